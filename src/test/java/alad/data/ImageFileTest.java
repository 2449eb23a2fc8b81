package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest.Fit;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {
    @TempDir
    Path folder;

    @Test
    void aVeryLargeImageIsDecodedCoarselyAndLooksTheSame() throws UnreadableImage {
        BufferedImage halves = new BufferedImage(6000, 4000, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = halves.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 3000, 4000);
        pen.dispose();
        ImageFile file = ImageFile.inspect(origin(Pictures.write(halves, folder.resolve("large.png"))));
        Raster decoded = file.decode(64);
        assertTrue(decoded.width() < 1000, "width " + decoded.width());
        byte[] fitted = new ImageFitting(64, Fit.RESIZE).apply(decoded);
        for (int x = 0; x < 64; x++) {
            assertEquals(x < 32 ? 255 : 0, fitted[20 * 64 + x] & 0xff, 8, "x " + x);
        }
    }

    /** Where row 0 and column 0 come to lie is what the standard's numbers say. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 123456",
        "2, 3, 321654",
        "3, 3, 654321",
        "4, 3, 456123",
        "5, 2, 142536",
        "6, 2, 415263",
        "7, 2, 635241",
        "8, 2, 362514"
    })
    void everyOrientationIsTurnedUpright(int orientation, int width, String expected) {
        Raster stored = new Raster(3, 2, new byte[] {1, 2, 3, 4, 5, 6});
        Raster upright = stored.upright(orientation);
        assertEquals(width, upright.width());
        StringBuilder found = new StringBuilder();
        for (byte pixel : upright.planes()[0]) {
            found.append(pixel);
        }
        assertEquals(expected, found.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhotographIsTurnedAsItsCameraSays(boolean littleEndian) throws IOException, UnreadableImage {
        BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSamples(0, 0, 16, 16, 0, filled(256, 255));
        Path file = Pictures.write(image, folder.resolve("photo.jpg"));
        byte[] plain = Files.readAllBytes(file);
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        exif.putShort((short) (littleEndian ? 0x4949 : 0x4d4d))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.write(exif.array());
        bytes.write(plain, 2, plain.length - 2);
        Files.write(file, bytes.toByteArray());

        ImageFile photo = ImageFile.inspect(origin(file));
        assertEquals(16, photo.width());
        assertEquals(32, photo.height());
        Raster raster = photo.decode(32);
        // The white left half of what is stored is the upper half of what was seen.
        assertEquals(255, raster.planes()[0][4 * 16 + 8] & 0xff, 8);
        assertEquals(0, raster.planes()[0][28 * 16 + 8] & 0xff, 8);
    }

    private static int[] filled(int count, int value) {
        int[] values = new int[count];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void transparentPartsAreBlack() throws UnreadableImage {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x80ff0000);
        image.setRGB(1, 0, 0x00ffffff);
        image.setRGB(2, 0, 0xff00ff00);
        Raster raster = ImageFile.inspect(origin(Pictures.write(image, folder.resolve("clear.png"))))
                .decode(8);
        assertEquals(0x80, raster.planes()[0][0] & 0xff);
        assertEquals(0, raster.planes()[1][1] & 0xff);
        assertEquals(255, raster.planes()[1][2] & 0xff);
    }

    private static ImageOrigin origin(Path file) {
        return new ImageOrigin.OnDisk(file, file.getFileName().toString());
    }
}

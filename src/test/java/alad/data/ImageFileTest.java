package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest.Fit;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

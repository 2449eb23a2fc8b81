package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.TrainingReport.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
    @TempDir
    Path folder;

    /** Two pictures a row, 3 colours, 1 high, 2 wide; each value its own level. */
    private static Pictures strip(int epoch) {
        float[][][] rows = new float[3][2][6];
        int level = epoch;
        for (float[][] row : rows) {
            for (float[] picture : row) {
                for (int i = 0; i < picture.length; i++) {
                    picture[i] = level++ / 127.5f - 1;
                }
            }
        }
        return new Pictures(epoch, 7, new int[] {3, 1, 2}, rows[0], rows[1], rows[2]);
    }

    @Test
    void aStripComesBackAsItWas() {
        new PictureFolder(folder).add(strip(3));
        List<Pictures> read = new PictureFolder(folder).read();
        assertEquals(1, read.size());
        assertEquals(3, read.get(0).epoch());
        assertArrayEquals(new int[] {3, 1, 2}, read.get(0).shape());
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(strip(3).x()[i], read.get(0).x()[i], 1e-6f);
            assertArrayEquals(strip(3).reconstructed()[i], read.get(0).reconstructed()[i], 1e-6f);
            assertArrayEquals(strip(3).generated()[i], read.get(0).generated()[i], 1e-6f);
        }
    }

    @Test
    void theFileIsAPictureThatAnyProgramShows() throws Exception {
        new PictureFolder(folder).add(strip(0));
        var image = ImageIO.read(folder.resolve("000000.png").toFile());
        assertEquals(4, image.getWidth());
        assertEquals(3, image.getHeight());
        // second picture of the row G(E(x)), first pixel: values 18, 20 and 22 of the strip
        assertEquals(18 << 16 | 20 << 8 | 22, image.getRGB(2, 1) & 0xffffff);
    }

    @Test
    void goingOnFromAnEarlierEpochDropsTheLaterOnes() {
        PictureFolder pictures = new PictureFolder(folder);
        IntStream.rangeClosed(0, 9).forEach(epoch -> pictures.add(strip(epoch)));
        pictures.add(strip(5));
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5),
                pictures.read().stream().map(Pictures::epoch).toList());
    }

    @Test
    void aLongTrainingKeepsFewEvenlySpreadStrips() {
        int most = 4;
        List<Integer> kept = IntStream.rangeClosed(0, 21)
                .filter(epoch -> StripEpochs.isKept(epoch, 21, most))
                .boxed()
                .toList();
        assertEquals(List.of(0, 8, 16, 21), kept);
        assertEquals(60, StripEpochs.most(3 * 8 * 784));
        assertEquals(14, StripEpochs.most(3 * 8 * 3 * 128 * 128));
        for (int epoch = 0; epoch < 200; epoch++) {
            new PictureFolder(folder).add(strip(epoch % 200));
        }
        assertTrue(new PictureFolder(folder).read().size() <= 61);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPictureThatVanishesWhileTheyAreReadIsLeftOut() throws Exception {
        PictureFolder pictures = new PictureFolder(folder);
        pictures.add(strip(1));
        Files.createSymbolicLink(folder.resolve("000002.png"), folder.resolve("replaced.png"));
        assertEquals(List.of(1), pictures.read().stream().map(Pictures::epoch).toList());
    }

    @Test
    void aStrangeOrBrokenFileIsLeftOut() throws Exception {
        PictureFolder pictures = new PictureFolder(folder);
        pictures.add(strip(1));
        Files.writeString(folder.resolve("000002.png"), "not a picture");
        Files.writeString(folder.resolve("notes.txt"), "hello");
        assertEquals(1, pictures.read().size());
        assertFalse(Files.exists(folder.resolve("000001.png.tmp")));
    }
}

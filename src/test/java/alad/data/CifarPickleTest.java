package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarPickleTest {
    private static final int PIXELS = 3072;

    @TempDir
    Path folder;

    @Test
    void batchesOfTheVersionForPythonAreReadAsThoseOfTheBinaryOne() throws IOException {
        byte[] pixels = pixels(2);
        Files.write(folder.resolve("data_batch_1"), PickledBatches.batch("labels", pixels, 9, 0));
        Files.write(folder.resolve("test_batch"), PickledBatches.batch("labels", pixels, 3, 3));
        Files.write(folder.resolve("batches.meta"), PickledBatches.names("label_names", "airplane"));
        Dataset cifar = open(folder);
        assertEquals("CIFAR-10 for Python", cifar.format());
        assertEquals(List.of("airplane", "cat", "truck"), cifar.classNames());
        assertArrayEquals(new int[] {2, 0, 1, 1}, cifar.labels());
        assertArrayEquals(new Part[] {Part.TRAIN, Part.TRAIN, Part.TEST, Part.TEST}, cifar.parts());
        byte[][] images = ((ImageSamples) cifar.samples()).pixels();
        assertArrayEquals(Arrays.copyOfRange(pixels, PIXELS, 2 * PIXELS), images[1]);
    }

    @Test
    void theArchiveOfHundredClassesBringsItsNames() throws IOException {
        Path archive = Tars.writePacked(
                folder.resolve("cifar-100-python.tar.gz"),
                Tars.entry("cifar-100-python/meta", PickledBatches.names("fine_label_names", "apple", "fish")),
                Tars.entry("cifar-100-python/train", PickledBatches.batch("fine_labels", pixels(2), 1, 0)),
                Tars.entry("cifar-100-python/test", PickledBatches.batch("fine_labels", pixels(1), 1)));
        Dataset cifar = open(archive);
        assertEquals("CIFAR-100 for Python", cifar.format());
        assertEquals(List.of("apple", "fish"), cifar.classNames());
        assertArrayEquals(new int[] {1, 0, 1}, cifar.labels());
    }

    @Test
    void nothingThatAFileNamesIsRun() throws IOException {
        byte[] evil = "\u0080\u0002cos\nsystem\n(U\u0004trueR.".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                " is no batch of CIFAR as Python stores it: it asks for os.system, which is never run.", message(evil));
        byte[] hidden = PickledBatches.batch("builtins", "eval", "labels", pixels(1), 1);
        assertTrue(message(hidden).contains("it asks for builtins.eval, which is never run"));
    }

    @Test
    void badBatchesAreNamed() throws IOException {
        byte[] whole = PickledBatches.batch("labels", pixels(1), 3);
        assertEquals(" is cut off.", message(Arrays.copyOf(whole, whole.length - 20)));
        assertEquals(
                ", record 1: the label is no number from 0 to 9.",
                message(PickledBatches.batch("labels", pixels(1), 10)));
        assertTrue(
                message(PickledBatches.batch("labels", pixels(2), 1)).contains("declares 1 × 3072 bytes, but holds"));
        assertEquals(" holds no list \"labels\" of 1 labels.", message(PickledBatches.batch("other", pixels(1), 1)));
        assertEquals(
                " holds no array \"data\" of rows of 3072 bytes.", message(PickledBatches.names("label_names", "a")));
        byte[] long1 = "\u0080\u0002T\uffff\uffff\uffff\u007f".getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(message(long1).contains("bytes in one piece, more than are read"), message(long1));
    }

    private String message(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("data_batch_1"), content);
        String message = assertThrows(UserError.class, () -> open(file)).getMessage();
        return message.substring(file.toString().length());
    }

    private static byte[] pixels(int rows) {
        byte[] pixels = new byte[rows * PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7 + i / PIXELS);
        }
        return pixels;
    }

    private static Dataset open(Path path) {
        return Datasets.open(DataRequest.of(path), new JobContext());
    }
}

package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest.Colour;
import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarReaderTest {
    private static final int PLANE = 1024;

    @TempDir
    Path folder;

    @Test
    void aFolderHasItsOfficialParts() throws IOException {
        Files.write(folder.resolve("data_batch_1.bin"), records(1, 6, 0));
        Files.write(folder.resolve("data_batch_2.bin"), records(1, 9));
        Files.write(folder.resolve("test_batch.bin"), records(1, 6));
        check(open(folder));
    }

    @Test
    void theArchiveIsReadWithoutUnpacking() throws IOException {
        Path tar = folder.resolve("cifar-10-binary.tar.gz");
        Tars.writePacked(
                tar,
                Tars.entry("cifar-10-batches-bin/readme.html", new byte[10]),
                Tars.entry("cifar-10-batches-bin/data_batch_1.bin", records(1, 6, 0)),
                Tars.entry("cifar-10-batches-bin/data_batch_2.bin", records(1, 9)),
                Tars.entry("cifar-10-batches-bin/test_batch.bin", records(1, 6)));
        check(open(tar));
        byte[] whole = Files.readAllBytes(tar);
        Files.write(tar, Arrays.copyOf(whole, whole.length / 2));
        assertTrue(message(tar).startsWith(tar + " is cut off"), message(tar));
    }

    private static void check(Dataset cifar) {
        assertEquals("CIFAR-10 binary", cifar.format());
        assertEquals(List.of("airplane", "frog", "truck"), cifar.classNames());
        assertArrayEquals(new int[] {1, 0, 2, 1}, cifar.labels());
        assertArrayEquals(new Part[] {Part.TRAIN, Part.TRAIN, Part.TRAIN, Part.TEST}, cifar.parts());
        assertArrayEquals(
                new String[] {"data_batch_1/0", "data_batch_1/1", "data_batch_2/0", "test_batch/0"}, cifar.ids());
        ImageSamples images = (ImageSamples) cifar.samples();
        assertEquals(3, images.channels());
        assertEquals(32, images.width());
        byte[] pixels = images.pixels()[1];
        assertEquals(10, pixels[0]);
        assertEquals(20, pixels[PLANE]);
        assertEquals(30, pixels[3 * PLANE - 1]);
    }

    @Test
    void oneHundredClassesHaveFineLabelsAndNamesBeside() throws IOException {
        Path file = Files.write(folder.resolve("test.bin"), records(2, 1, 99));
        assertEquals(List.of("1", "99"), open(file).classNames());
        Files.writeString(folder.resolve("fine_label_names.txt"), "apple\naquarium_fish\n");
        Dataset named = open(file);
        assertEquals("CIFAR-100 binary", named.format());
        assertEquals(List.of("aquarium_fish", "99"), named.classNames());
        assertArrayEquals(new Part[] {Part.NONE, Part.NONE}, named.parts());
    }

    @Test
    void greyWhenAskedFor() throws IOException {
        Path file = Files.write(folder.resolve("data_batch_1.bin"), records(1, 3));
        DataRequest request = new DataRequest(file, 16, Colour.GREY, null, null);
        ImageSamples images =
                (ImageSamples) Datasets.open(request, new JobContext()).samples();
        assertEquals(1, images.channels());
        assertEquals(16, images.height());
        // 0.299 of 10, 0.587 of 20, 0.114 of 30
        assertEquals(18, images.pixels()[0][0]);
    }

    @Test
    void badFilesAreNamed() throws IOException {
        Path file = folder.resolve("data_batch_1.bin");
        Files.write(file, Arrays.copyOf(records(1, 3, 3), 4000));
        assertEquals(file + " is cut off in record 2: records of 3073 bytes are expected.", message(file));
        Files.write(file, records(1, 3, 10));
        assertEquals(file + ", record 2: the label is 10, but 0 to 9 are expected.", message(file));
        Files.write(file, new byte[0]);
        assertEquals(file + " is empty, but records of 3073 bytes are expected.", message(file));
        Files.write(file, records(1, 3));
        Files.write(folder.resolve("train.bin"), records(2, 3));
        assertEquals(folder + " mixes files of CIFAR-10 and CIFAR-100; choose a single file.", message(folder));
    }

    private static String message(Path path) {
        return assertThrows(UserError.class, () -> open(path)).getMessage();
    }

    private static Dataset open(Path path) {
        return Datasets.open(DataRequest.of(path), new JobContext());
    }

    /** Planes of 10, 20 and 30. */
    private static byte[] records(int labelBytes, int... labels) {
        int length = labelBytes + 3 * PLANE;
        byte[] bytes = new byte[labels.length * length];
        for (int i = 0; i < labels.length; i++) {
            int at = i * length;
            bytes[at + labelBytes - 1] = (byte) labels[i];
            for (int plane = 0; plane < 3; plane++) {
                int start = at + labelBytes + plane * PLANE;
                Arrays.fill(bytes, start, start + PLANE, (byte) (10 * (plane + 1)));
            }
        }
        return bytes;
    }
}

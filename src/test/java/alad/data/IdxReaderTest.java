package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest.Colour;
import alad.data.DataRequest.Fit;
import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {
    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
    private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    @TempDir
    Path folder;

    @Test
    void aFolderOfTheFourFilesHasOfficialParts() throws IOException {
        write(TRAIN_IMAGES, images(3, 8));
        write(TRAIN_LABELS, labels(7, 1, 7));
        write(TEST_IMAGES + ".gz", packed(images(2, 8)));
        write(TEST_LABELS + ".gz", packed(labels(1, 1)));
        Dataset dataset = open(folder);
        assertEquals(List.of("1", "7"), dataset.classNames());
        assertArrayEquals(new int[] {1, 0, 1, 0, 0}, dataset.labels());
        assertArrayEquals(new Part[] {Part.TRAIN, Part.TRAIN, Part.TRAIN, Part.TEST, Part.TEST}, dataset.parts());
        assertArrayEquals(new String[] {"train/0", "train/1", "train/2", "test/0", "test/1"}, dataset.ids());
        assertEquals(1, samples(dataset).pixels()[1][5], "image 1 is filled with 1");
    }

    @Test
    void aFileOfClassNamesNamesTheLabels() throws IOException {
        write(TRAIN_IMAGES, images(3, 8));
        write(TRAIN_LABELS, labels(0, 2, 0));
        Files.writeString(folder.resolve("classes.txt"), "shoe\nhat\nbag\n");
        assertEquals(List.of("shoe", "bag"), open(folder).classNames());
        Files.writeString(folder.resolve("classes.txt"), "shoe\nhat\n");
        assertEquals("classes.txt in " + folder + " names 2 classes, but label 2 needs at least 3.", failure(folder));
    }

    @Test
    void oneFileOfImagesFindsItsLabelsByName() throws IOException {
        write("my-images.idx3-ubyte", images(2, 8));
        write("my-labels.idx1-ubyte.gz", packed(labels(4, 5)));
        Dataset dataset = open(folder.resolve("my-images.idx3-ubyte"));
        assertEquals(List.of("4", "5"), dataset.classNames());
        assertArrayEquals(new Part[] {Part.NONE, Part.NONE}, dataset.parts());
    }

    @Test
    void emnistIsTurnedUprightAndItsLabelsAreLetters() throws IOException {
        byte[] stored = images(2, 8);
        stored[16 + 3] = 77;
        write("emnist-letters-train-images-idx3-ubyte", stored);
        write("emnist-letters-train-labels-idx1-ubyte", labels(1, 26));
        Dataset letters = open(folder);
        assertEquals(List.of("A", "Z"), letters.classNames());
        assertEquals(77, samples(letters).pixels()[0][3 * 8]);
        assertEquals(0, samples(letters).pixels()[0][3]);
        write("emnist-balanced-test-images-idx3-ubyte", images(4, 8));
        write("emnist-balanced-test-labels-idx1-ubyte", labels(9, 10, 36, 46));
        assertEquals(
                List.of("9", "A", "a", "t"),
                open(path("emnist-balanced-test-images-idx3-ubyte")).classNames());
        write("emnist-byclass-test-images-idx3-ubyte", images(2, 8));
        write("emnist-byclass-test-labels-idx1-ubyte", labels(36, 61));
        assertEquals(
                List.of("a", "z"),
                open(path("emnist-byclass-test-images-idx3-ubyte")).classNames());
    }

    @Test
    void imagesWithoutLabelsAreOneClass() throws IOException {
        write(TRAIN_IMAGES, images(2, 8));
        Dataset dataset = open(folder);
        assertEquals(List.of("unlabelled"), dataset.classNames());
        assertEquals(
                List.of("No file of labels lies beside the images, so all images form one class."), dataset.notes());
    }

    @Test
    void imagesAreFittedToTheSizeAskedFor() throws IOException {
        write(TRAIN_IMAGES, images(2, 28));
        ImageSamples padded = samples(open(folder, 32));
        assertEquals(32, padded.width());
        assertEquals(0, padded.pixels()[1][0]);
        assertEquals(1, padded.pixels()[1][2 * 32 + 2]);
        assertEquals(12, samples(open(folder, 12)).height());
        assertEquals(28, samples(open(folder, 0)).width());
        ImageSamples colour =
                samples(Datasets.open(new DataRequest(folder, 0, Colour.COLOUR, Fit.PAD, null), new JobContext()));
        assertEquals(3, colour.channels());
        assertEquals(3 * 28 * 28, colour.pixels()[0].length);
    }

    @Test
    void aWrongMagicNumberIsRefused() throws IOException {
        write(TRAIN_IMAGES, labels(1, 2));
        assertEquals(
                path(TRAIN_IMAGES)
                        + " is no IDX file of images: it should begin with the number 2051, but begins with 2049.",
                failure(folder));
        write(TRAIN_IMAGES, new byte[] {1});
        assertTrue(failure(folder).endsWith("but is nearly empty."));
    }

    @Test
    void aCutFileIsRefusedPlainOrPacked() throws IOException {
        byte[] whole = images(3, 8);
        write(TRAIN_IMAGES, Arrays.copyOf(whole, whole.length - 70));
        assertTrue(failure(folder).contains("it declares 3 entries of 64 bytes, more than the file can hold"));
        Files.delete(path(TRAIN_IMAGES));
        write(TRAIN_IMAGES + ".gz", packed(Arrays.copyOf(whole, whole.length - 70)));
        assertEquals(
                path(TRAIN_IMAGES + ".gz") + " is cut off: its header declares 3 entries, but only 1 are there.",
                failure(folder));
        write(TRAIN_IMAGES + ".gz", Arrays.copyOf(whole, 10));
        assertTrue(failure(folder).contains("its IDX header is incomplete"));
    }

    @Test
    void cutOrBrokenCompressionIsRefused() throws IOException {
        byte[] packed = packed(images(50, 28));
        Path file = write(TRAIN_IMAGES + ".gz", Arrays.copyOf(packed, packed.length / 2));
        assertEquals(file + " is cut off: it ends before its compressed data does.", failure(folder));
        packed[10] = (byte) 0xff;
        write(TRAIN_IMAGES + ".gz", packed);
        assertTrue(failure(folder).startsWith(file + " is broken:"), () -> failure(folder));
    }

    @Test
    void anAbsurdHeaderIsRefusedBeforeAnythingIsAllocated() throws IOException {
        write(TRAIN_IMAGES, header(0x803, Integer.MAX_VALUE, 28, 28));
        assertTrue(failure(folder).contains("more than the file can hold"));
        write(TRAIN_IMAGES, header(0x803, 1, 100_000, 100_000));
        assertTrue(failure(folder).contains("100000 × 100000 pixels"));
        write(TRAIN_IMAGES, header(0x803, -5, 28, 28));
        assertTrue(failure(folder).contains("declares -5 entries"));
        write(TRAIN_IMAGES, header(0x803, 5, 0, 28));
        assertTrue(failure(folder).contains("28 × 0 pixels"));
        Files.delete(path(TRAIN_IMAGES));
        write(TRAIN_IMAGES + ".gz", packed(header(0x803, Integer.MAX_VALUE, 28, 28)));
        assertTrue(failure(folder).contains("more than the file can hold"));
    }

    @Test
    void aHeaderThatIsPossibleButTooLargeForTheMemoryIsRefused() throws IOException {
        byte[] header = header(0x803, Integer.MAX_VALUE, 1, 1);
        byte[] file = Arrays.copyOf(header, 3_000_000);
        byte[] noise = new byte[file.length - header.length];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, file, header.length, noise.length);
        write(TRAIN_IMAGES + ".gz", packed(file));
        assertTrue(failure(folder).contains("of memory, but only"), () -> failure(folder));
    }

    @Test
    void bytesBeyondTheDeclaredOnesAreRefused() throws IOException {
        byte[] whole = images(3, 8);
        write(TRAIN_IMAGES, Arrays.copyOf(whole, whole.length + 5));
        assertTrue(failure(folder).endsWith("holds 5 bytes more than its header declares."));
        Files.delete(path(TRAIN_IMAGES));
        write(TRAIN_IMAGES + ".gz", packed(Arrays.copyOf(whole, whole.length + 5)));
        assertTrue(failure(folder).endsWith("holds more bytes than its header declares."));
    }

    @Test
    void aDifferentNumberOfLabelsIsRefused() throws IOException {
        write(TRAIN_IMAGES, images(3, 8));
        write(TRAIN_LABELS, labels(1, 2));
        assertEquals(path(TRAIN_LABELS) + " holds 2 labels, but " + TRAIN_IMAGES + " holds 3 images.", failure(folder));
    }

    @Test
    void labelsForOnlyOnePartAreRefused() throws IOException {
        write(TRAIN_IMAGES, images(1, 8));
        write(TRAIN_LABELS, labels(1));
        write(TEST_IMAGES, images(1, 8));
        assertEquals(folder + " holds labels for only one of its two files of images.", failure(folder));
    }

    private static Dataset open(Path path) {
        return Datasets.open(DataRequest.of(path), new JobContext());
    }

    private static Dataset open(Path path, int size) {
        return Datasets.open(new DataRequest(path, size, null, null, null), new JobContext());
    }

    private static String failure(Path path) {
        return assertThrows(UserError.class, () -> open(path)).getMessage();
    }

    private static ImageSamples samples(Dataset dataset) {
        return assertInstanceOf(ImageSamples.class, dataset.samples());
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(path(name), content);
    }

    private static byte[] header(int magic, int... sizes) {
        ByteBuffer header = ByteBuffer.allocate(4 + 4 * sizes.length).putInt(magic);
        Arrays.stream(sizes).forEach(header::putInt);
        return header.array();
    }

    /** Image {@code i} is filled with the value {@code i}. */
    private static byte[] images(int count, int side) {
        byte[] header = header(0x803, count, side, side);
        byte[] file = Arrays.copyOf(header, header.length + count * side * side);
        for (int i = 0; i < count * side * side; i++) {
            file[header.length + i] = (byte) (i / (side * side));
        }
        return file;
    }

    private static byte[] labels(int... labels) {
        byte[] header = header(0x801, labels.length);
        byte[] file = Arrays.copyOf(header, header.length + labels.length);
        for (int i = 0; i < labels.length; i++) {
            file[header.length + i] = (byte) labels[i];
        }
        return file;
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}

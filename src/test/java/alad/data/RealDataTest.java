package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alad.data.Dataset.Part;
import alad.data.TableSamples.Column;
import alad.job.JobContext;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Published sets in the folder that the system property {@code alad.data} names. */
class RealDataTest {
    @Test
    void mnist() {
        Dataset mnist = open("mnist");
        assertEquals(70_000, mnist.count());
        assertEquals(60_000, count(mnist, Part.TRAIN, null));
        assertEquals(10_000, count(mnist, Part.TEST, null));
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), mnist.classNames());
        assertEquals(6_742, count(mnist, Part.TRAIN, "1"));
        assertEquals(892, count(mnist, Part.TEST, "5"));
        assertEquals(28, images(mnist).width());
        // Known sum over the training images: mean 0.1307 of the full scale.
        double sum = 0;
        for (int row = 0; row < 60_000; row++) {
            for (byte pixel : images(mnist).pixels()[row]) {
                sum += pixel & 0xff;
            }
        }
        assertEquals(0.1307, sum / (60_000 * 784 * 255.0), 5e-5);
    }

    @Test
    void magneticTiles() {
        Dataset tiles = open("magnetic-tile/magnetic_tile_128");
        assertEquals("MVTec AD folders", tiles.format());
        assertEquals(List.of("blowhole", "break", "crack", "fray", "good", "uneven"), tiles.classNames());
        assertEquals(748, count(tiles, Part.TRAIN, "good"));
        assertEquals(748, count(tiles, Part.TRAIN, null));
        assertEquals(204, count(tiles, Part.TEST, "good"));
        assertEquals(115, count(tiles, Part.TEST, "blowhole"));
        assertEquals(103, count(tiles, Part.TEST, "uneven"));
        assertEquals(85, count(tiles, Part.TEST, "break"));
        assertEquals(57, count(tiles, Part.TEST, "crack"));
        assertEquals(32, count(tiles, Part.TEST, "fray"));
        assertEquals(1, images(tiles).channels());
        assertEquals(64, images(tiles).width());
        List<Integer> masked = IntStream.range(0, tiles.count())
                .filter(tiles.masks()::has)
                .boxed()
                .toList();
        assertEquals(392, masked.size());
        assertTrue(masked.stream().noneMatch(row -> tiles.className(row).equals("good")));
        Path path = tiles.source();
        Masks whole = Datasets.open(new DataRequest(path, 128, null, null, null), new JobContext())
                .masks();
        List<String> black = masked.stream()
                .filter(row -> whole.of(row).orElseThrow().isEmpty())
                .map(tiles::className)
                .toList();
        assertEquals(List.of("uneven", "uneven", "uneven", "uneven"), black);
    }

    @Test
    void kddCup99() {
        Dataset kdd = open("kdd99/kddcup.data_10_percent.gz");
        assertEquals(494_021, kdd.count());
        assertEquals(97_278, count(kdd, Part.NONE, "normal"));
        assertEquals(23, kdd.classNames().size());
        List<Column> columns =
                assertInstanceOf(TableSamples.class, kdd.samples()).columns();
        assertEquals(41, columns.size());
        assertEquals(List.of("icmp", "tcp", "udp"), columns.get(1).categories());
        List<Integer> symbolic = IntStream.range(0, 41)
                .filter(i -> columns.get(i).isSymbolic())
                .boxed()
                .toList();
        assertEquals(List.of(1, 2, 3, 6, 11, 20, 21), symbolic);
        int features = columns.stream()
                .mapToInt(column -> Math.max(1, column.categories().size()))
                .sum();
        assertEquals(121, features);
        assertEquals(181, columns.get(4).values()[0]);
        assertEquals(0.11f, columns.get(35).values()[0]);
    }

    @Test
    void kddCup99LabelledTest() {
        Dataset kdd = open("kdd99/corrected.gz");
        assertEquals("KDD Cup 99", kdd.format());
        assertEquals(311_029, kdd.count());
        assertEquals(60_593, count(kdd, Part.NONE, "normal"));
    }

    @Test
    void arrhythmia() {
        Dataset arrhythmia = open("arrhythmia/arrhythmia.data");
        assertEquals(452, arrhythmia.count());
        assertEquals(245, count(arrhythmia, Part.NONE, "1"));
        List<Column> columns =
                assertInstanceOf(TableSamples.class, arrhythmia.samples()).columns();
        assertEquals(279, columns.size());
        long missing = columns.stream()
                .mapToLong(column -> IntStream.range(0, 452)
                        .filter(row -> Float.isNaN(column.values()[row]))
                        .count())
                .sum();
        assertEquals(408, missing);
    }

    @Test
    void arrhythmiaOfOddsIsThatOfUciWithoutColumnsOfHoles() {
        Dataset odds = open("arrhythmia/arrhythmia.mat");
        assertEquals(452, odds.count());
        assertEquals(386, count(odds, Part.NONE, "inlier"));
        assertEquals(66, count(odds, Part.NONE, "outlier"));
        List<Column> whole = ((TableSamples) open("arrhythmia/arrhythmia.data").samples())
                .columns().stream()
                        .filter(column -> IntStream.range(0, 452).noneMatch(row -> Float.isNaN(column.values()[row])))
                        .toList();
        List<Column> columns = ((TableSamples) odds.samples()).columns();
        assertEquals(274, columns.size());
        assertEquals(274, whole.size());
        for (int i = 0; i < columns.size(); i++) {
            assertArrayEquals(whole.get(i).values(), columns.get(i).values(), "column " + i);
        }
    }

    @Test
    void streetViewDigits() {
        Dataset svhn = open("svhn/svhn_crops_32x32.mat");
        assertEquals("MATLAB images", svhn.format());
        assertEquals(36, svhn.count());
        assertEquals(3, images(svhn).channels());
        assertEquals(32, images(svhn).width());
        assertTrue(svhn.classNames().contains("0"));
        assertTrue(svhn.notes().contains("Label 10 was taken for the digit 0."));
    }

    @Test
    void cifarPictures() {
        Dataset cifar = open("cifar10/lossless-first4000/png-sample");
        assertEquals(10, cifar.classNames().size());
        assertEquals(500, cifar.count());
        assertEquals(3, images(cifar).channels());
        assertEquals(32, images(cifar).width());
    }

    @Test
    void cifarRecordsEqualTheirPictures() {
        Dataset records = open("cifar10/lossless-first4000/data_batch_1_first4000.bin");
        assertEquals("CIFAR-10 binary", records.format());
        assertEquals(4_000, records.count());
        assertEquals(4_000, count(records, Part.NONE, null));
        assertEquals(
                List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
                records.classNames());
        Map<ByteBuffer, String> classOf = new HashMap<>();
        for (int row = 0; row < records.count(); row++) {
            classOf.put(ByteBuffer.wrap(images(records).pixels()[row]), records.className(row));
        }
        Dataset pictures = open("cifar10/lossless-first4000/png-sample");
        for (int row = 0; row < pictures.count(); row++) {
            String expected = classOf.get(ByteBuffer.wrap(images(pictures).pixels()[row]));
            assertEquals(expected, pictures.className(row), pictures.ids()[row]);
        }
    }

    @Test
    void cifarPicturesInATar() {
        Dataset cifar = open("cifar10/cifar10-jpeg.tar");
        assertEquals("class folders in train and test, in a tar archive", cifar.format());
        assertEquals(60_000, cifar.count());
        assertEquals(10, cifar.classNames().size());
        for (String name : cifar.classNames()) {
            assertEquals(5_000, count(cifar, Part.TRAIN, name));
            assertEquals(1_000, count(cifar, Part.TEST, name));
        }
        assertEquals(3, images(cifar).channels());
        assertEquals(32, images(cifar).width());
        assertEquals("test/airplane/0000.jpg", cifar.ids()[0]);
    }

    private static Dataset open(String name) {
        Path path = Path.of(System.getProperty("alad.data", ""), name);
        assumeTrue(Files.exists(path), () -> "Skipped: " + path + " is absent, so this set is not tested.");
        return Datasets.open(DataRequest.of(path), new JobContext());
    }

    private static ImageSamples images(Dataset dataset) {
        return assertInstanceOf(ImageSamples.class, dataset.samples());
    }

    /** @param className null for all */
    private static long count(Dataset dataset, Part part, String className) {
        return IntStream.range(0, dataset.count())
                .filter(row -> dataset.parts()[row] == part)
                .filter(row -> className == null || dataset.className(row).equals(className))
                .count();
    }
}

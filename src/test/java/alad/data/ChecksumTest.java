package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import alad.data.SmallSets.SmallSet;
import alad.job.JobContext;
import alad.job.UserError;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Sinks;

/** A flipped bit in a file that carries checksums never becomes other numbers, pictures or names. */
class ChecksumTest {
    private static final int FLIPS = 150;

    @TempDir
    static Path folder;

    private record Checked(Path open, Path part) {}

    @TestFactory
    Stream<DynamicTest> aFlippedBitIsToldOrChangesNothing() throws IOException {
        List<SmallSet> sets = SmallSets.write(folder, 12);
        List<Checked> checked = new ArrayList<>();
        for (SmallSet set : sets) {
            String name = set.part().getFileName().toString();
            if (name.matches(".*\\.(gz|npz|png)") && !name.endsWith("mask.png")) {
                checked.add(new Checked(set.open(), set.part()));
            }
        }
        Path arrays = Files.createDirectory(folder.resolve("packed"));
        checked.add(alone(deflated(folder.resolve("table.npz"), arrays.resolve("deflated.npz"))));
        checked.add(alone(mat(folder.resolve("table.mat"), arrays.resolve("table.mat"))));
        checked.add(alone(mat(folder.resolve("digits.mat"), arrays.resolve("digits.mat"))));
        checked.add(alone(packed(folder.resolve("X.npy"), arrays.resolve("X.npy"))));
        checked.add(alone(packed(folder.resolve("parts.arff"), arrays.resolve("parts.arff"))));
        checked.add(alone(
                packed(folder.resolve("cifar-10-batches-bin/data_batch_1.bin"), arrays.resolve("data_batch_1.bin"))));
        checked.add(alone(packed(folder.resolve("cifar-10-batches-py/data_batch_1"), arrays.resolve("data_batch_1"))));
        checked.add(alone(Tars.write(
                arrays.resolve("pictures.tar"),
                Tars.entry("good/0.png", Files.readAllBytes(folder.resolve("classes/good/0.png"))),
                Tars.entry("bad/1.png", Files.readAllBytes(folder.resolve("classes/bad/3.png"))))));
        checked.add(alone(palette(arrays.resolve("palette.png"))));
        Path idx = Files.createDirectory(folder.resolve("idx-packed"));
        String images = "emnist-letters-train-images-idx3-ubyte";
        String labels = "emnist-letters-train-labels-idx1-ubyte";
        Path packedImages = packed(folder.resolve("idx").resolve(images), idx.resolve(images + ".gz"));
        Path packedLabels = packed(folder.resolve("idx").resolve(labels), idx.resolve(labels + ".gz"));
        checked.add(new Checked(idx, packedImages));
        checked.add(new Checked(idx, packedLabels));
        return checked.stream().map(each -> dynamicTest(each.part().toString(), () -> flip(each)));
    }

    @Test
    void aPackedMatrixWithAWrongChecksumIsRefusedAsSciPyDoes() throws URISyntaxException {
        assertEquals(400, open(resource("good.mat")).count());
        Path wrong = resource("t.mat");
        UserError error = assertThrows(UserError.class, () -> open(wrong));
        assertEquals(wrong + " is cut off or damaged: it can't be read as a MATLAB file.", error.getMessage());
    }

    private static void flip(Checked checked) throws IOException {
        byte[] whole = Files.readAllBytes(checked.part());
        String expected = content(checked);
        Random random = new Random(3);
        int told = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            int bit = random.nextInt(8 * whole.length);
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(checked.part(), damaged);
            try {
                String content = content(checked);
                if (!content.contains("left out")) {
                    assertEquals(expected, content, "bit " + bit);
                    continue;
                }
            } catch (UserError refused) {
                assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
            }
            told++;
        }
        Files.write(checked.part(), whole);
        assertTrue(told > FLIPS / 5, told + " told");
    }

    private static String content(Checked checked) {
        Dataset data = open(checked.open());
        String rows = data.samples() instanceof ImageSamples images
                ? Arrays.deepToString(images.pixels())
                : ((TableSamples) data.samples())
                        .columns().stream()
                                .map(column -> column.name() + column.categories() + Arrays.toString(column.values()))
                                .collect(Collectors.joining());
        return Arrays.hashCode(rows.getBytes(StandardCharsets.UTF_8)) + " " + data.classNames()
                + Arrays.toString(data.labels()) + Arrays.toString(data.ids()) + Arrays.toString(data.parts())
                + data.notes();
    }

    private static Dataset open(Path path) {
        return Datasets.open(DataRequest.of(path), new JobContext());
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(
                ChecksumTest.class.getResource("/cases/checksum-matc/" + name).toURI());
    }

    private static Checked alone(Path path) {
        return new Checked(path, path);
    }

    private static Path packed(Path from, Path to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(Files.readAllBytes(from));
        }
        return Files.write(to, bytes.toByteArray());
    }

    private static Path deflated(Path from, Path to) throws IOException {
        try (ZipFile stored = new ZipFile(from.toFile());
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : stored.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                stored.getInputStream(entry).transferTo(zip);
            }
        }
        return to;
    }

    /** Of colours that lie outside of what is packed, where no decoder would stumble over another one. */
    private static Path palette(Path to) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, 0x330000 * (i % 5) + 0x3333 * (i % 3));
        }
        ImageIO.write(image, "png", to.toFile());
        return to;
    }

    private static Path mat(Path from, Path to) throws IOException {
        try (var sink = Sinks.newStreamingFile(to.toFile())) {
            Mat5.newWriter(sink).setDeflateLevel(Deflater.BEST_SPEED).writeMat(Mat5.readFromFile(from.toFile()));
        }
        return to;
    }
}

package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarImagesTest {
    @TempDir
    Path folder;

    private byte[] dark;
    private byte[] bright;

    @BeforeEach
    void makePictures() throws IOException {
        dark = Files.readAllBytes(Pictures.colour(folder.resolve("made/dark.png"), 8, 8, 0x102030));
        bright = Files.readAllBytes(Pictures.colour(folder.resolve("made/bright.png"), 8, 8, 0xf0e0d0));
    }

    @Test
    void trainAndTestInOneMoreFolderAreOfficialParts() throws IOException {
        Dataset pictures = open(tar(
                Tars.entry("set/train/cat/2.png", dark),
                Tars.entry("set/train/cat/10.png", bright),
                Tars.entry("set/test/dog/1.png", bright),
                Tars.entry("set/test/cat/1.png", dark),
                Tars.entry("set/README", new byte[5])));
        assertEquals(List.of("cat", "dog"), pictures.classNames());
        assertArrayEquals(
                new String[] {"test/cat/1.png", "test/dog/1.png", "train/cat/2.png", "train/cat/10.png"},
                pictures.ids());
        assertArrayEquals(new Part[] {Part.TEST, Part.TEST, Part.TRAIN, Part.TRAIN}, pictures.parts());
        assertArrayEquals(new int[] {0, 1, 0, 0}, pictures.labels());
        ImageSamples images = (ImageSamples) pictures.samples();
        assertEquals(0x10, images.pixels()[0][0]);
        assertEquals((byte) 0xd0, images.pixels()[1][2 * 64]);
    }

    @Test
    void masksBesideTrainAndTestBelongToTheImagesOfTheirName() throws IOException {
        Dataset pictures = open(tar(
                Tars.entry("set/train/good/1.png", dark),
                Tars.entry("set/test/good/1.png", dark),
                Tars.entry("set/test/crack/1.png", bright),
                Tars.entry("set/ground_truth/crack/1_mask.png", bright)));
        assertArrayEquals(new String[] {"test/crack/1.png", "test/good/1.png", "train/good/1.png"}, pictures.ids());
        assertEquals(64, pictures.masks().of(0).orElseThrow().cardinality());
        assertTrue(pictures.masks().of(1).isEmpty());
    }

    @Test
    void foldersAreClassesAndFilesAloneAreOneClass() throws IOException {
        Dataset classes = open(tar(Tars.entry("./a/1.png", dark), Tars.entry("./b/x/1.png", bright)));
        assertEquals(List.of("a", "b"), classes.classNames());
        assertArrayEquals(new Part[] {Part.NONE, Part.NONE}, classes.parts());
        assertEquals(
                List.of("pictures.tar"),
                open(tar(Tars.entry("1.png", dark), Tars.entry("2.png", bright)))
                        .classNames());
        assertEquals(
                List.of("only"),
                open(tar(Tars.entry("only/1.png", dark), Tars.entry("only/2.png", bright)))
                        .classNames());
    }

    @Test
    void nothingLeavesTheArchiveWhateverItsNamesSay() throws IOException {
        Dataset pictures = open(tar(Tars.entry("../../evil/1.png", dark), Tars.entry("/etc/x/2.png", bright)));
        assertEquals(1, pictures.count());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("made", "pictures.tar"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void brokenPicturesAreLeftOutByName() throws IOException {
        Dataset pictures = open(tar(
                Tars.entry("a/good.png", dark),
                Tars.entry("a/bad.png", "no picture".getBytes(StandardCharsets.US_ASCII))));
        assertEquals(1, pictures.count());
        assertTrue(
                pictures.notes().contains("a/bad.png was left out: its content is no PNG, JPEG or BMP image."),
                pictures.notes().toString());
    }

    @Test
    void badArchivesAreNamed() throws IOException {
        Path none = tar(Tars.entry("a/text.txt", new byte[5]));
        assertEquals(none + " holds no images: PNG, JPEG or BMP files in class folders are expected.", message(none));

        Path packed = Tars.writePacked(folder.resolve("pictures.tar.gz"), Tars.entry("a/1.png", dark));
        assertTrue(message(packed).contains("unpack it to a .tar file"), message(packed));

        Path cut = tar(Tars.entry("a/1.png", dark), Tars.entry("a/2.png", bright), Tars.entry("b/1.png", dark));
        try (RandomAccessFile file = new RandomAccessFile(cut.toFile(), "rw")) {
            file.setLength(512 + dark.length / 2);
        }
        assertTrue(message(cut).startsWith(cut.toString()), message(cut));

        Path huge = tar(Tars.entry("a/1.png", dark), Tars.entry("a/2.png", bright));
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.seek(124);
            file.write("77777777777\0".getBytes(StandardCharsets.US_ASCII));
        }
        assertTrue(message(huge).startsWith(huge.toString()), message(huge));
    }

    private Path tar(Tars.Entry... entries) throws IOException {
        return Tars.write(folder.resolve("pictures.tar"), entries);
    }

    private static String message(Path path) {
        return assertThrows(UserError.class, () -> open(path)).getMessage();
    }

    private static Dataset open(Path path) {
        return Datasets.open(DataRequest.of(path), new JobContext());
    }
}

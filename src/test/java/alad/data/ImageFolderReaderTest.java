package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest.Colour;
import alad.data.DataRequest.Fit;
import alad.data.Dataset.Part;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFolderReaderTest {
    @TempDir
    Path root;

    @Test
    void classFoldersGiveClassesInNaturalOrder() {
        Pictures.grey(root.resolve("type10/a.png"), 16, 16, 10);
        Pictures.grey(root.resolve("type2/img10.png"), 16, 16, 20);
        Pictures.grey(root.resolve("type2/img9.png"), 16, 16, 30);
        Dataset dataset = open();
        assertEquals("class folders", dataset.format());
        assertEquals(List.of("type2", "type10"), dataset.classNames());
        assertArrayEquals(new String[] {"type2/img9.png", "type2/img10.png", "type10/a.png"}, dataset.ids());
        assertArrayEquals(new int[] {0, 0, 1}, dataset.labels());
        assertArrayEquals(new Part[] {Part.NONE, Part.NONE, Part.NONE}, dataset.parts());
        assertEquals(List.of(), dataset.notes());
    }

    @Test
    void greyValuesAreKeptAsTheyAre() {
        for (int value : new int[] {0, 1, 20, 127, 200, 255}) {
            Pictures.grey(root.resolve("a/" + value + ".png"), 8, 8, value);
        }
        byte[][] pixels = images(open()).pixels();
        int[] expected = {0, 1, 20, 127, 200, 255};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], pixels[i][0] & 0xff);
        }
    }

    @Test
    void sixteenBitGreyKeepsItsUpperByte() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 65_535);
        image.getRaster().setSample(1, 0, 0, 128 * 257);
        Pictures.write(image, root.resolve("a/deep.png"));
        byte[] pixels = images(open()).pixels()[0];
        assertEquals(255, pixels[0] & 0xff);
        assertEquals(128, pixels[1] & 0xff);
    }

    @Test
    void oneFolderIsOneClassNamedAfterIt() {
        Pictures.grey(root.resolve("parts/b.jpg"), 16, 16, 10);
        Pictures.grey(root.resolve("parts/a.bmp"), 16, 16, 10);
        Dataset dataset = Datasets.open(DataRequest.of(root.resolve("parts")), new JobContext());
        assertEquals("folder of images", dataset.format());
        assertEquals(List.of("parts"), dataset.classNames());
        assertArrayEquals(new String[] {"a.bmp", "b.jpg"}, dataset.ids());
    }

    @Test
    void trainAndTestFoldersAreOfficialPartsAndShareTheirClasses() {
        Pictures.grey(root.resolve("train/cat/1.png"), 16, 16, 1);
        Pictures.grey(root.resolve("train/dog/1.png"), 16, 16, 2);
        Pictures.grey(root.resolve("test/cat/1.png"), 16, 16, 3);
        Dataset dataset = open();
        assertEquals("class folders in train and test", dataset.format());
        assertEquals(List.of("cat", "dog"), dataset.classNames());
        assertArrayEquals(new int[] {0, 1, 0}, dataset.labels());
        assertArrayEquals(new Part[] {Part.TRAIN, Part.TRAIN, Part.TEST}, dataset.parts());
    }

    @Test
    void mvtecLayoutIsRecognisedWithItsMasks() {
        Pictures.grey(root.resolve("train/good/1.png"), 16, 16, 1);
        Pictures.grey(root.resolve("test/good/1.png"), 16, 16, 2);
        Pictures.grey(root.resolve("test/crack/1.png"), 16, 16, 3);
        Pictures.grey(root.resolve("test/crack/2.png"), 16, 16, 4);
        mask(root.resolve("ground_truth/crack/1_mask.png"));
        Dataset dataset = open();
        assertEquals("MVTec AD folders", dataset.format());
        assertEquals(List.of("crack", "good"), dataset.classNames());
        assertEquals(List.of("1 image has a mask of its anomaly."), dataset.notes());
        assertArrayEquals(
                new String[] {"train/good/1.png", "test/crack/1.png", "test/crack/2.png", "test/good/1.png"},
                dataset.ids());
        assertEquals(Optional.empty(), dataset.masks().of(0));
        assertFalse(dataset.masks().has(2));
        assertTrue(dataset.masks().has(1));
        BitSet mask = dataset.masks().of(1).orElseThrow();
        assertEquals(4, mask.cardinality());
        assertTrue(mask.get(2 * 16 + 5) && mask.get(2 * 16 + 6) && mask.get(3 * 16 + 5) && mask.get(3 * 16 + 6));
    }

    @Test
    void aMaskComesToTheSizeAndPlaceOfItsImage() {
        Pictures.grey(root.resolve("train/ok/1.png"), 16, 8, 1);
        Pictures.grey(root.resolve("test/ok/1.png"), 16, 8, 2);
        Pictures.grey(root.resolve("test/ko/1.bmp"), 16, 8, 3);
        BufferedImage mask = new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY);
        mask.getRaster().setSamples(4, 2, 2, 2, 0, new int[] {1, 1, 1, 1});
        Pictures.write(mask, root.resolve("ground_truth/ko/1.png"));
        Dataset dataset = Datasets.open(new DataRequest(root, 8, null, null, null), new JobContext());
        assertEquals("BTAD folders", dataset.format());
        // Half the size, so 8 by 4 pixels with two rows of padding above.
        BitSet bits = dataset.masks().of(1).orElseThrow();
        assertEquals(BitSet.valueOf(new long[] {1L << 3 * 8 + 2}), bits);
    }

    @Test
    void visaLayoutIsRecognisedWithItsMasks() {
        Pictures.grey(root.resolve("Data/Images/Normal/000.JPG"), 16, 16, 1);
        Pictures.grey(root.resolve("Data/Images/Anomaly/000.JPG"), 16, 16, 2);
        mask(root.resolve("Data/Masks/Anomaly/000.png"));
        Dataset dataset = open();
        assertEquals("VisA folders", dataset.format());
        assertEquals(List.of("Anomaly", "Normal"), dataset.classNames());
        assertEquals(4, dataset.masks().of(0).orElseThrow().cardinality());
        assertFalse(dataset.masks().has(1));
    }

    @Test
    void aBrokenMaskIsToldByNameWhenItIsAskedFor() throws IOException {
        Pictures.grey(root.resolve("train/good/1.png"), 16, 16, 1);
        Pictures.grey(root.resolve("test/crack/1.png"), 16, 16, 3);
        mask(root.resolve("ground_truth/crack/1.png"));
        Pictures.cut(root.resolve("ground_truth/crack/1.png"), 0.5);
        Masks masks = open().masks();
        String message = assertThrows(UserError.class, () -> masks.of(1)).getMessage();
        assertTrue(message.contains("the mask ground_truth/crack/1.png can't be read"), message);
    }

    /** Four marked pixels, at 5 and 6 across, 2 and 3 down. */
    private static void mask(Path file) {
        BufferedImage mask = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        mask.getRaster().setSamples(5, 2, 2, 2, 0, new int[] {255, 255, 255, 255});
        Pictures.write(mask, file);
    }

    @Test
    void aFolderOfSeveralDatasetsIsRefusedWithOneToChoose() {
        Pictures.grey(root.resolve("bottle/train/good/1.png"), 16, 16, 1);
        Pictures.grey(root.resolve("bottle/test/good/1.png"), 16, 16, 1);
        assertTrue(failure().contains("choose one of them, for example " + root.resolve("bottle")));
    }

    @Test
    void contentAndNotTheNameTellsAnImage() throws IOException {
        Files.move(Pictures.grey(root.resolve("a/1.png"), 16, 16, 1), root.resolve("a/1.dat"));
        Files.move(Pictures.grey(root.resolve("a/2.jpg"), 16, 16, 1), root.resolve("a/2.png"));
        Files.writeString(root.resolve("a/notes.txt"), "hello");
        assertArrayEquals(new String[] {"a/1.dat", "a/2.png"}, open().ids());
    }

    @Test
    void hiddenFilesLinksAndOtherKindsAreLeftOut(@TempDir Path outside) throws IOException {
        Pictures.grey(root.resolve("a/1.png"), 16, 16, 1);
        Pictures.grey(root.resolve("a/.2.png"), 16, 16, 1);
        Pictures.grey(root.resolve("__MACOSX/3.png"), 16, 16, 1);
        Pictures.grey(root.resolve(".cache/4.png"), 16, 16, 1);
        Pictures.grey(root.resolve("a/@eaDir/1.png"), 16, 16, 1);
        Pictures.grey(root.resolve("@eaDir/1.png"), 16, 16, 1);
        Pictures.grey(root.resolve("$RECYCLE.BIN/1.png"), 16, 16, 1);
        Pictures.grey(outside.resolve("5.png"), 16, 16, 1);
        Files.createSymbolicLink(root.resolve("a/5.png"), outside.resolve("5.png"));
        Files.createSymbolicLink(root.resolve("linked"), outside);
        Files.writeString(root.resolve("a/6.tiff"), "II*");
        Dataset dataset = open();
        assertArrayEquals(new String[] {"a/1.png"}, dataset.ids());
        assertTrue(dataset.notes().contains("2 symbolic links were not followed."), dataset.notes()::toString);
        assertTrue(dataset.notes().contains("1 image is neither PNG nor JPEG nor BMP and was left out: a/6.tiff."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp"})
    void aBrokenImageIsLeftOutAndNamedWithItsCause(String ending) throws IOException {
        Pictures.noise(root.resolve("a/1." + ending), 40);
        for (double share : new double[] {0.3, 0.6, 0.95}) {
            Pictures.cut(Pictures.noise(root.resolve("a/cut" + share + "." + ending), 40), share);
        }
        Files.writeString(root.resolve("a/fake." + ending), "this is no picture");
        Files.createFile(root.resolve("a/empty." + ending));
        Dataset dataset = open();
        assertArrayEquals(new String[] {"a/1." + ending}, dataset.ids());
        assertEquals(
                5,
                dataset.notes().stream()
                        .filter(note -> note.contains("left out"))
                        .count());
        assertTrue(dataset.notes()
                .contains("a/fake." + ending + " was left out: its content is no PNG, JPEG or BMP image."));
    }

    @Test
    void nothingReadableIsRefusedWithTheFirstCause() throws IOException {
        Files.createDirectories(root.resolve("a"));
        Files.writeString(root.resolve("a/fake.png"), "this is no picture");
        Files.writeString(root.resolve("a/fake2.png"), "neither");
        assertEquals(
                "None of the 2 images of " + root
                        + " can be read (a/fake.png: its content is no PNG, JPEG or BMP image).",
                failure());
    }

    @Test
    void absurdSizesAreRefusedBeforeDecoding() throws IOException {
        Path png = Pictures.grey(root.resolve("a/huge.png"), 8, 8, 1);
        byte[] bytes = Files.readAllBytes(png);
        ByteBuffer.wrap(bytes).putInt(16, 60_000).putInt(20, 60_000);
        Files.write(png, bytes);
        assertTrue(failure().contains("it has 60000 × 60000 pixels, but at most 16384 a side"), this::failure);
    }

    @Test
    void missingAndEmptyFoldersAreRefused() throws IOException {
        assertEquals(
                root.resolve("nowhere") + " does not exist.",
                assertThrows(
                                UserError.class,
                                () -> Datasets.open(DataRequest.of(root.resolve("nowhere")), new JobContext()))
                        .getMessage());
        assertTrue(failure().startsWith(root + " holds no images:"));
        Files.createDirectories(root.resolve("train/good"));
        Files.createDirectories(root.resolve("test/good"));
        assertTrue(failure().startsWith(root + " holds no images:"));
    }

    @Test
    void greyAndColourTogetherBecomeColour() {
        Pictures.grey(root.resolve("a/1.png"), 8, 8, 50);
        Pictures.colour(root.resolve("a/2.png"), 8, 8, 0x102030);
        ImageSamples images = images(open());
        assertEquals(3, images.channels());
        assertEquals(50, images.pixels()[0][64]);
        assertEquals(0x10, images.pixels()[1][0]);
        assertEquals(0x20, images.pixels()[1][64]);
        assertEquals(0x30, images.pixels()[1][128]);
    }

    @Test
    void colourFilesWithGreyContentAreGrey() {
        Pictures.colour(root.resolve("a/1.png"), 8, 8, 0x303030);
        ImageSamples images = images(open());
        assertEquals(1, images.channels());
        assertEquals(0x30, images.pixels()[0][0]);
    }

    @Test
    void colourFollowsTheRequest() {
        Pictures.colour(root.resolve("a/1.png"), 8, 8, 0xff0000);
        ImageSamples grey = images(open(new DataRequest(root, 0, Colour.GREY, Fit.PAD, null)));
        assertEquals(1, grey.channels());
        assertEquals(76, grey.pixels()[0][0]);
        Pictures.grey(root.resolve("a/1.png"), 8, 8, 9);
        assertEquals(
                3,
                images(open(new DataRequest(root, 0, Colour.COLOUR, Fit.PAD, null)))
                        .channels());
    }

    @Test
    void automaticSizeKeepsSmallSquaresAndBringsOthersToSixtyFour() {
        Pictures.grey(root.resolve("a/1.png"), 30, 30, 50);
        assertEquals(32, images(open()).width());
        Pictures.grey(root.resolve("a/2.png"), 30, 20, 50);
        Dataset mixed = open();
        assertEquals(64, images(mixed).width());
        assertEquals(List.of("Images of several sizes were brought to 64 × 64 pixels."), mixed.notes());
        assertEquals(mixed.notes().get(0), Resized.note(mixed).orElseThrow());
    }

    @Test
    void aSingleImageCanBeOpenedToo() {
        Path file = Pictures.grey(root.resolve("one.png"), 16, 16, 50);
        Dataset dataset = Datasets.open(DataRequest.of(file), new JobContext());
        assertEquals(1, dataset.count());
        assertArrayEquals(new String[] {"one.png"}, dataset.ids());
    }

    @Test
    void progressCountsImagesAndCancellingStops() {
        for (int i = 0; i < 5; i++) {
            Pictures.grey(root.resolve("a/" + i + ".png"), 16, 16, 50);
        }
        List<Progress> reports = new ArrayList<>();
        Datasets.open(DataRequest.of(root), new JobContext(reports::add));
        assertEquals(new Progress("Reading images", 5, 5), reports.get(reports.size() - 1));

        JobContext[] job = new JobContext[1];
        List<Progress> before = new ArrayList<>();
        job[0] = new JobContext(progress -> {
            before.add(progress);
            if (progress.done() == 2) {
                job[0].cancel();
            }
        });
        assertThrows(JobCancelled.class, () -> Datasets.open(DataRequest.of(root), job[0]));
        assertEquals(3, before.size());
    }

    private Dataset open() {
        return open(DataRequest.of(root));
    }

    private static Dataset open(DataRequest request) {
        return Datasets.open(request, new JobContext());
    }

    private String failure() {
        return assertThrows(UserError.class, this::open).getMessage();
    }

    private static ImageSamples images(Dataset dataset) {
        return assertInstanceOf(ImageSamples.class, dataset.samples());
    }
}

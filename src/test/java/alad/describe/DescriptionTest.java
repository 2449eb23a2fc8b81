package alad.describe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.ImageSamples;
import alad.data.Samples;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.describe.Repeats.Pair;
import alad.job.JobCancelled;
import alad.job.JobContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    private static final float NONE = Float.NaN;

    private static Dataset dataset(Samples samples, int[] labels, Part... parts) {
        Part[] all = parts.length > 0 ? parts : new Part[labels.length];
        if (parts.length == 0) {
            Arrays.fill(all, Part.NONE);
        }
        String[] ids =
                IntStream.range(0, labels.length).mapToObj(Integer::toString).toArray(String[]::new);
        return new Dataset("test", "CSV table", Path.of("x"), samples, List.of("a", "b"), labels, all, ids, List.of());
    }

    private static Dataset table(int[] labels, Column... columns) {
        return dataset(new TableSamples(labels.length, List.of(columns)), labels);
    }

    private static Column numbers(String name, float... values) {
        return new Column(name, values, List.of());
    }

    private static Description describe(Dataset dataset) {
        return Description.of(dataset, new JobContext());
    }

    /** By NumPy: percentile([1, 2, 4, 8], [25, 50, 75]) = 1.75, 3, 5; std([1, 2, 4, 8], ddof=1) = 3.0956959... */
    @Test
    void numbersAreAsNumPyHasThem() {
        Dataset dataset = table(new int[] {0, 0, 0, 1, 1}, numbers("x", 8, 1, NONE, 4, 2));
        ColumnSummary column = describe(dataset).columns().get(0);
        Numbers numbers = column.numbers();
        assertEquals(1, column.missing());
        assertEquals(4, column.distinct());
        assertEquals(1, numbers.min());
        assertEquals(1.75, numbers.lowerQuartile());
        assertEquals(3, numbers.median());
        assertEquals(5, numbers.upperQuartile());
        assertEquals(8, numbers.max());
        assertEquals(3.75, numbers.mean());
        assertEquals(3.095695936834452, numbers.sd(), 1e-12);
        int[] bins = new int[24];
        bins[0] = 1;
        bins[3] = 1;
        bins[10] = 1;
        bins[23] = 1;
        assertArrayEquals(bins, numbers.histogram());
    }

    @Test
    void categoriesAreCountedTheMostFrequentFirst() {
        Column colour = new Column("colour", new float[] {1, 0, 1, NONE, 1}, List.of("blue", "red", "unused"));
        ColumnSummary column =
                describe(table(new int[] {0, 0, 0, 1, 1}, colour)).columns().get(0);
        assertNull(column.numbers());
        assertEquals(2, column.distinct());
        assertEquals(1, column.missing());
        assertEquals(
                List.of(new ColumnSummary.Frequency("red", 3), new ColumnSummary.Frequency("blue", 1)), column.top());
    }

    @Test
    void columnsWithOneValueOrNoneAreConstant() {
        Dataset dataset = table(
                new int[] {0, 0, 1},
                numbers("same", 3, NONE, 3),
                numbers("none", NONE, NONE, NONE),
                numbers("x", 1, 2, 3));
        Description description = describe(dataset);
        assertEquals(
                List.of(true, true, false),
                description.columns().stream().map(ColumnSummary::isConstant).toList());
        assertNull(description.columns().get(1).numbers());
        assertTrue(Findings.of(dataset, description)
                .contains("2 columns have one value only and tell nothing: same, none."));
        assertTrue(
                Findings.of(dataset, description).contains("4 values are missing, in 2 columns: same (1), none (3)."));
    }

    @Test
    void equalAndProportionalColumnsAreAlike() {
        Description description = describe(table(
                new int[] {0, 0, 1, 1},
                numbers("x", 1, 2, 3, 5),
                numbers("copy", 1, 2, 3, 5),
                numbers("minus", -2, -4, -6, -10),
                numbers("other", 1, -2, 3, -5)));
        assertEquals(3, description.alike().size());
        assertEquals(new AlikeColumns(0, 1, 1, true), description.alike().get(0));
        assertEquals(-1, description.alike().get(1).correlation(), 1e-6);
        assertEquals(2, description.alike().get(2).second());
    }

    @Test
    void repeatedRowsAreCountedAcrossClasses() {
        Dataset dataset =
                table(new int[] {0, 0, 1, 1, 0}, numbers("x", 1, 2, 1, NONE, NONE), numbers("y", 5, 5, 5, 7, 7));
        Repeats repeats = describe(dataset).repeats();
        assertEquals(2, repeats.repeated());
        assertEquals(2, repeats.acrossClasses());
        assertEquals(0, repeats.acrossParts());
        assertEquals(new Pair(0, 2, 0, true, false), repeats.pairs().get(0));
        assertTrue(Findings.of(dataset, describe(dataset)).contains("2 rows lie in two classes, value by value."));
    }

    /** Thirty random pictures; one repeated in the test part, one with a single pixel changed by 51 of 255. */
    @Test
    void equalAndNearlyEqualImagesAreFound() {
        byte[][] pixels = new byte[32][256];
        SplittableRandom random = new SplittableRandom(7);
        for (byte[] image : pixels) {
            random.nextBytes(image);
        }
        pixels[30] = pixels[4].clone();
        pixels[31] = pixels[9].clone();
        pixels[9][100] = 100;
        pixels[31][100] = (byte) 151;
        Part[] parts = new Part[32];
        Arrays.fill(parts, Part.TRAIN);
        parts[30] = Part.TEST;
        int[] labels = new int[32];
        labels[31] = 1;
        Repeats repeats = describe(dataset(new ImageSamples(1, 16, 16, pixels), labels, parts))
                .repeats();
        assertEquals(1, repeats.repeated());
        assertEquals(1, repeats.acrossParts());
        assertEquals(0, repeats.acrossClasses());
        assertEquals(2, repeats.pairs().size());
        assertEquals(new Pair(4, 30, 0, false, true), repeats.pairs().get(0));
        assertEquals(
                new Pair(9, 31, 51 / (255.0 * 256), true, false),
                repeats.pairs().get(1));
    }

    @Test
    void brightnessAndMeanImageAreOfTheClass() {
        byte[][] pixels = {{0, 0, 0, 0}, {(byte) 255, 0, 100, 101}, {(byte) 255, (byte) 255, (byte) 255, (byte) 255}};
        ImageSummary images = describe(dataset(new ImageSamples(1, 2, 2, pixels), new int[] {0, 0, 1}))
                .images();
        assertEquals(456 / (255.0 * 8), images.classes().get(0).brightness(), 1e-12);
        assertEquals(1, images.classes().get(1).brightness());
        assertArrayEquals(
                new byte[] {(byte) 128, 0, 50, 51}, images.classes().get(0).mean());
        assertEquals((456 + 1020) / (255.0 * 12), images.brightness(), 1e-12);
    }

    @Test
    void classesAreCountedByPart() {
        Dataset dataset = dataset(
                new TableSamples(3, List.of(numbers("x", 1, 2, 3))),
                new int[] {0, 0, 1},
                Part.TRAIN,
                Part.TEST,
                Part.TEST);
        assertEquals(
                List.of(new ClassCount("a", 2, 1, 1), new ClassCount("b", 1, 0, 1)),
                describe(dataset).classes());
    }

    @Test
    void aCancelledJobStops() {
        JobContext job = new JobContext();
        job.cancel();
        assertThrows(JobCancelled.class, () -> Description.of(table(new int[] {0, 1}, numbers("x", 1, 2)), job));
    }

    @Test
    void columnsOfOneValueAreNotAlike() {
        Description description = describe(
                table(new int[] {0, 0, 1}, numbers("a", 3, 3, 3), numbers("b", 3, 3, 3), numbers("x", 1, 2, 3)));
        assertEquals(List.of(), description.alike());
    }

    /**
     * Levels rise from 200 to 215 across, so they lie 4 from their mean on average; a tenth of that on 256 pixels is
     * 102.4. So 102 pixels may differ by a level, 103 may not.
     */
    @Test
    void imagesLookAlikeUpToATenthOfTheirContrast() {
        assertEquals(
                List.of(new Pair(0, 1, 102 / (255.0 * 256), true, false)),
                rising(102).pairs());
        assertEquals(List.of(), rising(103).pairs());
        assertEquals(0, rising(102).repeated());
    }

    /** Two images of levels that rise to the right, the first so many pixels of the second a level brighter. */
    private static Repeats rising(int brighter) {
        byte[][] pixels = new byte[2][256];
        for (int i = 0; i < 256; i++) {
            pixels[0][i] = (byte) (200 + i % 16);
            pixels[1][i] = (byte) (pixels[0][i] + (i < brighter ? 1 : 0));
        }
        return describe(dataset(new ImageSamples(1, 16, 16, pixels), new int[] {0, 1}))
                .repeats();
    }

    /** Two channels of 20 lines of 21 pixels, hashed by an independent program. */
    @Test
    void aHashTakesTheMeanOverChannelsAndUnevenCells() {
        byte[] pixels = new byte[2 * 20 * 21];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % 21;
            int y = i / 21 % 20;
            pixels[i] = (byte) (i / 420 * 31 + y * 17 + x * x * 7 + x * y * 13);
        }
        assertEquals(0xe38e6255ab448eeaL, DifferenceHash.of(new ImageSamples(2, 20, 21, new byte[][] {pixels}), 0));
    }

    @Test
    void smallImagesFillTheCellsOfTheHashSeveralTimes() {
        byte[] pixels = new byte[20];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % 5;
            int y = i / 5;
            pixels[i] = (byte) (y * 17 + x * x * 7 + x * y * 13);
        }
        assertEquals(0x5555555555555454L, DifferenceHash.of(new ImageSamples(1, 4, 5, new byte[][] {pixels}), 0));
    }

    @Test
    void hashesFollowTheBrightnessToTheRight() {
        byte[] rising = new byte[72];
        for (int i = 0; i < rising.length; i++) {
            rising[i] = (byte) (i % 9 * 20);
        }
        assertEquals(-1L, DifferenceHash.of(new ImageSamples(1, 8, 9, new byte[][] {rising}), 0));
        assertEquals(0L, DifferenceHash.of(new ImageSamples(1, 8, 9, new byte[1][72]), 0));
    }
}

package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.ImageSamples;
import alad.data.Samples;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.UserError;
import alad.prepare.Preparation.Scaling;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablePreparationTest {
    private static final float NAN = Float.NaN;

    @Test
    void minMaxIsFittedOnTrainingRowsOnly() {
        Dataset dataset = table(numbers("a", 2, 6, 100, -4), numbers("b", 1, 1, 5, 1));
        Preparation fitted = Preparation.fit(dataset, new int[] {0, 1}, Scaling.MIN_MAX);
        assertArrayEquals(new int[] {2}, fitted.shape());
        PreparedRows rows = fitted.apply(dataset, new int[] {3, 0, 1, 2});
        assertArrayEquals(new float[] {-1.5f, 0}, row(rows, 0));
        assertArrayEquals(new float[] {0, 0}, row(rows, 1));
        assertArrayEquals(new float[] {1, 0}, row(rows, 2));
        assertArrayEquals(new float[] {24.5f, 0}, row(rows, 3));
    }

    @Test
    void withoutScalingValuesStay() {
        Dataset dataset = table(numbers("a", 2, 6, 100));
        PreparedRows rows =
                Preparation.fit(dataset, new int[] {0, 1}, Scaling.NONE).apply(dataset, new int[] {2});
        assertArrayEquals(new float[] {100}, row(rows, 0));
    }

    @Test
    void missingValuesBecomeTheTrainingMean() {
        Dataset dataset = table(numbers("a", 0, 10, 2, NAN, 1000), numbers("b", NAN, NAN, NAN, NAN, 7));
        Preparation fitted = Preparation.fit(dataset, new int[] {0, 1, 2, 3}, Scaling.MIN_MAX);
        assertArrayEquals(new float[] {0.4f, 0}, row(fitted.apply(dataset, new int[] {3}), 0), 1e-6f);
        Preparation plain = Preparation.fit(dataset, new int[] {0, 1, 2, 3}, Scaling.NONE);
        assertArrayEquals(new float[] {4, 0}, row(plain.apply(dataset, new int[] {3}), 0), 1e-6f);
    }

    @Test
    void categoriesBecomeOneHotAndUnknownOrMissingOnesZeros() {
        Dataset dataset = table(
                new Column("colour", new float[] {2, 0, 1, NAN}, List.of("blue", "green", "red")),
                numbers("a", 1, 2, 3, 4));
        Preparation fitted = Preparation.fit(dataset, new int[] {0, 1}, Scaling.NONE);
        assertArrayEquals(new int[] {3}, fitted.shape());
        PreparedRows rows = fitted.apply(dataset, new int[] {0, 1, 2, 3});
        assertArrayEquals(new float[] {0, 1, 1}, row(rows, 0));
        assertArrayEquals(new float[] {1, 0, 2}, row(rows, 1));
        assertArrayEquals(new float[] {0, 0, 3}, row(rows, 2));
        assertArrayEquals(new float[] {0, 0, 4}, row(rows, 3));
    }

    @Test
    void categoriesOfOtherDataAreMatchedByName() {
        Dataset trained = table(new Column("colour", new float[] {0, 1}, List.of("blue", "red")));
        Dataset other = table(new Column("colour", new float[] {0, 1, 2}, List.of("amber", "blue", "red")));
        PreparedRows rows =
                Preparation.fit(trained, new int[] {0, 1}, Scaling.NONE).apply(other, new int[] {0, 1, 2});
        assertArrayEquals(new float[] {0, 0}, row(rows, 0));
        assertArrayEquals(new float[] {1, 0}, row(rows, 1));
        assertArrayEquals(new float[] {0, 1}, row(rows, 2));
    }

    @Test
    void copyOverwritesItsPlaceAndLeavesTheRestAlone() {
        Dataset dataset = table(numbers("a", 5, 6), new Column("b", new float[] {0, 1}, List.of("x", "y")));
        PreparedRows rows =
                Preparation.fit(dataset, new int[] {0, 1}, Scaling.NONE).apply(dataset, new int[] {1});
        float[] target = {9, 9, 9, 9, 9};
        rows.copy(0, target, 1);
        assertArrayEquals(new float[] {9, 6, 0, 1, 9}, target);
        assertEquals(1, rows.count());
    }

    @Test
    void wideRangesStayFinite() {
        Dataset dataset = table(numbers("a", -Float.MAX_VALUE, Float.MAX_VALUE, 0));
        PreparedRows rows =
                Preparation.fit(dataset, new int[] {0, 1}, Scaling.MIN_MAX).apply(dataset, new int[] {0, 1, 2});
        assertArrayEquals(new float[] {0}, row(rows, 0), 1e-6f);
        assertArrayEquals(new float[] {1}, row(rows, 1), 1e-6f);
        assertArrayEquals(new float[] {0.5f}, row(rows, 2), 1e-6f);
    }

    @Test
    void otherSchemasAreRefusedInWords() {
        Preparation fitted =
                Preparation.fit(table(numbers("a", 1, 2), numbers("b", 1, 2)), new int[] {0, 1}, Scaling.NONE);
        assertEquals(
                "Column \"b\" is missing in other, but the model was trained with it.",
                refusal(fitted, table(numbers("a", 1))));
        assertEquals(
                "Column \"b\" is missing in other, but the model was trained with it.",
                refusal(fitted, table(numbers("a", 1), numbers("c", 1))));
        assertEquals(
                "Column \"b\" of other holds texts, but numbers are expected.",
                refusal(fitted, table(numbers("a", 1), new Column("b", new float[] {0}, List.of("x")))));
        assertEquals(
                "other holds images, but table rows are expected.",
                refusal(fitted, dataset(new ImageSamples(1, 8, 8, new byte[1][64]))));
    }

    /** Mean 5, squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32 over 8 rows, so a deviation of 2. */
    @Test
    void standardIsInDeviationsFromTheMean() {
        Dataset dataset = table(numbers("a", 2, 4, 4, 4, 5, 5, 7, 9, 100));
        PreparedRows rows = Preparation.fit(dataset, range(8), Scaling.STANDARD).apply(dataset, new int[] {0, 4, 8});
        assertArrayEquals(new float[] {-1.5f}, row(rows, 0), 1e-6f);
        assertArrayEquals(new float[] {0}, row(rows, 1), 1e-6f);
        assertArrayEquals(new float[] {47.5f}, row(rows, 2), 1e-5f);
    }

    /** 1, 2, 3, 4, 100: median 3, quartiles 2 and 4. */
    @Test
    void robustIsInInterquartileRangesFromTheMedian() {
        Dataset dataset = table(numbers("a", 4, 100, 1, 3, 2));
        PreparedRows rows = Preparation.fit(dataset, range(5), Scaling.ROBUST).apply(dataset, new int[] {0, 1, 2, 3});
        assertArrayEquals(new float[] {0.5f}, row(rows, 0), 1e-6f);
        assertArrayEquals(new float[] {48.5f}, row(rows, 1), 1e-5f);
        assertArrayEquals(new float[] {-1}, row(rows, 2), 1e-6f);
        assertArrayEquals(new float[] {0}, row(rows, 3), 1e-6f);
    }

    /** Nine zeros and a ten: both quartiles are 0, the deviation is sqrt(10 - 1) = 3. */
    @Test
    void robustTakesTheDeviationWhereQuartilesAreEqual() {
        Dataset dataset = table(numbers("a", 0, 0, 0, 0, 0, 0, 0, 0, 0, 10));
        PreparedRows rows = Preparation.fit(dataset, range(10), Scaling.ROBUST).apply(dataset, new int[] {9});
        assertArrayEquals(new float[] {10 / 3f}, row(rows, 0), 1e-6f);
    }

    /** e - 1 becomes 1, 1 - e becomes -1, so the training rows span [-1, 1]. */
    @Test
    void logKeepsTheSignAndThenSpansNoughtToOne() {
        float e = (float) Math.E;
        Dataset dataset = table(numbers("a", e - 1, 1 - e, 0, e * e - 1));
        PreparedRows rows =
                Preparation.fit(dataset, new int[] {0, 1}, Scaling.LOG).apply(dataset, new int[] {0, 1, 2, 3});
        assertArrayEquals(new float[] {1}, row(rows, 0), 1e-6f);
        assertArrayEquals(new float[] {0}, row(rows, 1), 1e-6f);
        assertArrayEquals(new float[] {0.5f}, row(rows, 2), 1e-6f);
        assertArrayEquals(new float[] {1.5f}, row(rows, 3), 1e-6f);
    }

    @Test
    void missingValuesBecomeTheMedianWhereAskedAndAreIndicated() {
        Dataset dataset = table(numbers("a", 0, 10, NAN, 2, 1000), numbers("b", 1, 2, 3, 4, NAN));
        Preparation fitted = Preparation.fit(
                dataset, range(4), new TableRule(Scaling.NONE, TableRule.Missing.MEDIAN, true), List.of());
        assertArrayEquals(new int[] {3}, fitted.shape());
        PreparedRows rows = fitted.apply(dataset, new int[] {2, 1, 4});
        assertArrayEquals(new float[] {2, 1, 3}, row(rows, 0));
        assertArrayEquals(new float[] {10, 0, 2}, row(rows, 1));
        assertArrayEquals(new float[] {1000, 0, 2.5f}, row(rows, 2));
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void everyScalingOfEveryValueIsFinite(Scaling scaling) {
        float most = Float.MAX_VALUE;
        Dataset dataset = table(
                numbers("constant", 3, 3, 3, most, -most, NAN),
                numbers("narrow", 1, 1.0000001f, 1, most, -most, NAN),
                numbers("tiny", 0, Float.MIN_VALUE, 0, most, -most, NAN),
                numbers("wide", -most, most, 0, most, -most, NAN),
                numbers("empty", NAN, NAN, NAN, most, -most, 0));
        PreparedRows rows = Preparation.fit(dataset, range(3), scaling).apply(dataset, range(6));
        for (int row = 0; row < 6; row++) {
            for (float value : row(rows, row)) {
                assertTrue(Float.isFinite(value), scaling + ", row " + row + ": " + value);
            }
        }
        if (scaling != Scaling.NONE) {
            assertEquals(0, row(rows, 3)[0]);
            assertEquals(FittedColumn.FARTHEST, row(rows, 3)[1]);
        }
    }

    @Test
    void columnsAreFoundByNameInAnyOrder() {
        Preparation fitted = Preparation.fit(table(numbers("a", 1, 2), numbers("b", 10, 20)), range(2), Scaling.NONE);
        Dataset other = table(numbers("extra", 0), numbers("b", 7), numbers("a", 5));
        assertArrayEquals(new float[] {5, 7}, row(fitted.apply(other, range(1)), 0));
    }

    @Test
    void columnsWithoutNamesAreTakenByPlace() {
        Preparation fitted = Preparation.fit(table(numbers("a", 1, 2), numbers("b", 10, 20)), range(2), Scaling.NONE);
        Dataset unnamed = table(numbers("column 1", 5), numbers("column 2", 7));
        assertArrayEquals(new float[] {5, 7}, row(fitted.apply(unnamed, range(1)), 0));
        assertEquals(
                "other has 3 columns beside the label, but 2 are expected.",
                refusal(fitted, table(numbers("column 1", 5), numbers("column 2", 7), numbers("column 3", 7))));
    }

    @Test
    void aColumnLeftOutIsNoFeature() {
        Dataset dataset = table(numbers("column 1", 1, 2), numbers("column 2", 10, 20), numbers("column 3", 5, 6));
        Preparation fitted = Preparation.fit(dataset, range(2), TableRule.of(Scaling.NONE), List.of("column 2"));
        assertArrayEquals(new float[] {1, 5}, row(fitted.apply(dataset, range(1)), 0));
    }

    @Test
    void aColumnWithoutAnyValueIsOfEitherKind() {
        Preparation fitted = Preparation.fit(table(numbers("a", 1, 3)), range(2), Scaling.NONE);
        Dataset empty = table(new Column("a", new float[] {NAN}, List.of("?")));
        assertArrayEquals(new float[] {2}, row(fitted.apply(empty, range(1)), 0));
    }

    @Test
    void unknownTextsAreCountedAndTold() {
        Dataset trained = table(new Column("colour", new float[] {0, 1}, List.of("blue", "red")));
        Dataset other = table(new Column("colour", new float[] {0, 1, 2, 0, NAN}, List.of("amber", "blue", "red")));
        Preparation fitted = Preparation.fit(trained, range(2), Scaling.NONE);
        assertEquals(
                List.of("Column \"colour\": 2 of 5 rows hold a text that no training row had (amber);"
                        + " they count as no category."),
                fitted.remarks(other, range(5)));
        assertEquals(List.of(), fitted.remarks(trained, range(2)));
    }

    @Test
    void numbersThatAreMissingOrFarOutAreCountedAndTold() {
        Dataset trained = table(numbers("a", 1, 3), numbers("b", 0, 1e-3f), numbers("c", 2, 2));
        Preparation fitted = Preparation.fit(trained, range(2), Scaling.MIN_MAX);
        Dataset other = table(numbers("a", 2, NAN, NAN), numbers("b", 1e9f, -1e9f, 999), numbers("c", NAN, 9, 2));
        assertEquals(
                List.of(
                        "Of 3 rows some lack numbers (column \"a\" in 2, \"c\" in 1); what training rows showed stands in.",
                        "Of 3 rows some lie so far from the training rows that their values are limited"
                                + " (column \"b\" in 2)."),
                fitted.remarks(other, range(3)));
        assertEquals(List.of(), fitted.remarks(trained, range(2)));
    }

    private static int[] range(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static String refusal(Preparation fitted, Dataset other) {
        return assertThrows(UserError.class, () -> fitted.apply(other, new int[] {0}))
                .getMessage();
    }

    private static float[] row(PreparedRows rows, int row) {
        float[] values = new float[rows.width()];
        rows.copy(row, values, 0);
        return values;
    }

    private static Column numbers(String name, float... values) {
        return new Column(name, values, List.of());
    }

    private static Dataset table(Column... columns) {
        return dataset(new TableSamples(columns[0].values().length, List.of(columns)));
    }

    private static Dataset dataset(Samples samples) {
        Part[] parts = new Part[samples.count()];
        Arrays.fill(parts, Part.NONE);
        return new Dataset(
                "other",
                "",
                Path.of("other"),
                samples,
                List.of("x"),
                new int[parts.length],
                parts,
                new String[parts.length],
                List.of());
    }
}

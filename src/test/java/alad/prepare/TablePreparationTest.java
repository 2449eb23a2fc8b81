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
                List.of(
                        "Column \"colour\": 2 of 5 rows hold a text that no training row had (amber);"
                                + " they count as no category.",
                        "Of 5 rows some lack texts (column \"colour\" in 1); they count as no category."),
                fitted.remarks(other, range(5)));
        assertEquals(List.of(), fitted.remarks(trained, range(2)));
    }

    /** Rows 1 and 3 of a table in another order: no green there; b lacks one number, a has one far out. */
    @Test
    void remarksAreOfTheRowsAskedForAndOfTheColumnsByName() {
        Dataset trained = table(
                numbers("a", 0, 1),
                new Column("colour", new float[] {0, 1}, List.of("blue", "red")),
                numbers("b", 2, 4));
        Preparation fitted = Preparation.fit(trained, range(2), Scaling.MIN_MAX);
        Dataset other = table(
                numbers("b", NAN, 3, NAN, NAN),
                new Column("colour", new float[] {0, 1, 0, 2}, List.of("green", "pink", "red")),
                numbers("a", 1e9f, -1e9f, 0, 1));
        assertEquals(
                List.of(
                        "Column \"colour\": 1 of 2 rows hold a text that no training row had (pink);"
                                + " they count as no category.",
                        "Of 2 rows some lack numbers (column \"b\" in 1); what training rows showed stands in.",
                        "Of 2 rows some lie so far from the training rows that their values are limited"
                                + " (column \"a\" in 1)."),
                fitted.remarks(other, new int[] {1, 3}));
        assertEquals(
                List.of("Column \"colour\" is empty in all 2 rows, so the model judges without it."),
                fitted.remarks(
                        table(
                                new Column("colour", new float[] {NAN, NAN}, List.of()),
                                numbers("a", 1, 0),
                                numbers("b", 2, 3)),
                        range(2)));
    }

    @Test
    void fiveColumnsThatLackNumbersAreListedAndMoreAreCounted() {
        String end = "); what training rows showed stands in.";
        String five = "Of 1 rows some lack numbers (column \"0\" in 1, \"1\" in 1, \"2\" in 1, \"3\" in 1, \"4\" in 1";
        assertEquals(List.of(five + end), lacking(5));
        assertEquals(List.of(five + " and 1 more" + end), lacking(6));
        assertEquals(List.of(five + " and 3 more" + end), lacking(8));
    }

    /** Remarks on a row that lacks all its numbers. */
    private static List<String> lacking(int columns) {
        Preparation fitted = Preparation.fit(named(columns, 1, 2), range(2), Scaling.MIN_MAX);
        return fitted.remarks(named(columns, NAN), range(1));
    }

    /** A table with columns "0", "1" and so on, all of these values. */
    private static Dataset named(int columns, float... values) {
        return table(IntStream.range(0, columns)
                .mapToObj(each -> numbers(Integer.toString(each), values))
                .toArray(Column[]::new));
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

    /** A median of one value is that value; the row without it gets 7 and the indicator. */
    @Test
    void theMedianOfOneValueIsThatValue() {
        Dataset dataset = table(numbers("a", NAN, 7, NAN));
        Preparation fitted = Preparation.fit(
                dataset, range(3), new TableRule(Scaling.NONE, TableRule.Missing.MEDIAN, true), List.of());
        assertArrayEquals(new float[] {7, 1}, row(fitted.apply(dataset, range(3)), 0));
    }

    @Test
    void withoutScalingNoValueIsTooFarOut() {
        Dataset dataset = table(numbers("a", 2, 6, 3e6f));
        PreparedRows rows = Preparation.fit(dataset, range(2), Scaling.NONE).apply(dataset, range(3));
        assertArrayEquals(new float[] {3e6f}, row(rows, 2));
    }

    /** No training row says what colour it is, so no colour is known: neither the first nor the second. */
    @Test
    void aTextColumnWithoutTextsAmongTheTrainingRowsKnowsNoText() {
        Dataset dataset = table(new Column("colour", new float[] {NAN, NAN, 0, 1}, List.of("blue", "red")));
        Preparation fitted = Preparation.fit(dataset, range(2), Scaling.NONE);
        assertArrayEquals(new int[] {1}, fitted.shape());
        PreparedRows rows = fitted.apply(dataset, range(4));
        for (int row = 0; row < 4; row++) {
            assertArrayEquals(new float[] {0}, row(rows, row), "row " + row);
        }
        assertEquals(
                List.of(
                        "Column \"colour\": 2 of 4 rows hold a text that no training row had (blue, red);"
                                + " they count as no category.",
                        "Of 4 rows some lack texts (column \"colour\" in 2); they count as no category."),
                fitted.remarks(dataset, range(4)));
    }

    @Test
    void featuresAreNamedInTheOrderTheyAreCopiedIn() {
        Dataset dataset = table(
                new Column("colour", new float[] {1, 0, 1}, List.of("blue", "red")),
                numbers("gap", 1, NAN, 3),
                numbers("x", 1, 2, 3));
        Preparation fitted = Preparation.fit(
                dataset, range(3), new TableRule(Scaling.NONE, TableRule.Missing.MEAN, true), List.of());
        assertEquals(List.of("colour=blue", "colour=red", "gap", "gap is missing", "x"), fitted.features());
        PreparedRows rows = fitted.apply(dataset, range(3));
        assertArrayEquals(new int[] {5}, rows.shape());
        assertArrayEquals(new float[] {1, 0, 2, 1, 2}, row(rows, 1));
    }

    @Test
    void onlyANumericColumnOfOneTrainingValueIsConstant() {
        Dataset dataset = table(
                numbers("same", 3, 3),
                numbers("x", 1, 2),
                new Column("colour", new float[] {0, 0}, List.of("blue", "red")));
        TablePreparation fitted = (TablePreparation) Preparation.fit(dataset, range(2), Scaling.MIN_MAX);
        assertEquals(
                List.of(true, false, false),
                fitted.columns().stream().map(FittedColumn::isConstant).toList());
        TablePreparation unscaled = (TablePreparation) Preparation.fit(dataset, range(2), Scaling.NONE);
        assertEquals(
                List.of(false, false, false),
                unscaled.columns().stream().map(FittedColumn::isConstant).toList());
    }

    @Test
    void matchedColumnsAreThoseOfTheOtherDataAsTheyLie() {
        Preparation fitted = Preparation.fit(table(numbers("a", 1, 2), numbers("b", 10, 20)), range(2), Scaling.LOG);
        List<Column> matched = ((TablePreparation) fitted).matched(table(numbers("b", 7), numbers("a", 5)));
        assertEquals(List.of("a", "b"), matched.stream().map(Column::name).toList());
        assertArrayEquals(new float[] {5}, matched.get(0).values());
    }

    @Test
    void categoriesOfAPublishedSchemaAreFeaturesWithoutATrainingRow() {
        Column colour = new Column("colour", new float[] {1, 0}, List.of("blue", "red"));
        Dataset open = dataset(new TableSamples(2, List.of(colour)));
        Dataset closed = dataset(new TableSamples(2, List.of(colour), true));
        assertEquals(
                List.of("colour=red"),
                Preparation.fit(open, range(1), Scaling.NONE).features());
        assertEquals(
                List.of("colour=blue", "colour=red"),
                Preparation.fit(closed, range(1), Scaling.NONE).features());
    }

    @Test
    void aTableOfWhichNothingIsLeftIsRefused() {
        Dataset dataset = table(numbers("a", 1, 2), numbers("b", 1, 2));
        UserError error = assertThrows(
                UserError.class, () -> Preparation.fit(dataset, range(2), TableRule.DEFAULT, List.of("a", "b")));
        assertEquals("No column is left to train on beside a, b.", error.getMessage());
    }

    @Test
    void asManyFeaturesAsPossibleAreTakenAndOneMoreIsRefused() {
        assertArrayEquals(
                new int[] {65_536},
                Preparation.fit(texts(65_536), range(65_536), Scaling.NONE).shape());
        UserError error =
                assertThrows(UserError.class, () -> Preparation.fit(texts(65_537), range(65_537), Scaling.NONE));
        assertEquals(
                "The table becomes 65537 features, but at most 65536 are possible;"
                        + " leave out columns that hold many different texts.",
                error.getMessage());
    }

    @Test
    void fiveUnknownTextsAreListedAndMoreAreCounted() {
        Dataset trained = table(new Column("c", new float[] {0}, List.of("known")));
        Preparation fitted = Preparation.fit(trained, range(1), Scaling.NONE);
        String end = "); they count as no category.";
        assertEquals(
                List.of("Column \"c\": 5 of 5 rows hold a text that no training row had (0, 1, 2, 3, 4" + end),
                fitted.remarks(texts("c", 5), range(5)));
        assertEquals(
                List.of("Column \"c\": 7 of 7 rows hold a text that no training row had (0, 1, 2, 3, 4 and 2 more"
                        + end),
                fitted.remarks(texts("c", 7), range(7)));
    }

    @Test
    void anotherScalingKeepsTheRestOfTheRule() {
        TableRule rule = new TableRule(Scaling.LOG, TableRule.Missing.MEDIAN, true);
        assertEquals(new TableRule(Scaling.ROBUST, TableRule.Missing.MEDIAN, true), rule.with(Scaling.ROBUST));
    }

    private static Dataset texts(int count) {
        return texts("text", count);
    }

    /** A column of which every row holds another text, "0", "1", and so on. */
    private static Dataset texts(String name, int count) {
        float[] codes = new float[count];
        for (int row = 0; row < count; row++) {
            codes[row] = row;
        }
        return table(new Column(
                name,
                codes,
                IntStream.range(0, count).mapToObj(Integer::toString).toList()));
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

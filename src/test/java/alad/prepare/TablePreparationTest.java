package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.junit.jupiter.api.Test;

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
                "other has 1 columns beside the label, but 2 are expected.", refusal(fitted, table(numbers("a", 1))));
        assertEquals(
                "Column 2 of other is called \"c\", but \"b\" is expected.",
                refusal(fitted, table(numbers("a", 1), numbers("c", 1))));
        assertEquals(
                "Column \"b\" of other holds texts, but numbers are expected.",
                refusal(fitted, table(numbers("a", 1), new Column("b", new float[] {0}, List.of("x")))));
        assertEquals(
                "other holds images, but table rows are expected.",
                refusal(fitted, dataset(new ImageSamples(1, 8, 8, new byte[1][64]))));
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

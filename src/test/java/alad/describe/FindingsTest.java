package alad.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.ImageSamples;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.describe.Repeats.Pair;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Repeats NONE = new Repeats(0, 0, 0, List.of());
    private static final Pair EQUAL = new Pair(0, 1, 0, true, true);
    private static final Pair NEAR = new Pair(0, 1, 0.01, false, false);

    @Test
    void whereNothingIsWrongNothingIsSaid() {
        List<ColumnSummary> columns = List.of(column("x", 0, 3), column("y", 0, 2));
        assertEquals(List.of(), table(columns, List.of(), NONE, 50, 51));
        assertEquals(List.of(), images(new Repeats(0, 0, 0, List.of()), 50, 50));
    }

    @Test
    void repeatsAreToldTheGravestFirst() {
        assertEquals(
                List.of(
                        "2 rows lie in both the training and the test part, value by value.",
                        "1 row lies in two classes, value by value.",
                        "1,234 rows repeat earlier ones, value by value."),
                table(List.of(column("x", 0, 2)), List.of(), new Repeats(1234, 1, 2, List.of(EQUAL)), 50));
        assertEquals(
                List.of(
                        "1 image lies in both the training and the test part, pixel by pixel.",
                        "3 images lie in two classes, pixel by pixel.",
                        "1,234 images repeat earlier ones, pixel by pixel."),
                images(new Repeats(1234, 3, 1, List.of(EQUAL)), 50));
        assertEquals(
                List.of("1 image repeats an earlier one, pixel by pixel."),
                images(new Repeats(1, 0, 0, List.of()), 50));
    }

    @Test
    void imagesThatLookAlikeAreCountedApartFromEqualOnes() {
        assertEquals(List.of("1 pair of images looks almost the same."), near(List.of(EQUAL, NEAR)));
        assertEquals(
                List.of("3 pairs of images look almost the same, 2 of them across classes or parts."),
                near(List.of(NEAR, new Pair(0, 2, 0.01, true, false), new Pair(0, 3, 0.01, false, true), EQUAL)));
        assertEquals(List.of("199 pairs of images look almost the same."), near(Collections.nCopies(199, NEAR)));
        assertEquals(
                List.of("At least 200 pairs of images look almost the same."), near(Collections.nCopies(200, NEAR)));
    }

    @Test
    void columnsThatTellNothingOrTheSameOrLackValuesAreNamed() {
        List<ColumnSummary> one = List.of(column("same", 0, 1), column("x", 1, 3));
        assertEquals(
                List.of(
                        "Column same has one value only and tells nothing.",
                        "1 value is missing, in column x (1).",
                        "1 pair of columns says the same: same and x."),
                table(one, List.of(new AlikeColumns(0, 1, 1, true)), NONE, 50));
        List<ColumnSummary> six = IntStream.range(0, 6)
                .mapToObj(i -> column("c" + i, 1000 * i, 1))
                .toList();
        assertEquals(
                List.of(
                        "6 columns have one value only and tell nothing: c0, c1, c2, c3 and 2 more.",
                        "15,000 values are missing, in 5 columns: c1 (1,000), c2 (2,000), c3 (3,000), c4 (4,000)"
                                + " and 1 more.",
                        "2 pairs of columns say the same: c0 and c1, c0 and c2."),
                table(six, List.of(new AlikeColumns(0, 1, 1, true), new AlikeColumns(0, 2, -1, false)), NONE, 50));
        assertEquals(
                List.of("4 columns have one value only and tell nothing: c0, c0, c0, c0."),
                table(Collections.nCopies(4, column("c0", 0, 1)), List.of(), NONE, 50));
    }

    @Test
    void classesOfFewerThanFiftyAreNamedWhereThereAreSeveral() {
        List<ColumnSummary> columns = List.of(column("x", 0, 2));
        assertEquals(List.of("1 class has fewer than 50 rows: class 1 (49)."), table(columns, List.of(), NONE, 50, 49));
        assertEquals(
                List.of("2 classes have fewer than 50 images: class 0 (3), class 1 (49)."), images(NONE, 3, 49, 50));
        assertEquals(List.of(), table(columns, List.of(), NONE, 49));
    }

    private static List<String> near(List<Pair> pairs) {
        return images(new Repeats(0, 0, 0, pairs), 50);
    }

    private static ColumnSummary column(String name, int missing, int distinct) {
        return new ColumnSummary(name, missing, distinct, null, null, List.of());
    }

    private static List<String> table(
            List<ColumnSummary> columns, List<AlikeColumns> alike, Repeats repeats, int... classes) {
        Column column = new Column("x", new float[1], List.of());
        Dataset dataset = new Dataset(
                "table",
                "",
                Path.of("table"),
                new TableSamples(1, List.of(column)),
                names(classes),
                new int[1],
                new Part[] {Part.NONE},
                new String[] {"0"},
                List.of());
        return Findings.of(dataset, new Description(counts(classes), columns, alike, null, repeats));
    }

    private static List<String> images(Repeats repeats, int... classes) {
        Dataset dataset = new Dataset(
                "pictures",
                "",
                Path.of("pictures"),
                new ImageSamples(1, 8, 8, new byte[1][64]),
                names(classes),
                new int[1],
                new Part[] {Part.NONE},
                new String[] {"0"},
                List.of("A note of the reader."));
        return Findings.of(dataset, new Description(counts(classes), List.of(), List.of(), null, repeats));
    }

    private static List<String> names(int... classes) {
        return IntStream.range(0, classes.length).mapToObj(i -> "class " + i).toList();
    }

    private static List<ClassCount> counts(int... classes) {
        return IntStream.range(0, classes.length)
                .mapToObj(i -> new ClassCount("class " + i, classes[i], 0, 0))
                .toList();
    }
}

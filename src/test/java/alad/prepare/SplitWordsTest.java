package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.prepare.SplitRule.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitWordsTest {
    private static final SplitRule POOLED = new SplitRule(Kind.POOLED, 0.2, 0.25, 0);

    /** 100 rows of class "good", 20 of "bad."; of each ten one patient. */
    private static final Dataset DATASET = dataset(List.of("good", "bad."), 100, 20);

    @Test
    void aPlainSplitTellsWhatIsNormal() {
        assertEquals(List.of("Normal: good. Anomalous: bad."), sentences(POOLED));
        Split all = Splitter.split(DATASET, Set.of("good", "bad."), POOLED, 1);
        assertEquals(List.of("Normal: good, bad. Nothing is anomalous."), SplitWords.sentences(DATASET, all, POOLED));
    }

    @Test
    void withoutLabelsNothingIsCalledNormalByName() {
        Dataset unlabelled = dataset(List.of("unlabelled"), 100);
        Split split = Splitter.split(unlabelled, Set.of("unlabelled"), POOLED, 1);
        assertEquals(
                List.of("There are no labels: all rows count as normal."),
                SplitWords.sentences(unlabelled, split, POOLED));
    }

    /** 60 rows train, a tenth of them is 6. */
    @Test
    void contaminationIsToldInNumbersAndWhetherOnPurpose() {
        assertEquals(
                "6 of 60 training rows (10.0 %) are anomalous on purpose, in the place of normal rows;"
                        + " none of them is in another part.",
                sentences(POOLED.withContamination(0.1)).get(1));
        SplitRule uncleaned = POOLED.of(Kind.RANDOM_UNCLEANED);
        Split split = new Split(
                IntStream.range(0, 105).filter(row -> row < 80 || row >= 100).toArray(),
                new int[] {80},
                new int[0],
                new int[] {81},
                anomalous());
        assertEquals(
                List.of(
                        "Normal: good. Anomalous: bad.",
                        "5 of 85 training rows (5.9 %) are anomalous, unknown as such; none of them is in another part.",
                        "33 rows are left out of all parts."),
                SplitWords.sentences(DATASET, split, uncleaned));
    }

    @Test
    void groupsAndListedRowsAreTold() {
        assertEquals(
                "Rows are grouped by column patient: no group is in two parts, and the column is no feature.",
                sentences(POOLED.withGroups(Grouping.byColumn("patient"))).get(1));
        Split split = Splitter.split(DATASET, Set.of("good"), POOLED, 1);
        assertEquals(
                "The rows of each part are those that rows.json lists.",
                SplitWords.sentences(DATASET, split, SplitRule.fixed(Path.of("rows.json")))
                        .get(1));
    }

    @Test
    void aTableCountsRowsOfEachPartAndTheirGroups() {
        Split split = Splitter.split(DATASET, Set.of("good"), POOLED, 1);
        SplitTable plain = SplitTable.of(DATASET, split, null);
        assertEquals(
                List.of(
                        "                   normal  anomalous",
                        "  train                60          0",
                        "  validation           20          0",
                        "  labelled              0          0",
                        "  test                 20         20"),
                SplitWords.table(plain));
        assertEquals(0, plain.leftOut());
        assertEquals(40, plain.parts().get(3).rows());
        Grouping grouping = Grouping.byColumn("patient");
        Split grouped = Splitter.split(DATASET, Set.of("good"), POOLED.withGroups(grouping), 1);
        SplitTable table = SplitTable.of(DATASET, grouped, grouping);
        assertEquals(
                List.of(6, 2, 0, 4),
                table.parts().stream().map(SplitTable.Part::groups).toList());
        assertEquals(
                "                   normal  anomalous     groups",
                SplitWords.table(table).get(0));
        assertEquals(
                "  test                 20         20          4",
                SplitWords.table(table).get(4));
    }

    @Test
    void nineClassesAreAllNamedAndOfTenTwoAreCounted() {
        assertEquals("Normal: c0. Anomalous: c1, c2, c3, c4, c5, c6, c7, c8, c9.", words(10));
        assertEquals("Normal: c0. Anomalous: c1, c2, c3, c4, c5, c6, c7, c8 and 2 more.", words(11));
    }

    private static String words(int classes) {
        List<String> names = IntStream.range(0, classes).mapToObj(i -> "c" + i).toList();
        int[] counts = new int[classes];
        Arrays.fill(counts, 1);
        counts[0] = 30;
        Dataset dataset = dataset(names, counts);
        Split split = Splitter.split(dataset, Set.of("c0"), POOLED, 1);
        return SplitWords.sentences(dataset, split, POOLED).get(0);
    }

    private static List<String> sentences(SplitRule rule) {
        return SplitWords.sentences(DATASET, Splitter.split(DATASET, Set.of("good"), rule, 1), rule);
    }

    private static boolean[] anomalous() {
        boolean[] anomalous = new boolean[120];
        Arrays.fill(anomalous, 100, 120, true);
        return anomalous;
    }

    private static Dataset dataset(List<String> names, int... counts) {
        List<Integer> labels = new ArrayList<>();
        for (int name = 0; name < counts.length; name++) {
            for (int row = 0; row < counts[name]; row++) {
                labels.add(name);
            }
        }
        float[] patients = new float[labels.size()];
        for (int row = 0; row < patients.length; row++) {
            patients[row] = row / 10;
        }
        Part[] parts = new Part[patients.length];
        Arrays.fill(parts, Part.NONE);
        return new Dataset(
                "table",
                "",
                Path.of("table"),
                new TableSamples(patients.length, List.of(new Column("patient", patients, List.of()))),
                names,
                labels.stream().mapToInt(Integer::intValue).toArray(),
                parts,
                IntStream.range(0, patients.length).mapToObj(Integer::toString).toArray(String[]::new),
                List.of());
    }
}

package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.ImageSamples;
import alad.data.Samples;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.UserError;
import alad.prepare.SplitRule.Kind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every split, tried on random tables with groups, official parts and two classes. */
class SplitPropertiesTest {
    private static final int TRIALS = 60;

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FIXED", "AUTHORS"},
            mode = EnumSource.Mode.EXCLUDE)
    void partsAreDisjointReproducibleAndHoldWhatTheyPromise(Kind kind) {
        for (int trial = 0; trial < TRIALS; trial++) {
            Random random = new Random(trial);
            Dataset data = table(random, 400, 0.25);
            SplitRule rule = rule(kind, random);
            for (SplitRule each : List.of(rule, rule.withGroups(Grouping.byColumn("part")))) {
                Split split = Splitter.split(data, Set.of("good"), each, trial);
                requireDisjoint(split);
                requireSame(split, Splitter.split(data, Set.of("good"), each, trial));
                assertFalse(Arrays.equals(
                        split.train(),
                        Splitter.split(data, Set.of("good"), each, trial + 1).train()));
                assertEquals(0, split.anomalousIn(split.validation()));
                if (kind != Kind.RANDOM_UNCLEANED) {
                    assertEquals(
                            Math.round(each.contamination() * split.train().length), split.anomalousIn(split.train()));
                }
                if (each.groups() != null) {
                    requireWholeGroups(data, split);
                }
                if (kind == Kind.OFFICIAL || kind == Kind.AUTO) {
                    requireOfficial(data, split);
                }
            }
        }
    }

    @Test
    void everyNormalRowIsUsedWherePooledAndEveryAnomalousOneThatIsNot() {
        for (int trial = 0; trial < TRIALS; trial++) {
            Random random = new Random(trial);
            Dataset data = table(random, 300, 0.3);
            Split clean = Splitter.split(
                    data, Set.of("good"), rule(Kind.POOLED, random).withContamination(0), trial);
            assertArrayEquals(IntStream.range(0, 300).toArray(), all(clean));
        }
    }

    @Test
    void contaminationReplacesTrainingRowsAndTakesThemOutOfTest() {
        Dataset data = table(new Random(1), 400, 0.25);
        SplitRule rule = new SplitRule(Kind.POOLED, 0.2, 0.25, 0.1);
        Split clean = Splitter.split(data, Set.of("good"), rule, 5);
        Split little = Splitter.split(data, Set.of("good"), rule.withContamination(0.05), 5);
        Split much = Splitter.split(data, Set.of("good"), rule.withContamination(0.2), 5);
        assertEquals(clean.train().length, much.train().length);
        assertArrayEquals(clean.validation(), much.validation());
        int anomalous = clean.anomalousIn(clean.test()) + clean.anomalousIn(clean.labelledValidation());
        int replaced = (int) Math.round(0.2 * clean.train().length);
        assertEquals(replaced, much.anomalousIn(much.train()));
        assertEquals(anomalous - replaced, much.anomalousIn(much.test()) + much.anomalousIn(much.labelledValidation()));
        Set<Integer> more = anomalousTraining(much);
        assertTrue(more.containsAll(anomalousTraining(little)));
        assertEquals(
                clean.test().length - clean.anomalousIn(clean.test()),
                much.test().length - much.anomalousIn(much.test()));
    }

    @Test
    void tooLittleToContaminateWithIsSaidInNumbers() {
        Dataset data = table(new Random(1), 400, 0.02);
        UserError error = assertThrows(
                UserError.class,
                () -> Splitter.split(
                        data, Set.of("good"), new SplitRule(Kind.POOLED, 0.2, 0.25, 0).withContamination(0.2), 1));
        assertEquals("contamination", error.field().orElseThrow());
        assertTrue(
                error.getMessage()
                        .matches("Contamination of 20.0 % needs \\d+ anomalous rows for training, but only"
                                + " \\d+ can be had\\."),
                error.getMessage());
    }

    /** Ten parts of 12 rows, all normal: a fifth is two parts, a quarter of the other eight two more. */
    @Test
    void sharesAreKeptAsNearlyAsWholeGroupsAllow() {
        float[] parts = new float[120];
        for (int row = 0; row < parts.length; row++) {
            parts[row] = row % 10;
        }
        Dataset data = table(parts, new int[120], new Part[120]);
        SplitRule rule = new SplitRule(Kind.POOLED, 0.2, 0.25, 0).withGroups(Grouping.byColumn("part"));
        Split split = Splitter.split(data, Set.of("good"), rule, 3);
        assertEquals(24, split.test().length);
        assertEquals(24, split.validation().length);
        assertEquals(72, split.train().length);
    }

    @Test
    void picturesAreGroupedByFolderOrByTheirNames() {
        String[] ids = {"good/p1/a_01_x.png", "good/p1/a_02_x.png", "bad/p1/b_01_x.png", "good/p2/plain.png"};
        Dataset data = pictures(ids);
        assertArrayEquals(new int[] {0, 0, 0, 1}, Grouping.byFolder().groups(data));
        assertArrayEquals(new int[] {0, 1, 0, 2}, Grouping.byName("_(\\d+)_").groups(data));
        assertArrayEquals(new int[] {0, 0, 1, 2}, Grouping.byName("/[ab]_").groups(data));
        assertEquals(
                "\"(\" is no regular expression: Unclosed group.",
                assertThrows(UserError.class, () -> Grouping.byName("(")).getMessage());
        assertThrows(UserError.class, () -> Grouping.byColumn("part").groups(data));
    }

    @Test
    void anExpressionThatWouldRunForEverIsStopped() {
        Dataset data = pictures("a".repeat(60) + "!");
        UserError error = assertThrows(
                UserError.class, () -> Grouping.byName("(.*a){20}!!").groups(data));
        assertTrue(error.getMessage().contains("takes too long"), error.getMessage());
    }

    @Test
    void tooFewGroupsAreRefusedInNumbers() {
        Dataset data = table(new float[120], new int[120], new Part[120]);
        SplitRule rule = new SplitRule(Kind.POOLED, 0.2, 0.25, 0).withGroups(Grouping.byColumn("part"));
        UserError error = assertThrows(UserError.class, () -> Splitter.split(data, Set.of("good"), rule, 3));
        assertEquals("groups", error.field().orElseThrow());
        assertEquals(
                "Whole groups by column part leave 120 normal rows to train, 0 to validate and 0 to test, but at least"
                        + " 8, 1 and 1 are needed; group more finely, or not at all.",
                error.getMessage());
    }

    @Test
    void aFixedSplitTakesTheRowsItIsGiven() {
        Dataset data = table(new float[30], new int[30], new Part[30]);
        SplitRows rows =
                new SplitRows(new int[] {9, 8, 7, 6, 5, 4, 3, 2}, new int[] {1}, new int[0], new int[] {20, 0});
        Split split = Splitter.fixed(data, Set.of("good"), rows, "split.json");
        assertArrayEquals(new int[] {2, 3, 4, 5, 6, 7, 8, 9}, split.train());
        assertArrayEquals(new int[] {0, 20}, split.test());
        assertEquals(
                "split.json, test: row 30 is none of the 30 rows of table, which are counted from 0.",
                refusal(data, new SplitRows(rows.train(), rows.validation(), new int[0], new int[] {30})));
        assertEquals(
                "split.json: row 1 is in validation and in test, but each row can be used once only.",
                refusal(data, new SplitRows(rows.train(), rows.validation(), new int[0], new int[] {1})));
        int[] labels = new int[30];
        labels[1] = 1;
        assertEquals(
                "split.json, validation: row 1 is of class bad, but validation rows must be normal.",
                refusal(table(new float[30], labels, new Part[30]), rows));
    }

    @Test
    void aFixedSplitNeedsEightTrainingRowsOneToValidateAndOneToTest() {
        Dataset data = table(new float[30], new int[30], new Part[30]);
        int[] eight = {0, 1, 2, 3, 4, 5, 6, 7};
        int[] one = {8};
        int[] none = {};
        String start = "split.json must list at least 8 normal training rows, a validation row and a test row, but ";
        assertEquals(
                start + "lists 7, 1 and 1.",
                refusal(data, new SplitRows(Arrays.copyOf(eight, 7), one, none, new int[] {9})));
        assertEquals(start + "lists 8, 0 and 1.", refusal(data, new SplitRows(eight, none, none, new int[] {9})));
        assertEquals(start + "lists 8, 1 and 0.", refusal(data, new SplitRows(eight, one, none, none)));
        assertEquals(
                8,
                Splitter.fixed(data, Set.of("good"), new SplitRows(eight, one, none, new int[] {9}), "")
                        .train()
                        .length);
    }

    private static String refusal(Dataset data, SplitRows rows) {
        return assertThrows(UserError.class, () -> Splitter.fixed(data, Set.of("good"), rows, "split.json"))
                .getMessage();
    }

    private static SplitRule rule(Kind kind, Random random) {
        double contamination = kind == Kind.RANDOM_UNCLEANED ? 0 : random.nextInt(4) * 0.02;
        return new SplitRule(
                        kind, 0.2 + 0.2 * random.nextDouble(), 0.1 + 0.2 * random.nextDouble(), random.nextInt(3) * 0.1)
                .withContamination(contamination);
    }

    private static void requireDisjoint(Split split) {
        int[] all = all(split);
        assertEquals(all.length, Arrays.stream(all).distinct().count());
        for (int[] part : List.of(split.train(), split.validation(), split.labelledValidation(), split.test())) {
            assertArrayEquals(Arrays.stream(part).sorted().toArray(), part);
        }
    }

    private static void requireSame(Split split, Split again) {
        assertArrayEquals(split.train(), again.train());
        assertArrayEquals(split.validation(), again.validation());
        assertArrayEquals(split.labelledValidation(), again.labelledValidation());
        assertArrayEquals(split.test(), again.test());
    }

    private static void requireWholeGroups(Dataset data, Split split) {
        float[] part = ((TableSamples) data.samples()).columns().get(0).values();
        Map<Float, Integer> side = new HashMap<>();
        int[][] parts = {split.train(), split.validation(), split.labelledValidation(), split.test()};
        for (int i = 0; i < parts.length; i++) {
            for (int row : parts[i]) {
                Integer before = side.put(part[row], i);
                assertTrue(before == null || before == i, "group " + part[row] + " is in " + before + " and " + i);
            }
        }
    }

    private static void requireOfficial(Dataset data, Split split) {
        for (int row : split.train()) {
            assertEquals(Part.TRAIN, data.parts()[row]);
        }
        for (int row : split.test()) {
            assertEquals(Part.TEST, data.parts()[row]);
        }
    }

    private static Set<Integer> anomalousTraining(Split split) {
        Set<Integer> rows = new HashSet<>();
        for (int row : split.train()) {
            if (split.anomalous()[row]) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static int[] all(Split split) {
        return Splitter.sorted(split.train(), split.validation(), split.labelledValidation(), split.test());
    }

    /** Groups of about five rows, each whole in one official part. */
    private static Dataset table(Random random, int rows, double anomalous) {
        float[] groups = new float[rows];
        int[] labels = new int[rows];
        Part[] parts = new Part[rows];
        for (int row = 0; row < rows; row++) {
            int group = random.nextInt(rows / 5);
            groups[row] = group;
            labels[row] = random.nextDouble() < anomalous ? 1 : 0;
            parts[row] = group % 3 == 0 ? Part.TEST : Part.TRAIN;
        }
        return table(groups, labels, parts);
    }

    /** All rows good where {@code labels} are 0; parts that are null are none. */
    static Dataset table(float[] groups, int[] labels, Part[] parts) {
        for (int row = 0; row < parts.length; row++) {
            parts[row] = parts[row] == null ? Part.NONE : parts[row];
        }
        return dataset(
                new TableSamples(labels.length, List.of(new Column("part", groups, List.of()))),
                labels,
                parts,
                IntStream.range(0, labels.length).mapToObj(Integer::toString).toArray(String[]::new));
    }

    private static Dataset pictures(String... ids) {
        Part[] parts = new Part[ids.length];
        Arrays.fill(parts, Part.NONE);
        return dataset(new ImageSamples(1, 8, 8, new byte[ids.length][64]), new int[ids.length], parts, ids);
    }

    private static Dataset dataset(Samples samples, int[] labels, Part[] parts, String[] ids) {
        return new Dataset(
                "table", "", Path.of("table"), samples, List.of("good", "bad"), labels, parts, ids, List.of());
    }
}

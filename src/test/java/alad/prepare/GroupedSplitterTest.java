package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.ImageSamples;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.UserError;
import alad.prepare.SplitRule.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups so built that every seed gives the same numbers. */
class GroupedSplitterTest {
    private static final float NAN = Float.NaN;

    private record Group(Part part, int normal, int anomalous) {}

    /** Of ten groups of 10 + 2 rows two test, two validate (their normal rows) and six train. */
    @Test
    void anomalousRowsOfTrainingGroupsAreLeftOutUnlessTheyAreUnknown() {
        List<Group> groups = groups(10, Part.NONE, 10, 2);
        SplitRule rule = new SplitRule(Kind.POOLED, 0.2, 0.25, 0);
        assertEquals("60+0 20+0 0+0 20+4", split(rule, groups));
        assertEquals("60+12 20+0 0+0 20+4", split(rule.of(Kind.RANDOM_UNCLEANED), groups));
    }

    /** Groups of anomalous rows alone all test, and count for nothing where normal rows are shared out. */
    @Test
    void pooledTestsAllGroupsOfAnomalousRowsAlone() {
        List<Group> groups = groups(10, Part.NONE, 10, 0);
        groups.addAll(groups(5, Part.NONE, 0, 10));
        assertEquals("60+0 20+0 0+0 20+50", split(new SplitRule(Kind.POOLED, 0.2, 0.25, 0), groups));
    }

    /** A hundredth of the training rows is less than half a group, so the smallest that has a normal row validates. */
    @Test
    void theLightestGroupWithNormalRowsValidatesWhereNoneIsNearer() {
        List<Group> groups = groups(4, Part.TRAIN, 20, 0);
        groups.addAll(groups(1, Part.TRAIN, 2, 0));
        groups.addAll(groups(3, Part.TRAIN, 0, 1));
        groups.addAll(groups(1, Part.TEST, 5, 5));
        assertEquals("80+0 2+0 0+0 5+5", split(new SplitRule(Kind.OFFICIAL, 0.2, 0.01, 0), groups));
    }

    /** Three eighths of 40 rows are 15: 10 and 20 are as near, and then the fewer are taken. */
    @Test
    void halfWayBetweenGroupsTheFewerRowsAreTaken() {
        List<Group> groups = groups(4, Part.TRAIN, 10, 0);
        groups.addAll(groups(1, Part.TEST, 5, 5));
        assertEquals("30+0 10+0 0+0 5+5", split(new SplitRule(Kind.OFFICIAL, 0.2, 0.375, 0), groups));
    }

    /** Beside 40 normal test rows a share of 0.2 allows 10 anomalous ones; half of the eight groups are labelled. */
    @Test
    void anomalousTestRowsBeyondTheirShareAreLeftOutOfBothLabelledAndTest() {
        List<Group> groups = groups(4, Part.TRAIN, 10, 0);
        groups.addAll(groups(4, Part.TEST, 10, 10));
        SplitRule rule = new SplitRule(Kind.OFFICIAL, 0.2, 0.25, 0.5, 0.2).withGroups(Grouping.byColumn("group"));
        Split split = Splitter.split(dataset(groups), Set.of("good"), rule, 5);
        int[] tested = Splitter.sorted(split.labelledValidation(), split.test());
        assertEquals(50, tested.length);
        assertEquals(10, split.anomalousIn(tested));
        assertEquals(20, split.labelledValidation().length - split.anomalousIn(split.labelledValidation()));
    }

    @Test
    void rowsInNoOfficialPartAreLeftOut() {
        List<Group> groups = groups(4, Part.TRAIN, 10, 0);
        groups.addAll(groups(4, Part.NONE, 10, 0));
        groups.addAll(groups(1, Part.TEST, 5, 5));
        assertEquals("30+0 10+0 0+0 5+5", split(new SplitRule(Kind.OFFICIAL, 0.2, 0.25, 0), groups));
    }

    @Test
    void aGroupInBothOfficialPartsIsRefused() {
        Dataset dataset = dataset(groups(2, Part.TRAIN, 10, 0));
        dataset.parts()[13] = Part.TEST;
        SplitRule rule = new SplitRule(Kind.OFFICIAL, 0.2, 0.25, 0).withGroups(Grouping.byColumn("group"));
        UserError error = assertThrows(UserError.class, () -> Splitter.split(dataset, Set.of("good"), rule, 1));
        assertEquals(
                "The group of row 10 and row 13 has rows in more than one official part; choose a pooled split.",
                error.getMessage());
    }

    /** 60 rows train; groups of four anomalous rows leave test until there are enough, and not one more. */
    @Test
    void contaminationTakesWholeGroupsFromTestOnlyWhereTrainingGroupsHaveTooFew() {
        List<Group> clean = groups(10, Part.NONE, 10, 0);
        clean.addAll(groups(5, Part.NONE, 0, 4));
        SplitRule rule = new SplitRule(Kind.POOLED, 0.2, 0.25, 0);
        assertEquals("54+6 20+0 0+0 20+12", split(rule.withContamination(0.1), clean));
        assertEquals("52+8 20+0 0+0 20+12", split(rule.withContamination(8 / 60.0), clean));
        List<Group> mixed = groups(10, Part.NONE, 10, 1);
        mixed.addAll(groups(5, Part.NONE, 0, 4));
        assertEquals("54+6 20+0 0+0 20+22", split(rule.withContamination(0.1), mixed));
    }

    @Test
    void contaminationLeavesTheOfficialTestPartAlone() {
        List<Group> groups = groups(4, Part.TRAIN, 10, 0);
        groups.addAll(groups(1, Part.TRAIN, 0, 2));
        groups.addAll(groups(5, Part.TEST, 2, 0));
        groups.addAll(groups(5, Part.TEST, 0, 4));
        SplitRule rule = new SplitRule(Kind.OFFICIAL, 0.2, 0.25, 0).withContamination(0.2);
        UserError error = assertThrows(UserError.class, () -> split(rule, groups));
        assertEquals(
                "Contamination of 20.0 % needs 6 anomalous rows for training, but only 2 can be had.",
                error.getMessage());
    }

    @Test
    void tooFewNormalRowsInAnyPartAreRefusedInNumbers() {
        List<Group> thin = groups(10, Part.NONE, 1, 9);
        assertEquals(
                "6 normal rows to train, 2 to validate and 2 to test",
                shortage(new SplitRule(Kind.RANDOM_UNCLEANED, 0.2, 0.25, 0), thin));
        List<Group> noneTested = groups(4, Part.TRAIN, 10, 0);
        noneTested.addAll(groups(3, Part.TEST, 0, 4));
        SplitRule official = new SplitRule(Kind.OFFICIAL, 0.2, 0.25, 0);
        assertEquals("30 normal rows to train, 10 to validate and 0 to test", shortage(official, noneTested));
        List<Group> one = groups(1, Part.TRAIN, 40, 0);
        one.addAll(groups(1, Part.TEST, 5, 5));
        assertEquals("40 normal rows to train, 0 to validate and 5 to test", shortage(official, one));
    }

    @Test
    void rowsThatNothingGroupsAreGroupsOfTheirOwn() {
        Dataset table = dataset(new float[] {1, NAN, 1, NAN}, new int[4], parts(4));
        assertArrayEquals(new int[] {0, 1, 0, 2}, Grouping.byColumn("group").groups(table));
        Dataset pictures = pictures("a_1.png", "plain.png", "b.png", "a_2.png", "a_.png");
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, Grouping.byName("_(\\d)").groups(pictures));
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, Grouping.byName("a_(\\d)?").groups(pictures));
        assertArrayEquals(
                new int[] {0, 1, 0, 1},
                Grouping.byFolder().groups(pictures("x.png", "good/x.png", "y.png", "bad/good/y.png")));
    }

    @Test
    void aGroupingThatDoesNotFitTheDataIsRefusedInWords() {
        Dataset table = dataset(new float[4], new int[4], parts(4));
        assertEquals(
                "table is a table; name the column of its groups.",
                assertThrows(UserError.class, () -> Grouping.byFolder().groups(table))
                        .getMessage());
        assertEquals(
                "table has no column \"patient\" beside the label.",
                assertThrows(UserError.class, () -> Grouping.byColumn("patient").groups(table))
                        .getMessage());
        assertEquals("column patient", Grouping.byColumn(" patient ").inWords());
        assertEquals("folder", Grouping.byFolder().inWords());
        assertEquals("name by _(\\d)", Grouping.byName("_(\\d)").inWords());
    }

    private static String shortage(SplitRule rule, List<Group> groups) {
        String message =
                assertThrows(UserError.class, () -> split(rule, groups)).getMessage();
        assertEquals(
                "but at least 8, 1 and 1 are needed; group more finely, or not at all.",
                message.substring(message.indexOf("but at")));
        return message.substring("Whole groups by column group leave ".length(), message.indexOf(", but at"));
    }

    /** Normal and anomalous rows of train, validation, labelled validation and test, the same for some seeds. */
    private static String split(SplitRule rule, List<Group> groups) {
        Dataset dataset = dataset(groups);
        String first = null;
        for (int seed = 0; seed < 5; seed++) {
            Split split = Splitter.split(dataset, Set.of("good"), rule.withGroups(Grouping.byColumn("group")), seed);
            StringBuilder words = new StringBuilder();
            for (int[] part : List.of(split.train(), split.validation(), split.labelledValidation(), split.test())) {
                int anomalous = split.anomalousIn(part);
                words.append(part.length - anomalous)
                        .append('+')
                        .append(anomalous)
                        .append(' ');
            }
            first = first == null ? words.toString().strip() : first;
            assertEquals(first, words.toString().strip(), "seed " + seed);
        }
        return first;
    }

    private static List<Group> groups(int count, Part part, int normal, int anomalous) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(new Group(part, normal, anomalous));
        }
        return groups;
    }

    /** The rows of each group together, the normal ones first. */
    private static Dataset dataset(List<Group> groups) {
        int rows = groups.stream()
                .mapToInt(group -> group.normal() + group.anomalous())
                .sum();
        float[] numbers = new float[rows];
        int[] labels = new int[rows];
        Part[] parts = new Part[rows];
        int row = 0;
        for (int group = 0; group < groups.size(); group++) {
            Group each = groups.get(group);
            for (int i = 0; i < each.normal() + each.anomalous(); i++) {
                numbers[row] = group;
                labels[row] = i < each.normal() ? 0 : 1;
                parts[row++] = each.part();
            }
        }
        return dataset(numbers, labels, parts);
    }

    private static Dataset dataset(float[] groups, int[] labels, Part[] parts) {
        Column other = new Column("other", new float[labels.length], List.of());
        TableSamples samples = new TableSamples(labels.length, List.of(other, new Column("group", groups, List.of())));
        String[] ids =
                IntStream.range(0, labels.length).mapToObj(row -> "row " + row).toArray(String[]::new);
        return new Dataset(
                "table", "", Path.of("table"), samples, List.of("good", "bad"), labels, parts, ids, List.of());
    }

    private static Dataset pictures(String... ids) {
        return new Dataset(
                "pictures",
                "",
                Path.of("pictures"),
                new ImageSamples(1, 8, 8, new byte[ids.length][64]),
                List.of("good"),
                new int[ids.length],
                parts(ids.length),
                ids,
                List.of());
    }

    private static Part[] parts(int count) {
        Part[] parts = new Part[count];
        Arrays.fill(parts, Part.NONE);
        return parts;
    }
}

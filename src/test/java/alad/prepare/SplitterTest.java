package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class SplitterTest {
    private static final SplitRule POOLED = new SplitRule(Kind.POOLED, 0.2, 0.25, 0.1);
    private static final SplitRule OFFICIAL = new SplitRule(Kind.OFFICIAL, 0.2, 0.1, 0.25);

    @Test
    void pooledSharesOutByTheFractionsOfTheRule() {
        Split split = Splitter.split(dataset("a", 100, "b", 50), Set.of("a"), POOLED, 1);
        assertEquals(60, split.train().length);
        assertEquals(20, split.validation().length);
        assertEquals(2 + 5, split.labelledValidation().length);
        assertEquals(18 + 45, split.test().length);
        assertEquals(5, split.anomalousIn(split.labelledValidation()));
        assertEquals(45, split.anomalousIn(split.test()));
    }

    @Test
    void partsAreDisjointAndTrainAndValidationHoldNormalRowsOnly() {
        Split split = Splitter.split(dataset("a", 100, "b", 50), Set.of("a"), POOLED, 1);
        assertEquals(0, split.anomalousIn(split.train()) + split.anomalousIn(split.validation()));
        int[] all = all(split);
        assertArrayEquals(IntStream.range(0, 150).toArray(), all);
    }

    @Test
    void sameSeedGivesTheSameRowsAndAnotherSeedOthers() {
        Dataset dataset = dataset("a", 100, "b", 50);
        Split first = Splitter.split(dataset, Set.of("a"), POOLED, 7);
        Split again = Splitter.split(dataset, Set.of("a"), POOLED, 7);
        Split other = Splitter.split(dataset, Set.of("a"), POOLED, 8);
        assertArrayEquals(first.train(), again.train());
        assertArrayEquals(first.validation(), again.validation());
        assertArrayEquals(first.labelledValidation(), again.labelledValidation());
        assertArrayEquals(first.test(), again.test());
        assertFalse(Arrays.equals(first.train(), other.train()));
    }

    @Test
    void randomDrawsTestRowsOfAnyClassAndCutsTheAnomalousOnes() {
        Dataset dataset = dataset("a", 400, "b", 201);
        Split whole = Splitter.split(dataset, Set.of("a"), new SplitRule(Kind.RANDOM, 0.5, 0.1, 0), 3);
        assertEquals(301, whole.test().length);
        int drawn = whole.anomalousIn(whole.test());
        assertEquals(300 - (201 - drawn), whole.train().length + whole.validation().length);
        assertEquals(0, whole.anomalousIn(whole.train()) + whole.anomalousIn(whole.validation()));

        Split cut = Splitter.split(dataset, Set.of("a"), new SplitRule(Kind.RANDOM, 0.5, 0.1, 0, 0.2), 3);
        assertArrayEquals(whole.train(), cut.train());
        int normal = 301 - drawn;
        assertEquals(normal / 4, cut.anomalousIn(cut.test()));
        assertEquals(normal + normal / 4, cut.test().length);
    }

    @Test
    void fewerAnomalousRowsThanTheirShareAllStay() {
        SplitRule rule = new SplitRule(Kind.RANDOM, 0.5, 0.1, 0, 0.2);
        Split split = Splitter.split(dataset("a", 400, "b", 20), Set.of("a"), rule, 3);
        assertEquals(210, split.test().length);
    }

    @Test
    void uncleanedTrainsOnTheAnomalousRowsOfItsHalf() {
        Dataset dataset = dataset("a", 386, "b", 66);
        SplitRule rule = new SplitRule(Kind.RANDOM_UNCLEANED, 0.5, 0.01, 0);
        Split split = Splitter.split(dataset, Set.of("a"), rule, 3);
        assertEquals(226, split.test().length);
        assertEquals(224, split.train().length);
        assertEquals(2, split.validation().length);
        assertEquals(0, split.anomalousIn(split.validation()));
        assertEquals(66, split.anomalousIn(split.train()) + split.anomalousIn(split.test()));
        assertArrayEquals(IntStream.range(0, 452).toArray(), all(split));
    }

    @Test
    void tooFewNormalRowsDrawnAreRefused() {
        SplitRule rule = new SplitRule(Kind.RANDOM, 0.5, 0.1, 0);
        UserError error =
                assertThrows(UserError.class, () -> Splitter.split(dataset("a", 8, "b", 100), Set.of("a"), rule, 3));
        assertTrue(error.getMessage().contains("among the rows drawn for training"), error.getMessage());
    }

    @Test
    void aLargerLabelledShareLeavesTheTrainingRowsAlone() {
        Dataset dataset = dataset("a", 100, "b", 50);
        Split small = Splitter.split(dataset, Set.of("a"), new SplitRule(Kind.POOLED, 0.2, 0.25, 0), 7);
        Split large = Splitter.split(dataset, Set.of("a"), new SplitRule(Kind.POOLED, 0.2, 0.25, 0.5), 7);
        assertArrayEquals(small.train(), large.train());
        assertEquals(0, small.labelledValidation().length);
        assertEquals(35, large.labelledValidation().length);
    }

    @Test
    void officialPartsAreKeptAndAnomalousTrainingRowsAreLeftOut() {
        Dataset dataset = dataset("train:a", 40, "train:b", 10, "test:a", 8, "test:b", 12);
        Split split = Splitter.split(dataset, Set.of("a"), OFFICIAL, 3);
        assertEquals(36, split.train().length);
        assertEquals(4, split.validation().length);
        assertEquals(2 + 3, split.labelledValidation().length);
        assertEquals(6 + 9, split.test().length);
        assertTrue(IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.validation()))
                .allMatch(row -> row < 40));
        assertTrue(IntStream.concat(Arrays.stream(split.test()), Arrays.stream(split.labelledValidation()))
                .allMatch(row -> row >= 50));
    }

    @Test
    void automaticUsesOfficialPartsOnlyWhereBothAreThere() {
        SplitRule auto = new SplitRule(Kind.AUTO, 0.5, 0.1, 0);
        Split official = Splitter.split(dataset("train:a", 40, "test:a", 4), Set.of("a"), auto, 3);
        assertEquals(4, official.test().length);
        Split pooled = Splitter.split(dataset("train:a", 40), Set.of("a"), auto, 3);
        assertEquals(20, pooled.test().length);
        UserError error =
                assertThrows(UserError.class, () -> Splitter.split(dataset("train:a", 40), Set.of("a"), OFFICIAL, 3));
        assertEquals("split", error.field().orElseThrow());
    }

    @Test
    void everyClassMayBeNormal() {
        Split split = Splitter.split(dataset("a", 50, "b", 50), Set.of("a", "b"), POOLED, 1);
        assertEquals(0, split.anomalousIn(split.test()));
        assertEquals(18, split.test().length);
    }

    @Test
    void tooFewRowsAreRefusedWithTheNumberThatWouldDo() {
        UserError error = assertThrows(
                UserError.class, () -> Splitter.split(dataset("sneaker", 3, "b", 50), Set.of("sneaker"), POOLED, 1));
        assertTrue(error.getMessage().startsWith("Class sneaker has 3 rows, but a normal class needs at least 14,"));
        assertThrows(UserError.class, () -> Splitter.split(dataset("a", 13), Set.of("a"), POOLED, 1));
        Split fewest = Splitter.split(dataset("a", 14), Set.of("a"), POOLED, 1);
        assertEquals(8, fewest.train().length);
        assertEquals(3, fewest.validation().length);
        assertEquals(3, fewest.test().length);
    }

    @Test
    void unknownClassesAreRefusedWithTheKnownOnes() {
        UserError error =
                assertThrows(UserError.class, () -> Splitter.split(dataset("a", 30), Set.of("A", "a"), POOLED, 1));
        assertEquals("No class is called A; the classes of table are a.", error.getMessage());
        assertEquals("normalClasses", error.field().orElseThrow());
    }

    /** Rows drawn by an independent program: the generator of Steele, Lea and Flood 2014, then Fisher and Yates. */
    @Test
    void aSeedGivesTheSameRowsInEveryVersion() {
        SplitRule rule = new SplitRule(Kind.POOLED, 0.2, 0.25, 0.5);
        Split split = Splitter.split(dataset("a", 20, "b", 10), Set.of("a"), rule, 42);
        assertArrayEquals(new int[] {0, 1, 3, 4, 5, 7, 8, 12, 13, 14, 17, 18}, split.train());
        assertArrayEquals(new int[] {2, 10, 16, 19}, split.validation());
        assertArrayEquals(new int[] {9, 15, 21, 22, 26, 28, 29}, split.labelledValidation());
        assertArrayEquals(new int[] {6, 11, 20, 23, 24, 25, 27}, split.test());
    }

    /** Beside 20 normal test rows a share of 0.2 allows exactly 20 * 0.2 / 0.8 = 5. */
    @Test
    void theAnomalousShareKeepsAsManyRowsAsItAllowsExactly() {
        SplitRule rule = new SplitRule(Kind.POOLED, 0.2, 0.25, 0, 0.2);
        Split split = Splitter.split(dataset("a", 100, "b", 50), Set.of("a"), rule, 1);
        assertEquals(25, split.test().length);
        assertEquals(5, split.anomalousIn(split.test()));
    }

    /** 60 rows train, a fifth of them is 12; of the rows that would test, one must stay. */
    @Test
    void contaminationTakesAllAnomalousTestRowsButOne() {
        SplitRule rule = POOLED.withContamination(0.2);
        Split split = Splitter.split(dataset("a", 100, "b", 13), Set.of("a"), rule, 1);
        assertEquals(60, split.train().length);
        assertEquals(12, split.anomalousIn(split.train()));
        assertEquals(1, split.anomalousIn(split.test()));
        assertEquals(
                "Contamination of 20.0 % needs 12 anomalous rows for training, but only 11 can be had.",
                refusal(rule, "a", 100, "b", 12));
    }

    /** 36 rows train, a fifth of them is 7; anomalous rows of the training part aren't tested, so all may be taken. */
    @Test
    void contaminationOfOfficialPartsTakesTheirTrainingRowsOnly() {
        SplitRule rule = OFFICIAL.withContamination(0.2);
        Dataset dataset = dataset("train:a", 40, "train:b", 7, "test:a", 8, "test:b", 12);
        Split split = Splitter.split(dataset, Set.of("a"), rule, 3);
        assertEquals(7, split.anomalousIn(split.train()));
        assertEquals(12, split.anomalousIn(split.test()) + split.anomalousIn(split.labelledValidation()));
        assertEquals(
                "Contamination of 20.0 % needs 7 anomalous rows for training, but only 6 can be had.",
                refusal(rule, "train:a", 40, "train:b", 6, "test:a", 8, "test:b", 12));
    }

    @Test
    void everyLabelledShareLeavesARowToTest() {
        SplitRule rule = new SplitRule(Kind.POOLED, 0.2, 0.25, 0.99);
        Split split = Splitter.split(dataset("a", 50, "b", 4), Set.of("a"), rule, 1);
        assertEquals(9 + 3, split.labelledValidation().length);
        assertEquals(2, split.test().length);
        assertEquals(1, split.anomalousIn(split.test()));
    }

    /** Of 20 rows 10 are drawn, 2 of them validate and 8 train; of 18 rows 9 are drawn and only 7 would train. */
    @Test
    void randomAcceptsEightTrainingRowsAndRefusesSeven() {
        SplitRule rule = new SplitRule(Kind.RANDOM, 0.5, 0.2, 0);
        assertEquals(8, Splitter.split(dataset("a", 20), Set.of("a"), rule, 3).train().length);
        assertEquals(
                "Class a has 9 rows among the rows drawn for training, but a normal class needs at least 10, so that 8"
                        + " are left for training beside validation and test; choose another class.",
                refusal(rule, "a", 18));
    }

    /** Of 9 official rows 1 validates and 8 train; pooled, 13 rows leave 3 to test, 3 to validate and 7 to train. */
    @Test
    void tooFewRowsAreToldWithWhatHelps() {
        assertEquals(
                "Class a has 8 rows in the official training part, but a normal class needs at least 9, so that 8 are"
                        + " left for training beside validation; choose another class, or a pooled split.",
                refusal(OFFICIAL, "train:a", 8, "test:a", 4));
        assertEquals(
                8,
                Splitter.split(dataset("train:a", 9, "test:a", 4), Set.of("a"), OFFICIAL, 3)
                        .train()
                        .length);
        assertEquals(
                "Class a has 13 rows, but a normal class needs at least 14, so that 8 are left for training beside"
                        + " validation and test; choose another class.",
                refusal(POOLED, "a", 13));
    }

    @Test
    void picturesAreCalledImages() {
        Dataset pictures = new Dataset(
                "pictures",
                "",
                Path.of("pictures"),
                new ImageSamples(1, 8, 8, new byte[3][64]),
                List.of("a"),
                new int[3],
                new Part[] {Part.NONE, Part.NONE, Part.NONE},
                new String[] {"1", "2", "3"},
                List.of());
        UserError error = assertThrows(UserError.class, () -> Splitter.split(pictures, Set.of("a"), POOLED, 1));
        assertTrue(error.getMessage().startsWith("Class a has 3 images, but"), error.getMessage());
    }

    @Test
    void noNormalClassIsRefusedAndOfManyClassesTwentyAreNamed() {
        UserError none = assertThrows(UserError.class, () -> Splitter.split(dataset("a", 30), Set.of(), POOLED, 1));
        assertEquals("No class was chosen as normal; the classes of table are a.", none.getMessage());
        Object[] classes = new Object[44];
        for (int i = 0; i < 22; i++) {
            classes[2 * i] = "c" + (i + 10);
            classes[2 * i + 1] = 1;
        }
        UserError many = assertThrows(UserError.class, () -> Splitter.split(dataset(classes), Set.of("x"), POOLED, 1));
        assertTrue(many.getMessage().endsWith(", c28, c29 and 2 more."), many.getMessage());
        UserError twenty = assertThrows(
                UserError.class, () -> Splitter.split(dataset(Arrays.copyOf(classes, 40)), Set.of("x"), POOLED, 1));
        assertTrue(twenty.getMessage().endsWith(", c28, c29."), twenty.getMessage());
    }

    @Test
    void theRowsOfAFixedSplitAreNotDrawn() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Splitter.split(dataset("a", 100), Set.of("a"), SplitRule.fixed(Path.of("rows.json")), 1));
    }

    private static String refusal(SplitRule rule, Object... classes) {
        return assertThrows(UserError.class, () -> Splitter.split(dataset(classes), Set.of("a"), rule, 3))
                .getMessage();
    }

    private static int[] all(Split split) {
        return IntStream.concat(
                        IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.validation())),
                        IntStream.concat(Arrays.stream(split.labelledValidation()), Arrays.stream(split.test())))
                .sorted()
                .toArray();
    }

    /** @param classes pairs of class name (after "train:" or "test:" where it has a part) and number of rows */
    private static Dataset dataset(Object... classes) {
        List<String> names = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < classes.length; i += 2) {
            String[] words = ((String) classes[i]).split(":");
            String name = words[words.length - 1];
            if (!names.contains(name)) {
                names.add(name);
            }
            for (int row = 0; row < (Integer) classes[i + 1]; row++) {
                labels.add(names.indexOf(name));
                parts.add(words.length == 1 ? Part.NONE : words[0].equals("train") ? Part.TRAIN : Part.TEST);
            }
        }
        TableSamples samples =
                new TableSamples(labels.size(), List.of(new Column("x", new float[labels.size()], List.of())));
        return new Dataset(
                "table",
                "CSV table",
                Path.of("table.csv"),
                samples,
                names,
                labels.stream().mapToInt(Integer::intValue).toArray(),
                parts.toArray(Part[]::new),
                IntStream.range(0, labels.size()).mapToObj(Integer::toString).toArray(String[]::new),
                List.of());
    }
}

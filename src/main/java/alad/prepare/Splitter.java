package alad.prepare;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.job.UserError;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Seeded splits: the same dataset, classes, rule and seed give the same rows. */
public final class Splitter {
    /** Fewer normal training rows than this can't train anything. */
    public static final int FEWEST_TRAINING_ROWS = 8;

    private static final int NAMES_LISTED = 20;

    /** Keeps 25 anomalous beside 100 normal rows at a share of 0.2, whatever floating point makes of it. */
    private static final double ROUNDING = 1e-9;

    private Splitter() {}

    /**
     * @param normalClasses names of the classes that count as normal; every other class is anomalous
     * @param rule of any kind but FIXED, whose rows {@link #fixed} takes
     * @return row indexes, ascending within each part
     * @throws alad.job.UserError when a class is unknown, or too few normal rows are left for a part
     */
    public static Split split(Dataset dataset, Set<String> normalClasses, SplitRule rule, long seed) {
        if (rule.kind() == SplitRule.Kind.FIXED) {
            throw new IllegalArgumentException("The rows of a fixed split are in " + rule.file());
        }
        boolean[] anomalous = anomalous(dataset, normalClasses);
        boolean official = usesOfficialParts(dataset, rule.kind());
        SplittableRandom random = new SplittableRandom(seed);
        if (rule.groups() != null) {
            return new GroupedSplitter(dataset, anomalous, rule, official, random).split();
        }
        DrawnRows drawn = rule.kind() == SplitRule.Kind.AUTHORS
                ? likeTheAuthors(dataset, normalClasses, rule, anomalous, seed)
                : rule.kind().isRandom()
                        ? atRandom(dataset, normalClasses, rule, anomalous, random)
                        : byClass(dataset, normalClasses, rule, anomalous, official, random);
        return shared(drawn.contaminated(rule.contamination()), rule, anomalous);
    }

    /**
     * A split whose rows are given.
     *
     * @param rows the parts as {@link Split} orders them, in any order within each
     * @param name of what lists the rows, for messages
     * @throws alad.job.UserError when a class or a row is unknown, a row occurs twice, validation holds an anomalous
     *     row, or a part has too few rows
     */
    public static Split fixed(Dataset dataset, Set<String> normalClasses, SplitRows rows, String name) {
        boolean[] anomalous = anomalous(dataset, normalClasses);
        rows.requireUsable(dataset, anomalous, name);
        return new Split(
                sorted(rows.train()),
                sorted(rows.validation()),
                sorted(rows.labelledValidation()),
                sorted(rows.test()),
                anomalous);
    }

    private static DrawnRows atRandom(
            Dataset dataset, Set<String> normalClasses, SplitRule rule, boolean[] anomalous, SplittableRandom random) {
        int[] all = shuffled(dataset.count(), row -> true, random);
        int held = share(all.length, rule.testFraction());
        int[] training = Arrays.copyOf(all, all.length - held);
        int[] normal = DrawnRows.only(training, row -> !anomalous[row]);
        int[] others = DrawnRows.only(training, row -> anomalous[row]);
        int validating = share(normal.length, rule.validationFraction());
        if (normal.length - validating < FEWEST_TRAINING_ROWS) {
            throw tooFew(dataset, normalClasses, " among the rows drawn for training", normal.length, rule);
        }
        boolean uncleaned = rule.kind() == SplitRule.Kind.RANDOM_UNCLEANED;
        int[] train = rest(normal, validating);
        int[] test = rest(all, training.length);
        return new DrawnRows(
                uncleaned ? DrawnRows.concat(train, others) : train,
                Arrays.copyOf(normal, validating),
                DrawnRows.only(test, row -> !anomalous[row]),
                DrawnRows.only(test, row -> anomalous[row]),
                uncleaned ? new int[0] : others,
                false);
    }

    private static DrawnRows likeTheAuthors(
            Dataset dataset, Set<String> normalClasses, SplitRule rule, boolean[] anomalous, long seed) {
        AuthorsSplit authors = AuthorsSplit.of(dataset);
        AuthorsSplit.Rows rows = authors.draw(dataset.count(), seed);
        IntPredicate isNormal = row -> !anomalous[row];
        int[] normal = DrawnRows.only(rows.train(), isNormal);
        if (normal.length < FEWEST_TRAINING_ROWS) {
            throw tooFew(dataset, normalClasses, " among the rows drawn for training", normal.length, rule);
        }
        int[] shuffled = shuffled(normal, new SplittableRandom(seed));
        return new DrawnRows(
                authors.isCleaned() ? normal : rows.train(),
                authors.validatesApart()
                        ? DrawnRows.only(rows.validation(), isNormal)
                        : Arrays.copyOf(shuffled, share(normal.length, rule.validationFraction())),
                DrawnRows.only(rows.test(), isNormal),
                DrawnRows.only(rows.test(), row -> anomalous[row]),
                new int[0],
                false);
    }

    /** The rules that first tell normal rows from anomalous ones and then share each out. */
    private static DrawnRows byClass(
            Dataset dataset,
            Set<String> normalClasses,
            SplitRule rule,
            boolean[] anomalous,
            boolean official,
            SplittableRandom random) {
        IntPredicate inTrain = row -> !official || dataset.parts()[row] == Part.TRAIN;
        IntPredicate inTest = row -> !official || dataset.parts()[row] == Part.TEST;
        int[] normal = shuffled(dataset.count(), row -> !anomalous[row] && inTrain.test(row), random);
        int held = official ? 0 : share(normal.length, rule.testFraction());
        int validating = share(normal.length - held, rule.validationFraction());
        int training = normal.length - held - validating;
        if (training < FEWEST_TRAINING_ROWS) {
            String where = official ? " in the official training part" : "";
            throw tooFew(dataset, normalClasses, where, normal.length, rule);
        }
        int[] testAnomalous = shuffled(dataset.count(), row -> anomalous[row] && inTest.test(row), random);
        int[] testNormal = official
                ? shuffled(dataset.count(), row -> !anomalous[row] && inTest.test(row), random)
                : rest(normal, training + validating);
        return new DrawnRows(
                Arrays.copyOf(normal, training),
                Arrays.copyOfRange(normal, training, training + validating),
                testNormal,
                testAnomalous,
                official
                        ? shuffled(dataset.count(), row -> anomalous[row] && inTrain.test(row), random)
                        : testAnomalous,
                !official);
    }

    /** Cuts the anomalous test rows to their share and sets labelled rows aside. */
    private static Split shared(DrawnRows drawn, SplitRule rule, boolean[] anomalous) {
        int[] testNormal = drawn.testNormal();
        int[] kept = kept(drawn, rule);
        int labelledNormal = labelled(testNormal.length, rule);
        int labelledAnomalous = labelled(kept.length, rule);
        return new Split(
                sorted(drawn.train()),
                sorted(drawn.validation()),
                sorted(Arrays.copyOf(testNormal, labelledNormal), Arrays.copyOf(kept, labelledAnomalous)),
                sorted(rest(testNormal, labelledNormal), rest(kept, labelledAnomalous)),
                anomalous);
    }

    /** The anomalous test rows that stay. */
    static int[] kept(DrawnRows drawn, SplitRule rule) {
        int[] all = drawn.testAnomalous();
        return Arrays.copyOf(all, mostAnomalous(drawn.testNormal().length, all.length, rule.anomalousShare()));
    }

    private static int mostAnomalous(int normal, int anomalous, double share) {
        return share == 1 ? anomalous : (int) Math.min(anomalous, Math.floor(normal * share / (1 - share) + ROUNDING));
    }

    private static boolean[] anomalous(Dataset dataset, Set<String> normalClasses) {
        Set<String> unknown = new TreeSet<>(normalClasses);
        unknown.removeAll(Set.copyOf(dataset.classNames()));
        if (!unknown.isEmpty() || normalClasses.isEmpty()) {
            String problem =
                    unknown.isEmpty() ? "No class was chosen as normal" : "No class is called " + list(unknown);
            throw UserError.invalid(
                    "normalClasses",
                    problem + "; the classes of " + dataset.name() + " are " + list(dataset.classNames()) + ".");
        }
        boolean[] anomalous = new boolean[dataset.count()];
        for (int row = 0; row < anomalous.length; row++) {
            anomalous[row] = !normalClasses.contains(dataset.className(row));
        }
        return anomalous;
    }

    private static boolean usesOfficialParts(Dataset dataset, SplitRule.Kind kind) {
        Set<Part> parts = Set.copyOf(Arrays.asList(dataset.parts()));
        boolean present = parts.contains(Part.TRAIN) && parts.contains(Part.TEST);
        if (kind == SplitRule.Kind.OFFICIAL && !present) {
            throw UserError.invalid(
                    "split", dataset.name() + " has no official training and test parts; choose a pooled split.");
        }
        return present && kind != SplitRule.Kind.POOLED && kind != SplitRule.Kind.AUTHORS;
    }

    /** The number of rows nearest to a share of {@code count}, but at least one. */
    private static int share(int count, double fraction) {
        return Math.max(1, (int) Math.round(count * fraction));
    }

    /** Leaves at least one row for test. */
    private static int labelled(int count, SplitRule rule) {
        return Math.max(0, Math.min(count - 1, (int) Math.round(count * rule.labelledFraction())));
    }

    private static UserError tooFew(
            Dataset dataset, Set<String> normalClasses, String where, int found, SplitRule rule) {
        boolean official = !where.isEmpty() && !rule.kind().isRandom();
        Set<String> classes = new LinkedHashSet<>(dataset.classNames());
        classes.retainAll(normalClasses);
        String rows = dataset.samples().word();
        return UserError.invalid(
                "normalClasses",
                (classes.size() == 1 ? "Class " + list(classes) + " has " : "Classes " + list(classes) + " have ")
                        + found + " " + rows + where
                        + ", but a normal class needs at least " + fewest(!where.isEmpty(), rule)
                        + ", so that " + FEWEST_TRAINING_ROWS + " are left for training beside validation"
                        + (official
                                ? "; choose another class, or a pooled split."
                                : " and test; choose another class."));
    }

    /** The fewest normal rows that {@link #split} accepts. */
    private static int fewest(boolean testIsElsewhere, SplitRule rule) {
        int count = FEWEST_TRAINING_ROWS;
        while (true) {
            int held = testIsElsewhere ? 0 : share(count, rule.testFraction());
            if (count - held - share(count - held, rule.validationFraction()) >= FEWEST_TRAINING_ROWS) {
                return count;
            }
            count++;
        }
    }

    private static int[] shuffled(int count, IntPredicate wanted, SplittableRandom random) {
        return shuffled(IntStream.range(0, count).filter(wanted).toArray(), random);
    }

    private static int[] shuffled(int[] ordered, SplittableRandom random) {
        int[] rows = ordered.clone();
        for (int last = rows.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int row = rows[other];
            rows[other] = rows[last];
            rows[last] = row;
        }
        return rows;
    }

    static int[] rest(int[] rows, int from) {
        return Arrays.copyOfRange(rows, from, rows.length);
    }

    static int[] sorted(int[]... groups) {
        return Arrays.stream(groups).flatMapToInt(Arrays::stream).sorted().toArray();
    }

    private static String list(Collection<String> names) {
        String listed = String.join(", ", names.stream().limit(NAMES_LISTED).toList());
        return names.size() > NAMES_LISTED ? listed + " and " + (names.size() - NAMES_LISTED) + " more" : listed;
    }
}

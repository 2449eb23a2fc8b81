package alad.prepare;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/**
 * Splits whole groups: no group has rows in two of train, validation, labelled validation and test. Rows that a group's
 * part can't use (anomalous ones in train and validation) are left out.
 */
final class GroupedSplitter {
    private final Dataset dataset;
    private final boolean[] anomalous;
    private final SplitRule rule;
    private final boolean official;
    private final List<int[]> groups;
    private final List<int[]> testing = new ArrayList<>();
    private final List<int[]> training = new ArrayList<>();

    GroupedSplitter(Dataset dataset, boolean[] anomalous, SplitRule rule, boolean official, SplittableRandom random) {
        this.dataset = dataset;
        this.anomalous = anomalous;
        this.rule = rule;
        this.official = official && !rule.kind().isRandom();
        this.groups = shuffled(rule.groups().groups(dataset), random);
    }

    Split split() {
        drawSides();
        List<int[]> carriers = new ArrayList<>(training);
        carriers.removeIf(group -> normal(group) == 0);
        Cut validating = Cut.of(carriers, this::normal, rule.validationFraction());
        List<int[]> spare = without(training, validating.taken());
        boolean uncleaned = rule.kind() == SplitRule.Kind.RANDOM_UNCLEANED;
        int[] train = rows(spare, row -> uncleaned || !anomalous[row]);
        int[] validation = rows(validating.taken(), row -> !anomalous[row]);
        requireEnough(train, validation);
        DrawnRows drawn = drawn(train, validation, spare).contaminated(rule.contamination());
        int[] kept = Splitter.kept(drawn, rule);
        boolean[] usable = new boolean[dataset.count()];
        for (int row : DrawnRows.concat(drawn.testNormal(), kept)) {
            usable[row] = true;
        }
        Cut labelled = rule.labelledFraction() == 0
                ? new Cut(List.of(), testing)
                : Cut.of(testing, group -> group.length, rule.labelledFraction());
        return new Split(
                Splitter.sorted(drawn.train()),
                Splitter.sorted(validation),
                Splitter.sorted(rows(labelled.taken(), row -> usable[row])),
                Splitter.sorted(rows(labelled.rest(), row -> usable[row])),
                anomalous);
    }

    private void drawSides() {
        if (official) {
            groups.forEach(group -> (partOf(group) == Part.TEST ? testing : training).add(group));
            training.removeIf(group -> partOf(group) == Part.NONE);
            return;
        }
        List<int[]> carriers = new ArrayList<>(groups);
        ToIntFunction<int[]> weight = group -> group.length;
        if (!rule.kind().isRandom()) {
            carriers.removeIf(group -> normal(group) == 0);
            weight = this::normal;
        }
        Cut held = Cut.of(carriers, weight, rule.testFraction());
        training.addAll(held.rest());
        testing.addAll(without(groups, held.rest()));
    }

    private Part partOf(int[] group) {
        Part part = dataset.parts()[group[0]];
        for (int row : group) {
            if (dataset.parts()[row] != part) {
                throw UserError.invalid(
                        "groups",
                        "The group of " + dataset.ids()[group[0]] + " and " + dataset.ids()[row]
                                + " has rows in more than one official part; choose a pooled split.");
            }
        }
        return part;
    }

    /** Takes groups of anomalous rows alone away from test where contamination needs more than training groups have. */
    private DrawnRows drawn(int[] train, int[] validation, List<int[]> spare) {
        int wanted = (int) Math.round(train.length * rule.contamination());
        int available = rows(spare, row -> anomalous[row]).length;
        for (int[] group : official ? List.<int[]>of() : List.copyOf(testing)) {
            if (available < wanted && normal(group) == 0) {
                testing.remove(group);
                spare.add(group);
                available += group.length;
            }
        }
        return new DrawnRows(
                train,
                validation,
                rows(testing, row -> !anomalous[row]),
                rows(testing, row -> anomalous[row]),
                rule.kind() == SplitRule.Kind.RANDOM_UNCLEANED ? new int[0] : rows(spare, row -> anomalous[row]),
                false);
    }

    private void requireEnough(int[] train, int[] validation) {
        int normalTraining = DrawnRows.only(train, row -> !anomalous[row]).length;
        int normalTesting = rows(testing, row -> !anomalous[row]).length;
        if (normalTraining < Splitter.FEWEST_TRAINING_ROWS || validation.length == 0 || normalTesting == 0) {
            throw UserError.invalid(
                    "groups",
                    String.format(
                            "Whole groups by %s leave %,d normal rows to train, %,d to validate and %,d to test, but at"
                                    + " least %d, 1 and 1 are needed; group more finely, or not at all.",
                            rule.groups().inWords(),
                            normalTraining,
                            validation.length,
                            normalTesting,
                            Splitter.FEWEST_TRAINING_ROWS));
        }
    }

    private static List<int[]> without(List<int[]> groups, List<int[]> others) {
        Set<int[]> dropped = new HashSet<>(others);
        List<int[]> left = new ArrayList<>(groups);
        left.removeIf(dropped::contains);
        return left;
    }

    private int normal(int[] group) {
        return DrawnRows.only(group, row -> !anomalous[row]).length;
    }

    private static int[] rows(List<int[]> groups, IntPredicate wanted) {
        return groups.stream().flatMapToInt(Arrays::stream).filter(wanted).toArray();
    }

    /** The rows of each group, the groups in the order of the draw. */
    private static List<int[]> shuffled(int[] groupOfRow, SplittableRandom random) {
        int[] sizes = new int[groupOfRow.length];
        int count = 0;
        for (int group : groupOfRow) {
            sizes[group]++;
            count = Math.max(count, group + 1);
        }
        List<int[]> groups = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            groups.add(new int[sizes[group]]);
        }
        for (int row = groupOfRow.length - 1; row >= 0; row--) {
            groups.get(groupOfRow[row])[--sizes[groupOfRow[row]]] = row;
        }
        for (int last = count - 1; last > 0; last--) {
            Collections.swap(groups, last, random.nextInt(last + 1));
        }
        return groups;
    }

    /** Groups that come to a share of the weight of all as nearly as taking one after the other can, and the rest. */
    private record Cut(List<int[]> taken, List<int[]> rest) {
        static Cut of(List<int[]> groups, ToIntFunction<int[]> weight, double share) {
            long total = groups.stream().mapToLong(weight::applyAsInt).sum();
            double target = total * share;
            List<int[]> taken = new ArrayList<>();
            List<int[]> rest = new ArrayList<>();
            double sum = 0;
            for (int[] group : groups) {
                int more = weight.applyAsInt(group);
                boolean nearer = Math.abs(sum + more - target) < Math.abs(sum - target);
                (nearer ? taken : rest).add(group);
                sum += nearer ? more : 0;
            }
            if (taken.isEmpty() && rest.size() > 1) {
                int[] lightest =
                        rest.stream().min(Comparator.comparingInt(weight)).orElseThrow();
                rest.remove(lightest);
                taken.add(lightest);
            }
            return new Cut(taken, rest);
        }
    }
}

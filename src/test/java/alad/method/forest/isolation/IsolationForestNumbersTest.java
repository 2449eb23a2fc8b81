package alad.method.forest.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobContext;
import alad.method.ReferenceMethod;
import alad.prepare.PreparedRows;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers of an independent program, and what must hold of any tree. */
class IsolationForestNumbersTest {
    private static final double RELATIVE = 1e-5;

    private final ReferenceMethod reference = new ReferenceMethod("iforest");
    private final PreparedRows rows = reference.rows("eval.x");

    @Test
    void anUnbuiltPartAddsWhatTheReferenceSays() {
        double[] counts = reference.array("c.n");
        reference.assertClose(
                "c.exact",
                Arrays.stream(counts).map(n -> PathLength.average((int) n)).toArray(),
                RELATIVE);
        reference
                .fixture()
                .get("c_exact")
                .fields()
                .forEachRemaining(each -> assertEquals(
                        each.getValue().asDouble(), PathLength.average(Integer.parseInt(each.getKey())), 1e-9));
        assertEquals(0, PathLength.average(0));
        assertEquals(0, PathLength.average(1));
    }

    @Test
    void pathsAndScoresOfGivenTreesAreTheReferences() {
        List<IsolationTree> trees =
                IntStream.rangeClosed(1, 3).mapToObj(this::tree).toList();
        for (int t = 1; t <= 3; t++) {
            IsolationTree tree = trees.get(t - 1);
            double[] edges = each(row -> tree.path(row));
            reference.assertClose("eval.path.tree" + t, edges, RELATIVE);
        }
        Forest forest = new Forest(trees, reference.fixture().get("subsample").asInt());
        reference.assertClose("eval.path.mean.exact", each(forest::path), RELATIVE);
        reference.assertClose("eval.score.exact", each(forest::score), RELATIVE);
    }

    @Test
    void growthKeepsEveryRowAndBothSidesOfASplit() {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[64 * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 3 == 1 ? 7 : random.nextInt(5);
        }
        IsolationTree tree = new IsolationTree.Growth(values, 64, 3, random).grow();
        assertEquals(64, tree.size()[0]);
        for (int node = 0; node < tree.size().length; node++) {
            if (tree.left()[node] != IsolationTree.LEAF) {
                int left = tree.size()[tree.left()[node]];
                int right = tree.size()[tree.right()[node]];
                assertTrue(left > 0 && right > 0);
                assertEquals(tree.size()[node], left + right);
                assertTrue(tree.feature()[node] != 1, "a constant column can't split");
            }
        }
    }

    @Test
    void oneSeedGivesOneForestAndAnomaliesComeFirst() {
        PreparedRows training = reference.rows("train.x");
        Forest forest = Forest.grow(training, 50, 16, 7, new JobContext());
        Forest again = Forest.grow(training, 50, 16, 7, new JobContext());
        Forest other = Forest.grow(training, 50, 16, 8, new JobContext());
        assertEquals(forest.score(new float[] {1, 2, 3}), again.score(new float[] {1, 2, 3}));
        assertTrue(forest.score(new float[] {1, 2, 3}) != other.score(new float[] {1, 2, 3}));
        assertTrue(forest.score(new float[] {90, 90, 90}) > 0.6);
    }

    private double[] each(ToDoubleFunction<float[]> of) {
        return IntStream.range(0, rows.count())
                .mapToDouble(i -> {
                    float[] row = new float[rows.width()];
                    rows.copy(i, row, 0);
                    return of.applyAsDouble(row);
                })
                .toArray();
    }

    private IsolationTree tree(int number) {
        return new IsolationTree(
                whole(number, "feature"),
                floats(reference.array("tree" + number + ".threshold")),
                whole(number, "left"),
                whole(number, "right"),
                whole(number, "size"));
    }

    private int[] whole(int number, String what) {
        return Arrays.stream(reference.array("tree" + number + "." + what))
                .mapToInt(value -> (int) value)
                .toArray();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}

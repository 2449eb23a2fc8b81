package alad.method.forest.isolation;

import alad.job.JobContext;
import alad.job.Progress;
import alad.prepare.PreparedRows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trees, each over rows of its own drawn without replacement.
 *
 * @param sample ψ, rows a tree was grown over
 */
record Forest(List<IsolationTree> trees, int sample) {
    /**
     * @param rows at least one
     * @param sample wanted; all rows where there are fewer
     */
    static Forest grow(PreparedRows rows, int trees, int sample, long seed, JobContext job) {
        int taken = Math.min(sample, rows.count());
        SplittableRandom random = new SplittableRandom(seed);
        List<IsolationTree> grown = new ArrayList<>();
        for (int tree = 0; tree < trees; tree++) {
            job.check();
            job.report(new Progress("Trees", tree, trees));
            SplittableRandom own = random.split();
            float[] values = new float[taken * rows.width()];
            int[] drawn = drawn(rows.count(), taken, own);
            for (int i = 0; i < taken; i++) {
                rows.copy(drawn[i], values, i * rows.width());
            }
            grown.add(new IsolationTree.Growth(values, taken, rows.width(), own).grow());
        }
        return new Forest(List.copyOf(grown), taken);
    }

    /** Mean path of a row over all trees, in edges. */
    double path(float[] row) {
        double sum = 0;
        for (IsolationTree tree : trees) {
            sum += tree.path(row);
        }
        return sum / trees.size();
    }

    /** 2^(-mean path / c(ψ)), in (0, 1]: above .5 means easier to isolate than most (equation 2). */
    double score(float[] row) {
        double usual = PathLength.average(sample);
        return usual == 0 ? 0.5 : Math.pow(2, -path(row) / usual);
    }

    /** Robert Floyd's draw of {@code taken} of {@code count} rows without replacement. */
    private static int[] drawn(int count, int taken, SplittableRandom random) {
        LinkedHashSet<Integer> rows = new LinkedHashSet<>();
        for (int last = count - taken; last < count; last++) {
            int row = random.nextInt(last + 1);
            rows.add(rows.contains(row) ? last : row);
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }
}

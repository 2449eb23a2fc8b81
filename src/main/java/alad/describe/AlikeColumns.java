package alad.describe;

import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.JobContext;
import alad.job.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two columns that say the same.
 *
 * @param first index of the column
 * @param second index of the column, above {@code first}
 * @param correlation Pearson's, in [-1, 1]; 1 when they are equal
 * @param equal whether every value of one is the other's
 */
public record AlikeColumns(int first, int second, double correlation, boolean equal) {
    static final double LEAST_CORRELATION = 0.999;

    private static final int MOST_COLUMNS = 1024;
    private static final int MOST_ROWS = 20_000;
    private static final int FEWEST_ROWS = 256;
    private static final long MOST_PRODUCTS = 400_000_000;
    private static final int MOST_PAIRS = 200;

    /**
     * Compares the columns that vary, the first {@value #MOST_COLUMNS} of them: pairs that are equal, and numeric pairs
     * without missing values that are correlated on evenly spaced rows.
     */
    static List<AlikeColumns> of(TableSamples table, List<ColumnSummary> summaries, JobContext job) {
        int[] varying = IntStream.range(0, summaries.size())
                .filter(i -> !summaries.get(i).isConstant())
                .limit(MOST_COLUMNS)
                .toArray();
        float[][] standard = new float[summaries.size()][];
        int rows = rowsFor(varying.length, table.count());
        for (int i : varying) {
            Column column = table.columns().get(i);
            if (!column.isSymbolic() && summaries.get(i).missing() == 0) {
                standard[i] = standardised(column.values(), rows);
            }
        }
        List<AlikeColumns> pairs = new ArrayList<>();
        for (int a = 0; a < varying.length && pairs.size() < MOST_PAIRS; a++) {
            job.check();
            job.report(new Progress("Comparing columns", a, varying.length));
            for (int b = a + 1; b < varying.length && pairs.size() < MOST_PAIRS; b++) {
                add(pairs, table, standard, varying[a], varying[b]);
            }
        }
        return pairs;
    }

    private static void add(List<AlikeColumns> pairs, TableSamples table, float[][] standard, int a, int b) {
        if (areEqual(table.columns().get(a), table.columns().get(b))) {
            pairs.add(new AlikeColumns(a, b, 1, true));
        } else if (standard[a] != null && standard[b] != null) {
            double correlation = product(standard[a], standard[b]);
            if (Math.abs(correlation) >= LEAST_CORRELATION) {
                pairs.add(new AlikeColumns(a, b, Math.max(-1, Math.min(1, correlation)), false));
            }
        }
    }

    private static int rowsFor(int columns, int count) {
        long pairs = Math.max(1, (long) columns * (columns - 1) / 2);
        return (int) Math.min(count, Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, MOST_PRODUCTS / pairs)));
    }

    /** Evenly spaced values less their mean, of length 1; null when they are all equal. */
    private static float[] standardised(float[] values, int rows) {
        double[] chosen = new double[rows];
        for (int i = 0; i < rows; i++) {
            chosen[i] = values[(int) ((long) i * values.length / rows)];
        }
        double mean = Arrays.stream(chosen).average().orElse(0);
        double length = Math.sqrt(
                Arrays.stream(chosen).map(x -> (x - mean) * (x - mean)).sum());
        if (!(length > 0) || Double.isInfinite(length)) {
            return null;
        }
        float[] result = new float[rows];
        for (int i = 0; i < rows; i++) {
            result[i] = (float) ((chosen[i] - mean) / length);
        }
        return result;
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static boolean areEqual(Column a, Column b) {
        return a.categories().equals(b.categories()) && Arrays.equals(a.values(), b.values());
    }
}

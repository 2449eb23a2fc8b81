package alad.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Scores from the highest to the lowest, equal ones gathered into one tie.
 *
 * @param ties in descending order of score
 * @param anomalous anomalous rows in all
 * @param normal normal rows in all
 */
record ScoreOrder(List<Tie> ties, int anomalous, int normal) implements Iterable<ScoreOrder.Tie> {
    /** All rows of one score. */
    record Tie(float score, int anomalous, int normal) {}

    /** @throws IllegalArgumentException for a NaN score or arrays of different length */
    static ScoreOrder descending(float[] scores, boolean[] anomalous) {
        if (scores.length != anomalous.length) {
            throw new IllegalArgumentException(
                    scores.length + " scores, but " + anomalous.length + " labels: one a score is needed");
        }
        long[] keys = sortedKeys(scores);
        List<Tie> ties = new ArrayList<>();
        int allAnomalous = 0;
        int end = keys.length;
        while (end > 0) {
            float score = scores[(int) keys[end - 1]];
            int start = end;
            int tied = 0;
            while (start > 0 && scores[(int) keys[start - 1]] == score) {
                start--;
                tied += anomalous[(int) keys[start]] ? 1 : 0;
            }
            ties.add(new Tie(score, tied, end - start - tied));
            allAnomalous += tied;
            end = start;
        }
        return new ScoreOrder(ties, allAnomalous, scores.length - allAnomalous);
    }

    /** Ascending; the upper half of a key orders as the score does, the lower half is its index. */
    private static long[] sortedKeys(float[] scores) {
        long[] keys = new long[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (Float.isNaN(scores[i])) {
                throw new IllegalArgumentException("score " + i + " is not a number");
            }
            int bits = Float.floatToIntBits(scores[i]);
            int ordered = bits ^ (bits >> 31 & Integer.MAX_VALUE);
            keys[i] = (long) ordered << 32 | i;
        }
        Arrays.sort(keys);
        return keys;
    }

    @Override
    public Iterator<Tie> iterator() {
        return ties.iterator();
    }
}

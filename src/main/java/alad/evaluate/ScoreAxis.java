package alad.evaluate;

import java.util.Arrays;

/**
 * The axis of a score histogram.
 *
 * @param low left end in axis units
 * @param high right end in axis units, above low
 * @param logarithmic whether axis units are log10 of the score
 */
public record ScoreAxis(double low, double high, boolean logarithmic, int bins) {
    /**
     * All but the highest such share of the scores have a place of their own on a linear axis, and all but the highest
     * and the lowest such share of each class on a logarithmic one.
     */
    private static final double TAIL = 0.005;

    /** The part of a linear axis that is too narrow for half of the scores. */
    private static final double CROWDED = 0.05;

    /**
     * An axis that shows {@code scores} and {@code threshold}; logarithmic only where all scores are above 0. What lies
     * beyond its ends belongs to its first and last bar.
     *
     * @param scores at least one, none NaN
     * @param anomalous the class of each, so that the tail of a rare one isn't taken for the tail of all
     */
    public static ScoreAxis of(float[] scores, boolean[] anomalous, float threshold, boolean logarithmic, int bins) {
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        if (logarithmic && sorted[0] > 0) {
            return logarithmic(scores, anomalous, threshold, bins);
        }
        int cut = (int) Math.floor((sorted.length - 1) * (1 - TAIL));
        return withRoom(Math.min(sorted[0], threshold), Math.max(sorted[cut], threshold), false, bins);
    }

    private static ScoreAxis logarithmic(float[] scores, boolean[] anomalous, float threshold, int bins) {
        double low = threshold > 0 ? threshold : Double.POSITIVE_INFINITY;
        double high = threshold > 0 ? threshold : 0;
        for (boolean side : new boolean[] {false, true}) {
            float[] sorted = ofClass(scores, anomalous, side);
            if (sorted.length > 0) {
                int tail = (int) Math.floor((sorted.length - 1) * TAIL);
                low = Math.min(low, sorted[tail]);
                high = Math.max(high, sorted[sorted.length - 1 - tail]);
            }
        }
        return withRoom(Math.log10(low), Math.log10(high), true, bins);
    }

    private static float[] ofClass(float[] scores, boolean[] anomalous, boolean side) {
        float[] found = new float[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (anomalous[i] == side) {
                found[count++] = scores[i];
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    private static ScoreAxis withRoom(double low, double high, boolean logarithmic, int bins) {
        double room = high > low ? 0.02 * (high - low) : Math.max(1e-6, Math.abs(low) * 0.1);
        return new ScoreAxis(high > low ? low : low - room, high + room, logarithmic, bins);
    }

    /** Whether a linear axis would show half of the scores in its first few bars, and a logarithm spreads them. */
    public static boolean isCrowded(float[] scores) {
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double high = sorted[(int) Math.floor((sorted.length - 1) * (1 - TAIL))];
        return low > 0 && sorted[sorted.length / 2] - low < CROWDED * (high - low);
    }

    /** A score in axis units. */
    public double place(double score) {
        return logarithmic ? Math.log10(Math.max(score, Double.MIN_NORMAL)) : score;
    }

    /** The score at a place in axis units. */
    public double score(double place) {
        return logarithmic ? Math.pow(10, place) : place;
    }

    int bin(double score) {
        int bin = (int) Math.floor((place(score) - low) / (high - low) * bins);
        return Math.max(0, Math.min(bins - 1, bin));
    }

    double[] edges() {
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = low + (high - low) * i / bins;
        }
        return edges;
    }
}

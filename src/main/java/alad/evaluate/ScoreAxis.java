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
    /** All but the highest such share of the scores have a place of their own on a linear axis. */
    private static final double TAIL = 0.005;

    /** The part of a linear axis that is too narrow for half of the scores. */
    private static final double CROWDED = 0.05;

    /**
     * An axis that shows {@code scores} and {@code threshold}; logarithmic only where all scores are above 0.
     *
     * @param scores at least one, none NaN
     */
    public static ScoreAxis of(float[] scores, float threshold, boolean logarithmic, int bins) {
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        boolean log = logarithmic && sorted[0] > 0;
        int cut = log ? sorted.length - 1 : (int) Math.floor((sorted.length - 1) * (1 - TAIL));
        double low = Math.min(sorted[0], log && threshold <= 0 ? sorted[0] : threshold);
        double high = Math.max(sorted[cut], threshold);
        if (log) {
            low = Math.log10(low);
            high = Math.log10(high);
        }
        double room = high > low ? 0.02 * (high - low) : Math.max(1e-6, Math.abs(low) * 0.1);
        return new ScoreAxis(high > low ? low : low - room, high + room, log, bins);
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

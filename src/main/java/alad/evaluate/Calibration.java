package alad.evaluate;

import java.util.Arrays;

/**
 * From a raw score to a number with a meaning. {@link #tail} needs normal validation rows only: the conformal p-value
 * (Vovk et al. 2005), small for a row that few normal ones reach. {@link #probability} also needs labelled validation:
 * a logistic curve fitted to it (Platt 1999), for the share of anomalous rows that this part has.
 */
public final class Calibration {
    private static final int MOST_STEPS = 100;
    private static final double ENOUGH = 1e-10;

    private final float[] validation;
    private final double slope;
    private final double intercept;
    private final double centre;
    private final double spread;
    private final double anomalousShare;

    private Calibration(
            float[] validation, double centre, double spread, double slope, double intercept, double anomalousShare) {
        this.anomalousShare = anomalousShare;
        this.validation = validation;
        this.centre = centre;
        this.spread = spread;
        this.slope = slope;
        this.intercept = intercept;
    }

    /**
     * @param normalValidation scores, at least one, none NaN
     * @param labelled scores of labelled validation rows; the probability is NaN unless they are of both classes
     * @param anomalous their labels
     */
    public static Calibration of(float[] normalValidation, float[] labelled, boolean[] anomalous) {
        float[] sorted = normalValidation.clone();
        Arrays.sort(sorted);
        RankedScores ranked = RankedScores.of(labelled, anomalous);
        if (!ranked.hasBoth() || ranked.highest() == ranked.lowest()) {
            return new Calibration(sorted, 0, 1, Double.NaN, Double.NaN, Double.NaN);
        }
        double sum = 0;
        double squares = 0;
        for (float score : labelled) {
            sum += score;
            squares += (double) score * score;
        }
        double centre = sum / labelled.length;
        double spread = Math.sqrt(Math.max(squares / labelled.length - centre * centre, Double.MIN_NORMAL));
        double[] line = fit(labelled, anomalous, centre, spread, ranked);
        return new Calibration(sorted, centre, spread, line[0], line[1], (double) ranked.anomalous() / labelled.length);
    }

    /** Share of normal rows expected to score at least this, in (0, 1]: (1 + rows at or above) / (1 + rows). */
    public double tail(float score) {
        return (1.0 + validation.length - SortedScores.below(validation, score)) / (1.0 + validation.length);
    }

    /** Where a score lies among normal validation rows; a threshold there calls none of those that are equal. */
    public Standing standing(float score) {
        return Standing.of(validation, score);
    }

    /** Share of the labelled validation rows that is anomalous, 0..1; NaN without both classes. */
    public double anomalousShare() {
        return anomalousShare;
    }

    /**
     * Whether the probability says the same as a threshold: that what it calls is likelier anomalous than not and what it
     * leaves isn't. So it does where there is no probability.
     */
    public boolean agrees(Threshold threshold, float score) {
        return !hasProbability() || threshold.isAnomalous(score) == probability(score) >= 0.5;
    }

    /** Probability of being anomalous, 0..1; NaN without labelled validation. */
    public double probability(float score) {
        return 1 / (1 + Math.exp(-(slope * (score - centre) / spread + intercept)));
    }

    public boolean hasProbability() {
        return !Double.isNaN(slope);
    }

    /** Newton's method on the logistic loss with Platt's smoothed targets, which keep a clean cut finite. */
    private static double[] fit(
            float[] scores, boolean[] anomalous, double centre, double spread, RankedScores ranked) {
        double high = (ranked.anomalous() + 1.0) / (ranked.anomalous() + 2.0);
        double low = 1.0 / (ranked.normal() + 2.0);
        double a = 1;
        double b = Math.log((ranked.anomalous() + 1.0) / (ranked.normal() + 1.0));
        for (int step = 0; step < MOST_STEPS; step++) {
            double gradientA = 0;
            double gradientB = 0;
            double aa = 1e-9;
            double ab = 0;
            double bb = 1e-9;
            for (int i = 0; i < scores.length; i++) {
                double x = (scores[i] - centre) / spread;
                double p = 1 / (1 + Math.exp(-(a * x + b)));
                double error = p - (anomalous[i] ? high : low);
                double weight = Math.max(p * (1 - p), 1e-12);
                gradientA += error * x;
                gradientB += error;
                aa += weight * x * x;
                ab += weight * x;
                bb += weight;
            }
            double determinant = aa * bb - ab * ab;
            double stepA = (bb * gradientA - ab * gradientB) / determinant;
            double stepB = (aa * gradientB - ab * gradientA) / determinant;
            double shorter = Math.min(1, 4 / Math.max(1e-300, Math.hypot(stepA, stepB)));
            a -= shorter * stepA;
            b -= shorter * stepB;
            if (Math.abs(stepA) + Math.abs(stepB) < ENOUGH) {
                break;
            }
        }
        return new double[] {a, b};
    }
}

package alad.evaluate;

/**
 * How many rows were called rightly and wrongly; a row is called anomalous when its score is above the threshold.
 *
 * @param truePositives anomalous rows called anomalous
 * @param falsePositives normal rows called anomalous (false alarms)
 * @param trueNegatives normal rows called normal
 * @param falseNegatives anomalous rows called normal (misses)
 */
public record Confusion(int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {
    /** @throws IllegalArgumentException for a NaN score or threshold, or arrays of different length */
    public static Confusion at(float threshold, float[] scores, boolean[] anomalous) {
        if (Float.isNaN(threshold)) {
            throw new IllegalArgumentException("the threshold is not a number");
        }
        int truePositives = 0;
        int falsePositives = 0;
        ScoreOrder order = ScoreOrder.descending(scores, anomalous);
        for (ScoreOrder.Tie tie : order) {
            if (tie.score() > threshold) {
                truePositives += tie.anomalous();
                falsePositives += tie.normal();
            }
        }
        return new Confusion(
                truePositives, falsePositives, order.normal() - falsePositives, order.anomalous() - truePositives);
    }

    /** Share of the rows called anomalous that are, 0..1; NaN when none was. */
    public double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    /** Share of the anomalous rows called so, 0..1; NaN when there is none. */
    public double recall() {
        return ratio(truePositives, truePositives + falseNegatives);
    }

    /** Harmonic mean of precision and recall, 0..1; NaN when no row is anomalous or called so. */
    public double f1() {
        return ratio(2.0 * truePositives, 2.0 * truePositives + falsePositives + falseNegatives);
    }

    /** Share of the normal rows called anomalous, 0..1; NaN when there is none. */
    public double falsePositiveRate() {
        return ratio(falsePositives, falsePositives + trueNegatives);
    }

    /** Share of the anomalous rows called normal, 0..1; NaN when there is none. */
    public double falseNegativeRate() {
        return ratio(falseNegatives, truePositives + falseNegatives);
    }

    /** Share of all rows called rightly, 0..1; NaN when there is none. */
    public double accuracy() {
        return ratio((double) truePositives + trueNegatives, rows());
    }

    /** Mean of the shares of anomalous and of normal rows called rightly, 0..1; NaN unless there are both. */
    public double balancedAccuracy() {
        return (recall() + 1 - falsePositiveRate()) / 2;
    }

    /**
     * Matthews correlation coefficient, -1..1 (Matthews 1975); 0 when all rows are called alike, NaN unless there are
     * rows of both classes.
     */
    public double matthews() {
        double anomalous = (double) truePositives + falseNegatives;
        double normal = (double) trueNegatives + falsePositives;
        double called = (double) truePositives + falsePositives;
        double passed = (double) trueNegatives + falseNegatives;
        if (anomalous == 0 || normal == 0) {
            return Double.NaN;
        }
        double product = (double) truePositives * trueNegatives - (double) falsePositives * falseNegatives;
        return called == 0 || passed == 0
                ? 0
                : product / Math.sqrt(anomalous) / Math.sqrt(normal) / Math.sqrt(called) / Math.sqrt(passed);
    }

    public int rows() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }

    /** Rows called anomalous. */
    public int called() {
        return truePositives + falsePositives;
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}

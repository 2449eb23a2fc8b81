package alad.evaluate;

/** Metrics of scores (higher = more anomalous) against labels; ties count half. */
public final class Metrics {
    private Metrics() {}

    /**
     * Area under the ROC curve: the chance that an anomalous row scores higher than a normal one, ties counting half.
     *
     * @return 0..1, or NaN when one of the two classes is empty
     * @throws IllegalArgumentException for a NaN score or arrays of different length
     */
    public static double auroc(float[] scores, boolean[] anomalous) {
        ScoreOrder order = ScoreOrder.descending(scores, anomalous);
        if (order.anomalous() == 0 || order.normal() == 0) {
            return Double.NaN;
        }
        double wins = 0;
        long anomalousAbove = 0;
        for (ScoreOrder.Tie tie : order) {
            wins += tie.normal() * (anomalousAbove + 0.5 * tie.anomalous());
            anomalousAbove += tie.anomalous();
        }
        return wins / ((double) order.anomalous() * order.normal());
    }
}

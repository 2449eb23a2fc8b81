package alad.evaluate;

import java.util.ArrayList;
import java.util.List;

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

    /**
     * The ROC curve from (0, 0), where nothing is called anomalous, to (1, 1), where everything is: one point for each
     * different score.
     *
     * @return empty when one of the two classes is empty
     * @throws IllegalArgumentException for a NaN score or arrays of different length
     */
    public static List<RocPoint> roc(float[] scores, boolean[] anomalous) {
        ScoreOrder order = ScoreOrder.descending(scores, anomalous);
        if (order.anomalous() == 0 || order.normal() == 0) {
            return List.of();
        }
        List<RocPoint> points = new ArrayList<>();
        points.add(new RocPoint(Float.POSITIVE_INFINITY, 0, 0));
        int falsePositives = 0;
        int truePositives = 0;
        for (ScoreOrder.Tie tie : order) {
            falsePositives += tie.normal();
            truePositives += tie.anomalous();
            points.add(new RocPoint(
                    tie.score(), (double) falsePositives / order.normal(), (double) truePositives / order.anomalous()));
        }
        return points;
    }

    /**
     * Precision against recall, from the highest score down: one point for each different score.
     *
     * @return empty when no row is anomalous
     * @throws IllegalArgumentException for a NaN score or arrays of different length
     */
    public static List<PrecisionPoint> precisionRecall(float[] scores, boolean[] anomalous) {
        ScoreOrder order = ScoreOrder.descending(scores, anomalous);
        if (order.anomalous() == 0) {
            return List.of();
        }
        List<PrecisionPoint> points = new ArrayList<>();
        int called = 0;
        int truePositives = 0;
        for (ScoreOrder.Tie tie : order) {
            called += tie.normal() + tie.anomalous();
            truePositives += tie.anomalous();
            points.add(new PrecisionPoint(
                    tie.score(), (double) truePositives / order.anomalous(), (double) truePositives / called));
        }
        return points;
    }

    /**
     * Average precision: the mean of the precisions at each gain in recall, weighted by the gain; no interpolation.
     *
     * @return 0..1, or NaN when no row is anomalous
     * @throws IllegalArgumentException for a NaN score or arrays of different length
     */
    public static double averagePrecision(float[] scores, boolean[] anomalous) {
        List<PrecisionPoint> points = precisionRecall(scores, anomalous);
        if (points.isEmpty()) {
            return Double.NaN;
        }
        double sum = 0;
        double recall = 0;
        for (PrecisionPoint point : points) {
            sum += (point.recall() - recall) * point.precision();
            recall = point.recall();
        }
        return sum;
    }
}

package alad.experiment;

import alad.prepare.PreparedRows;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a row's distance to the mean training row achieves as an anomaly score of a table: a control. */
final class MeanDistance {
    private MeanDistance() {}

    /**
     * @param train at least one row
     * @return a score of each test row, by the name of the statistic in plain words
     */
    static Map<String, float[]> scores(PreparedRows train, PreparedRows test) {
        double[] mean = mean(train);
        float[] l1 = new float[test.count()];
        float[] l2 = new float[test.count()];
        float[] values = new float[mean.length];
        for (int row = 0; row < test.count(); row++) {
            test.copy(row, values, 0);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < mean.length; i++) {
                double difference = values[i] - mean[i];
                sum += Math.abs(difference);
                squares += difference * difference;
            }
            l1[row] = (float) (sum / mean.length);
            l2[row] = (float) Math.sqrt(squares);
        }
        Map<String, float[]> scores = new LinkedHashMap<>();
        scores.put("L1 distance to the mean training row", l1);
        scores.put("L2 distance to the mean training row", l2);
        return scores;
    }

    private static double[] mean(PreparedRows rows) {
        double[] mean = new double[rows.width()];
        float[] values = new float[mean.length];
        for (int row = 0; row < rows.count(); row++) {
            rows.copy(row, values, 0);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i] / (double) rows.count();
            }
        }
        return mean;
    }
}

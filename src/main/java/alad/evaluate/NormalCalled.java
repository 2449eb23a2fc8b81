package alad.evaluate;

import java.util.Locale;

/** How many normal rows a threshold calls anomalous: of validation, where thresholds come from, and of test. */
public record NormalCalled(int validation, int validationRows, int test, int testRows) {
    /** Standard errors beyond which two shares differ (99 %). */
    private static final double SURELY = 2.576;
    /** Differences of shares that nobody minds. */
    private static final double SMALL = 0.02;

    public static NormalCalled of(float[] validation, RankedScores test, Threshold threshold) {
        int called = 0;
        for (float score : validation) {
            called += threshold.isAnomalous(score) ? 1 : 0;
        }
        return new NormalCalled(
                called, validation.length, test.at(threshold.value()).falsePositives(), test.normal());
    }

    /** Why false alarms aren't as many as validation lets expect; empty where they are. */
    public String remark() {
        if (validationRows == 0 || testRows == 0) {
            return "";
        }
        double expected = (double) validation / validationRows;
        double seen = (double) test / testRows;
        double pooled = (double) (validation + test) / (validationRows + testRows);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / validationRows + 1.0 / testRows));
        double difference = seen - expected;
        if (Math.abs(difference) < SMALL || Math.abs(difference) < SURELY * error) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%.1f %% of normal validation is above the threshold, but %.1f %% of what is normal in the test part, which"
                        + " scores %s than validation did.",
                100 * expected,
                100 * seen,
                difference > 0 ? "higher" : "lower");
    }
}

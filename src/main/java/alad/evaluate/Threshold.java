package alad.evaluate;

/**
 * A row whose score is above {@code value} is called anomalous.
 *
 * @param rule in words ("95 % of normal validation")
 * @param oracle whether test labels were looked at
 */
public record Threshold(float value, String rule, boolean oracle) {
    /**
     * The default rule: needs no labels.
     *
     * @param normalValidationScores scores of normal validation rows, at least one
     * @param share share of them to lie at or below the threshold, in (0, 1]
     */
    public static Threshold quantile(float[] normalValidationScores, double share) {
        throw new UnsupportedOperationException();
    }
}

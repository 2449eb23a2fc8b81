package alad.evaluate;

import alad.job.UserError;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;

/**
 * A row whose score is above {@code value} is called anomalous.
 *
 * @param rule in words ("95 % of normal validation")
 * @param oracle whether test labels were looked at
 */
public record Threshold(float value, String rule, boolean oracle) {
    /** Keeps a share such as 0.07 of 100 at 7 rows, though 0.07 * 100 is a little more than 7 in floating point. */
    private static final double ROUNDING = 1e-9;

    /** @throws UserError when the value isn't a finite number or there is no rule */
    public Threshold {
        if (rule == null || !Float.isFinite(value)) {
            throw UserError.failed("A threshold needs a finite value and a rule, but has " + value + " and "
                    + (rule == null ? "none" : "\"" + rule + "\"") + ".");
        }
    }

    /**
     * The default rule: needs no labels.
     *
     * @param normalValidationScores scores of normal validation rows, at least one, none NaN
     * @param share share of them to lie at or below the threshold, in (0, 1]
     */
    public static Threshold quantile(float[] normalValidationScores, double share) {
        if (!(share > 0 && share <= 1)) {
            throw UserError.invalid(
                    "share", "The share of normal validation must be above 0 and at most 1, but was " + share + ".");
        }
        return quantile(normalValidationScores, share, percent(share) + " of normal validation");
    }

    /** @param words for the rule; where the rows are too few for the share, so that none lies above, it is said too */
    static Threshold quantile(float[] normalValidationScores, double share, String words) {
        if (normalValidationScores.length == 0) {
            throw new IllegalArgumentException("a threshold needs at least one normal validation score");
        }
        float[] sorted = normalValidationScores.clone();
        Arrays.sort(sorted);
        if (Float.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("a normal validation score is not a number");
        }
        int covered = (int) Math.ceil(share * sorted.length - ROUNDING);
        boolean tooFew = share < 1 && covered == sorted.length;
        return new Threshold(sorted[Math.max(covered, 1) - 1], words + (tooFew ? only(sorted.length) : ""), false);
    }

    private static String only(int rows) {
        return rows == 1 ? ", only 1 row" : String.format(Locale.ROOT, ", only %,d rows", rows);
    }

    /**
     * The rule of the published tables: the highest scores of the test rows themselves are called anomalous, as many as
     * anomalous rows are known to be among them. As in the authors' code a row is called when its score reaches the
     * percentile (linear interpolation), so rows that tie with the lowest one called are called too, be they many: a
     * table of repeated rows has many. The order of the rows doesn't matter.
     *
     * @param testScores at least one, none NaN
     * @param share of them to be called without ties, in (0, 1]
     */
    public static Threshold top(float[] testScores, double share) {
        if (!(share > 0 && share <= 1)) {
            throw UserError.invalid(
                    "topShare", "The share called anomalous must be above 0 and at most 1, but was " + share + ".");
        }
        if (testScores.length == 0) {
            throw new IllegalArgumentException("a threshold needs at least one test score");
        }
        float[] sorted = testScores.clone();
        Arrays.sort(sorted);
        if (Float.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("a test score is not a number");
        }
        int lowestCalled = (int) Math.ceil((sorted.length - 1) * (1 - share) - ROUNDING);
        float value = Math.nextDown(sorted[Math.max(0, lowestCalled)]);
        return new Threshold(value, "top " + percent(share) + " of test", true);
    }

    public boolean isAnomalous(float score) {
        return score > value;
    }

    private static String percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).round(new MathContext(6));
        return percent.stripTrailingZeros().toPlainString() + " %";
    }
}

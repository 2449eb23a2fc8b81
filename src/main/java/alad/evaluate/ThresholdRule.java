package alad.evaluate;

import alad.job.UserError;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * How a threshold is chosen.
 *
 * @param value a share in (0, 1), or for TOP a number of rows; BEST_F1 needs none
 */
public record ThresholdRule(Kind kind, double value) {
    /** Which rows a rule looks at. */
    public enum Kind {
        /** Keeps a share of the normal validation rows below: needs no labels. */
        QUANTILE,
        /** Allows a share of false alarms among normal validation rows: needs no labels. */
        FALSE_ALARMS,
        /** Misses at most a share of the anomalous rows of the labelled validation part. */
        MISSES,
        /** The best F1 on the labelled validation part. */
        BEST_F1,
        /** Calls a share of the test rows anomalous: looks at their scores, so oracle. */
        CONTAMINATION,
        /** Calls a number of test rows anomalous: looks at their scores, so oracle. */
        TOP;

        public boolean needsLabels() {
            return this == MISSES || this == BEST_F1;
        }

        public boolean isOracle() {
            return this == CONTAMINATION || this == TOP;
        }
    }

    /**
     * What the rules may look at.
     *
     * @param validation scores of normal validation rows, at least one
     * @param labelled scores of the labelled validation rows, without rows where there are none
     * @param test scores of the test rows, whose labels no rule uses
     */
    public record Rows(float[] validation, RankedScores labelled, float[] test) {}

    /** @throws UserError when the value is out of the rule's range */
    public ThresholdRule {
        if (kind == Kind.TOP) {
            if (!(value >= 1 && value == Math.rint(value))) {
                throw UserError.invalid("value", "The number of rows must be a whole number of at least 1.");
            }
        } else if (kind != Kind.BEST_F1 && !(value > 0 && value < 1)) {
            throw UserError.invalid("value", "The share must be above 0 % and below 100 %.");
        }
    }

    /** The threshold that needs no labels and that every run starts with. */
    public static ThresholdRule usual() {
        return new ThresholdRule(Kind.QUANTILE, 0.95);
    }

    /** @throws UserError when the rows that the rule needs aren't there */
    public Threshold apply(Rows rows) {
        if (kind.needsLabels() && !rows.labelled().hasBoth()) {
            throw UserError.invalid(
                    "kind",
                    "This rule needs normal and anomalous rows in the labelled validation part; there are none.");
        }
        return switch (kind) {
            case QUANTILE -> Threshold.quantile(rows.validation(), value);
            case FALSE_ALARMS ->
                Threshold.quantile(
                        rows.validation(), 1 - value, "at most " + percent() + " false alarms on normal validation");
            case MISSES ->
                rows.labelled().mostMissed(value, "at most " + percent() + " misses on labelled validation", false);
            case BEST_F1 -> rows.labelled().bestF1("best F1 on labelled validation", false);
            case CONTAMINATION -> top(rows.test(), value, "highest " + percent() + " of the test scores");
            case TOP ->
                top(rows.test(), Math.min(1, value / rows.test().length), "highest " + (long) value + " test scores");
        };
    }

    /** Calls as many rows as the share says, fewer where the next ones tie. */
    private static Threshold top(float[] scores, double share, String rule) {
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        int called = (int) Math.round(share * sorted.length);
        int last = sorted.length - 1 - called;
        return new Threshold(last < 0 ? Math.nextDown(sorted[0]) : sorted[last], rule, true);
    }

    private String percent() {
        BigDecimal percent = BigDecimal.valueOf(value).movePointRight(2).round(new MathContext(6));
        return percent.stripTrailingZeros().toPlainString() + " %";
    }
}

package alad.prepare;

import alad.job.UserError;

/**
 * How rows are shared out. With AUTO the official parts are used where the source has them, else all rows are pooled.
 * Pooled: {@code testFraction} of the normal rows and, of the anomalous rows, all go to test. Official: the test part
 * tests, the normal rows of the train part train. In both, {@code validationFraction} of the normal training rows
 * become validation, and {@code labelledFraction} of the test rows (normal and anomalous, stratified) are set aside as
 * labelled validation.
 *
 * @param testFraction share of the normal rows kept for test when pooled, in (0, 1)
 * @param validationFraction share of the normal training rows kept for validation, in (0, 1)
 * @param labelledFraction share of the test rows set aside as labelled validation, in [0, 1)
 */
public record SplitRule(Kind kind, double testFraction, double validationFraction, double labelledFraction) {
    public enum Kind {
        AUTO,
        POOLED,
        OFFICIAL
    }

    public static final SplitRule DEFAULT = new SplitRule(Kind.AUTO, 0.2, 0.15, 0.1);

    public SplitRule {
        kind = kind == null ? Kind.AUTO : kind;
        requireOpen("testFraction", testFraction);
        requireOpen("validationFraction", validationFraction);
        if (!(labelledFraction >= 0 && labelledFraction < 1)) {
            throw UserError.invalid(
                    "labelledFraction",
                    "Labelled share must be at least 0 and below 1, but was " + labelledFraction + ".");
        }
    }

    private static void requireOpen(String field, double value) {
        if (!(value > 0 && value < 1)) {
            throw UserError.invalid(field, "The share must lie between 0 and 1, but was " + value + ".");
        }
    }
}

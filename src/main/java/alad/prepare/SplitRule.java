package alad.prepare;

import alad.job.UserError;

/**
 * How rows are shared out. With AUTO the official parts are used where the source has them, else all rows are pooled.
 * Pooled: {@code testFraction} of the normal rows and, of the anomalous rows, all go to test. Official: the test part
 * tests, the normal rows of the train part train. Random: {@code testFraction} of all rows, whatever their class, go to
 * test, and the normal rows of the rest train, its anomalous rows are left out; with RANDOM_UNCLEANED they train as
 * well, unknown as such. In all, {@code validationFraction} of the normal training rows become validation, and
 * {@code labelledFraction} of the test rows (normal and anomalous, stratified) are set aside as labelled validation.
 *
 * @param testFraction share of the rows kept for test when pooled (of the normal rows) or random (of all), in (0, 1)
 * @param validationFraction share of the normal training rows kept for validation, in (0, 1)
 * @param labelledFraction share of the test rows set aside as labelled validation, in [0, 1)
 * @param anomalousShare the most that anomalous rows may make up of the test rows, in (0, 1]; so many of them, chosen
 *     by the seed, are left out; 1 keeps all
 */
public record SplitRule(
        Kind kind, double testFraction, double validationFraction, double labelledFraction, double anomalousShare) {
    public enum Kind {
        AUTO,
        POOLED,
        OFFICIAL,
        RANDOM,
        RANDOM_UNCLEANED;

        /** Whether rows go to test without regard to their class. */
        public boolean isRandom() {
            return this == RANDOM || this == RANDOM_UNCLEANED;
        }
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
        if (!(anomalousShare > 0 && anomalousShare <= 1)) {
            throw UserError.invalid(
                    "anomalousShare",
                    "The share of anomalous test rows must be above 0 and at most 1, but was " + anomalousShare + ".");
        }
    }

    /** A rule that keeps all anomalous test rows. */
    public SplitRule(Kind kind, double testFraction, double validationFraction, double labelledFraction) {
        this(kind, testFraction, validationFraction, labelledFraction, 1);
    }

    /** The same shares, drawn in another way. */
    public SplitRule of(Kind other) {
        return new SplitRule(other, testFraction, validationFraction, labelledFraction, anomalousShare);
    }

    private static void requireOpen(String field, double value) {
        if (!(value > 0 && value < 1)) {
            throw UserError.invalid(field, "The share must lie between 0 and 1, but was " + value + ".");
        }
    }
}

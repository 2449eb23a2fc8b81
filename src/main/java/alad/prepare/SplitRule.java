package alad.prepare;

import alad.job.UserError;
import java.nio.file.Path;

/**
 * How rows are shared out. With AUTO the official parts are used where the source has them, else all rows are pooled.
 * Pooled: {@code testFraction} of the normal rows and, of the anomalous rows, all go to test. Official: the test part
 * tests, the normal rows of the train part train. Random: {@code testFraction} of all rows, whatever their class, go to
 * test, and the normal rows of the rest train, its anomalous rows are left out; with RANDOM_UNCLEANED they train as
 * well, unknown as such. In all of these, {@code validationFraction} of the normal training rows become validation, and
 * {@code labelledFraction} of the test rows (normal and anomalous, stratified) are set aside as labelled validation.
 * FIXED takes the rows that a file lists. AUTHORS takes those that ALAD's authors drew ({@link AuthorsSplit}), whatever
 * {@code testFraction} says; where their code has no validation, {@code validationFraction} of the normal training rows
 * validate and train as well.
 *
 * @param testFraction share of the rows kept for test when pooled (of the normal rows) or random (of all), in (0, 1)
 * @param validationFraction share of the normal training rows kept for validation, in (0, 1)
 * @param labelledFraction share of the test rows set aside as labelled validation, in [0, 1)
 * @param anomalousShare the most that anomalous rows may make up of the test rows, in (0, 1]; so many of them, chosen
 *     by the seed, are left out; 1 keeps all
 * @param contamination share of the training rows that are replaced by anomalous rows on purpose, in [0, 0.2]; these
 *     appear nowhere else
 * @param groups rows that must stay together, or null when each may go where it will; shares are then kept as nearly as
 *     whole groups allow
 * @param seed that alone draws the rows
 * @param file the rows of a FIXED split, else null
 */
public record SplitRule(
        Kind kind,
        double testFraction,
        double validationFraction,
        double labelledFraction,
        double anomalousShare,
        double contamination,
        Grouping groups,
        long seed,
        Path file) {
    public enum Kind {
        AUTO,
        POOLED,
        OFFICIAL,
        RANDOM,
        RANDOM_UNCLEANED,
        AUTHORS,
        FIXED;

        /** Whether rows go to test without regard to their class. */
        public boolean isRandom() {
            return this == RANDOM || this == RANDOM_UNCLEANED;
        }
    }

    public static final double MOST_CONTAMINATION = 0.2;

    private static final long SEED = 42;

    public static final SplitRule DEFAULT = new SplitRule(Kind.AUTO, 0.2, 0.15, 0.1);

    public SplitRule {
        kind = kind == null ? Kind.AUTO : kind;
        requireOpen("testFraction", "Test", testFraction);
        requireOpen("validationFraction", "Validation", validationFraction);
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
        if (!(contamination >= 0 && contamination <= MOST_CONTAMINATION)) {
            throw UserError.invalid(
                    "contamination",
                    "Contamination must be from 0 to " + MOST_CONTAMINATION + ", but was " + contamination + ".");
        }
        if (contamination > 0 && kind == Kind.RANDOM_UNCLEANED) {
            throw UserError.invalid(
                    "contamination", "A training part that isn't cleaned holds anomalous rows already; set 0.");
        }
        if ((kind == Kind.FIXED) != (file != null)) {
            throw UserError.invalid("file", "A fixed split, and only that, needs a file that lists its rows.");
        }
        if (kind == Kind.FIXED && (contamination > 0 || groups != null)) {
            throw UserError.invalid(
                    kind == Kind.FIXED && contamination > 0 ? "contamination" : "groups",
                    "A fixed split takes its rows from a file, so it knows neither contamination nor groups.");
        }
        if (kind == Kind.AUTHORS && (contamination > 0 || groups != null)) {
            throw UserError.invalid(
                    contamination > 0 ? "contamination" : "groups",
                    "The authors' split draws rows as their code does, which knows neither contamination nor groups.");
        }
    }

    /** Neither contaminated nor grouped. */
    public SplitRule(
            Kind kind, double testFraction, double validationFraction, double labelledFraction, double anomalousShare) {
        this(kind, testFraction, validationFraction, labelledFraction, anomalousShare, 0, null, SEED, null);
    }

    /** A rule that keeps all anomalous test rows. */
    public SplitRule(Kind kind, double testFraction, double validationFraction, double labelledFraction) {
        this(kind, testFraction, validationFraction, labelledFraction, 1);
    }

    /** The rows that {@code file} lists. */
    public static SplitRule fixed(Path file) {
        return DEFAULT.with(Kind.FIXED, 0, null, SEED, file);
    }

    /** The same shares, drawn in another way that isn't FIXED. */
    public SplitRule of(Kind other) {
        return with(other, contamination, groups, seed, null);
    }

    public SplitRule withShares(double test, double validation, double labelled) {
        return new SplitRule(kind, test, validation, labelled, anomalousShare, contamination, groups, seed, file);
    }

    public SplitRule withContamination(double share) {
        return with(kind, share, groups, seed, file);
    }

    public SplitRule withGroups(Grouping together) {
        return with(kind, contamination, together, seed, file);
    }

    public SplitRule withSeed(long other) {
        return with(kind, contamination, groups, other, file);
    }

    /** The same with its rows in another file. */
    public SplitRule listedIn(Path other) {
        return with(kind, contamination, groups, seed, other);
    }

    /** The same with an absolute path to its file. */
    public SplitRule located() {
        return file == null
                ? this
                : with(kind, contamination, groups, seed, file.toAbsolutePath().normalize());
    }

    /** The same shares with all else as given. */
    private SplitRule with(Kind newKind, double newContamination, Grouping newGroups, long newSeed, Path newFile) {
        return new SplitRule(
                newKind,
                testFraction,
                validationFraction,
                labelledFraction,
                anomalousShare,
                newContamination,
                newGroups,
                newSeed,
                newFile);
    }

    private static void requireOpen(String field, String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw UserError.invalid(field, name + " share must lie between 0 and 1, but was " + value + ".");
        }
    }
}

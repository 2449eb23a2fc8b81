package alad.prepare;

import alad.job.UserError;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A column of a table as fitted on training rows. Symbolic: one feature a category, 1 for the category of the row and 0
 * else; all 0 for a missing or unknown one. Numeric: one feature,
 *
 * <pre>
 * v = missing ? fill : value
 * v = log ? sign(v) * ln(1 + |v|) : v
 * feature = clamp((v - offset) * scale, -limit, limit)
 * </pre>
 *
 * computed in double and rounded once; with an indicator a second feature follows, 1 where the value is missing, else
 * 0. A column that is constant among the training rows has scale 0, so that its feature is always 0 (unless columns
 * aren't scaled at all).
 *
 * @param name as in the training data
 * @param source place of the column in the training data, from 0
 * @param categories empty for a numeric column
 * @param fill in the units of the data, finite
 * @param limit above 0; the largest finite float where nothing is to be limited
 */
public record FittedColumn(
        String name,
        int source,
        List<String> categories,
        boolean log,
        float offset,
        float scale,
        float fill,
        float limit,
        boolean indicator) {
    /** Scaled values further out than this tell nothing more and would only drown the others. */
    static final float FARTHEST = 1e6f;

    /** @throws UserError when a name is missing or a number out of its range */
    public FittedColumn {
        if (name == null || categories == null || categories.stream().anyMatch(Objects::isNull)) {
            throw UserError.failed("A column has no name, or a category without one.");
        }
        categories = List.copyOf(categories);
        if (!Float.isFinite(offset) || !Float.isFinite(scale) || !Float.isFinite(fill) || !(limit > 0)) {
            throw UserError.failed(
                    "Column \"" + name + "\" needs a finite offset, scale and fill and a limit above 0, but has "
                            + offset + ", " + scale + ", " + fill + " and " + limit + ".");
        }
    }

    static FittedColumn symbolic(String name, int source, List<String> categories) {
        return new FittedColumn(name, source, categories, false, 0, 1, 0, Float.MAX_VALUE, false);
    }

    public boolean isSymbolic() {
        return !categories.isEmpty();
    }

    /** How many features the column becomes. */
    public int width() {
        return isSymbolic() ? categories.size() : indicator ? 2 : 1;
    }

    /** A name for each feature. */
    Stream<String> features() {
        if (isSymbolic()) {
            return categories.stream().map(category -> name + "=" + category);
        }
        return indicator ? Stream.of(name, name + " is missing") : Stream.of(name);
    }

    /** Whether every row gives the same feature, because all training rows did. */
    public boolean isConstant() {
        return !isSymbolic() && scale == 0;
    }

    /** The first feature of a numeric column; finite for any value and NaN. */
    public float feature(float value) {
        double present = Float.isNaN(value) ? fill : value;
        double scaled = ((log ? signedLog(present) : present) - offset) * scale;
        return (float) Math.max(-limit, Math.min(limit, scaled));
    }

    static double signedLog(double value) {
        return Math.copySign(Math.log1p(Math.abs(value)), value);
    }
}

package alad.describe;

import java.util.List;

/**
 * Rows that occur more than once.
 *
 * @param repeated rows that equal an earlier one in every value
 * @param acrossClasses of those, the ones of another class than the first such row
 * @param acrossParts of those, the ones in another official part than the first such row
 * @param pairs the most telling pairs, at most {@value #MOST_PAIRS}: those across parts first, then those across
 *     classes, then the rest, each from the nearest
 */
public record Repeats(int repeated, int acrossClasses, int acrossParts, List<Pair> pairs) {
    static final int MOST_PAIRS = 200;

    /**
     * Two rows that are equal or nearly so.
     *
     * @param first dataset row
     * @param second dataset row, above {@code first}
     * @param difference mean over pixels and channels of |a - b| as a share of the full range, 0..1; 0 for equal rows
     */
    public record Pair(int first, int second, double difference, boolean acrossClasses, boolean acrossParts) {}

    public Repeats {
        pairs = List.copyOf(pairs);
    }
}

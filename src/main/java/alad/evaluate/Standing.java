package alad.evaluate;

import java.util.Locale;

/**
 * Where a score lies among those of normal validation rows.
 *
 * @param below how many of them are lower
 * @param equal how many are the same
 */
public record Standing(int below, int equal, int rows) {
    /** @param ascending scores of normal validation rows */
    public static Standing of(float[] ascending, float score) {
        int below = SortedScores.below(ascending, score);
        return new Standing(below, SortedScores.notAbove(ascending, score) - below, ascending.length);
    }

    /** "above all 400", "above 92 %", "below all 400": never above 100 %. */
    public String words() {
        return isOutside()
                ? String.format(Locale.ROOT, "%s all %,d", below == rows ? "above" : "below", rows)
                : String.format(Locale.ROOT, "above %.0f %%", Math.floor(100.0 * below / rows));
    }

    /** "above all 400 of normal validation", "above 92 % of normal validation". */
    public String sentence() {
        return words() + " of normal validation";
    }

    private boolean isOutside() {
        return below == rows || below + equal == 0;
    }
}

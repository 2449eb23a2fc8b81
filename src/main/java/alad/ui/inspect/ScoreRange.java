package alad.ui.inspect;

import alad.evaluate.SortedScores;
import alad.ui.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The scores of rows to be shown: typed as scores, or chosen as shares of the rows. Shares spread the rows evenly where
 * scores would crowd nearly all of them at the low end.
 */
final class ScoreRange {
    private static final double WHOLE = 100;
    private static final int DIGITS = 4;

    /** Lowest score shown; empty for any. */
    final StringProperty lowest = new SimpleStringProperty("");
    /** Highest score shown; empty for any. */
    final StringProperty highest = new SimpleStringProperty("");
    /** Percentage of the rows that score too low, 0..100. */
    final DoubleProperty low = new SimpleDoubleProperty(0);
    /** Percentage of the rows that don't score too high, 0..100, at least {@link #low}. */
    final DoubleProperty high = new SimpleDoubleProperty(WHOLE);
    /** What is wrong with the scores, in words. */
    final StringBinding error = Bindings.createStringBinding(this::wrong, lowest, highest);

    private float[] scores = {};
    private boolean following;

    ScoreRange() {
        low.addListener((source, old, now) -> typeFor(low, lowest, RoundingMode.FLOOR));
        high.addListener((source, old, now) -> typeFor(high, highest, RoundingMode.CEILING));
        lowest.addListener((source, old, now) -> placeShares());
        highest.addListener((source, old, now) -> placeShares());
    }

    /** @param ascending scores of the rows that may be shown */
    void scoresAre(float[] ascending) {
        if (scores != ascending) {
            scores = ascending;
            placeShares();
        }
    }

    void clear() {
        lowest.set("");
        highest.set("");
    }

    float lowestScore() {
        return isUsable() ? number(lowest.get(), Float.NEGATIVE_INFINITY) : Float.NEGATIVE_INFINITY;
    }

    float highestScore() {
        return isUsable() ? number(highest.get(), Float.POSITIVE_INFINITY) : Float.POSITIVE_INFINITY;
    }

    private boolean isUsable() {
        return error.get().isEmpty();
    }

    private String wrong() {
        for (StringProperty end : List.of(lowest, highest)) {
            if (Float.isNaN(number(end.get(), 0))) {
                return Texts.of("inspect.range.noNumber", end.get());
            }
        }
        boolean crossed =
                number(lowest.get(), Float.NEGATIVE_INFINITY) > number(highest.get(), Float.POSITIVE_INFINITY);
        return crossed ? Texts.of("inspect.range.crossed", lowest.get(), highest.get()) : "";
    }

    /** NaN for what is no number. */
    private static float number(String text, float ifEmpty) {
        try {
            return text.isBlank() ? ifEmpty : Float.parseFloat(text.strip().replace(",", ""));
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    /** Rounded away from the rows shown: the one at the end is shown too. */
    private void typeFor(DoubleProperty share, StringProperty end, RoundingMode away) {
        if (following || scores.length == 0) {
            return;
        }
        following = true;
        boolean open = away == RoundingMode.FLOOR ? share.get() <= 0 : share.get() >= WHOLE;
        end.set(open ? "" : rounded(scores[(int) Math.round(share.get() / WHOLE * (scores.length - 1))], away));
        following = false;
    }

    private static String rounded(float score, RoundingMode away) {
        if (!Float.isFinite(score)) {
            return Float.toString(score);
        }
        BigDecimal exact = new BigDecimal(Float.toString(score));
        return exact.round(new MathContext(DIGITS, away)).stripTrailingZeros().toPlainString();
    }

    private void placeShares() {
        if (following || !isUsable()) {
            return;
        }
        following = true;
        double newLow = lowest.get().isBlank() ? 0 : share(SortedScores.below(scores, lowestScore()));
        double newHigh = highest.get().isBlank() ? WHOLE : share(SortedScores.notAbove(scores, highestScore()) - 1);
        if (newLow > high.get()) {
            high.set(Math.max(newLow, newHigh));
        }
        low.set(newLow);
        high.set(Math.max(newLow, newHigh));
        following = false;
    }

    private double share(int place) {
        return scores.length < 2 ? 0 : WHOLE * Math.max(0, Math.min(place, scores.length - 1)) / (scores.length - 1);
    }
}

package alad.detector;

import alad.job.UserError;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * One array of scores for each kind, all of the same length, in row order. All are finite: whoever makes or reads scores
 * makes these, so that no other ever reaches a threshold, a figure or a file.
 */
public record Scores(Map<ScoreKind, float[]> byKind) {
    /** @throws UserError when a score isn't a finite number, which no threshold can judge */
    public Scores {
        byKind = new EnumMap<>(byKind);
        byKind.forEach(Scores::requireFinite);
    }

    public float[] of(ScoreKind kind) {
        return byKind.get(kind);
    }

    private static void requireFinite(ScoreKind kind, float[] scores) {
        int wrong = 0;
        int first = -1;
        for (int row = 0; row < scores.length; row++) {
            if (!Float.isFinite(scores[row])) {
                wrong++;
                first = first < 0 ? row : first;
            }
        }
        if (wrong > 0) {
            throw UserError.failed("The model gives scores that are no finite numbers ("
                    + kind.name().toLowerCase(Locale.ROOT) + ": " + wrong + " of " + scores.length
                    + " rows, the first is row "
                    + first + "), so nothing can be judged by it: its weights are damaged or its training ran away;"
                    + " train again with a lower learning rate.");
        }
    }
}

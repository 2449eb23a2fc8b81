package alad.experiment;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.job.UserError;
import java.util.Map;

/**
 * Thresholds that users chose for a run, stored as {@code thresholds.json}; kinds without one keep the usual threshold.
 *
 * @param version of this format, now 1
 * @param epochs that the run had been trained for when they were chosen: one that was trained further scores otherwise
 * @param thresholds of the kinds of score for which one was chosen
 */
record KeptThresholds(int version, int epochs, Map<ScoreKind, Threshold> thresholds) {
    static final int VERSION = 1;

    /** @throws UserError when a threshold is missing its value or rule */
    KeptThresholds {
        if (thresholds == null) {
            throw UserError.failed("The kept thresholds hold no thresholds.");
        }
        thresholds.forEach((kind, threshold) -> {
            if (threshold == null) {
                throw UserError.failed("The kept threshold of the score " + kind + " is missing.");
            }
        });
        thresholds = Map.copyOf(thresholds);
    }
}

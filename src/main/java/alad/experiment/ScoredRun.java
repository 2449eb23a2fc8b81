package alad.experiment;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Calibration;
import alad.evaluate.Threshold;
import alad.prepare.Split;
import java.util.Map;

/**
 * A trained run with its test rows scored.
 *
 * @param dataset the whole dataset
 * @param split how it was split
 * @param testScores in the order of {@code split.test()}
 * @param validationScores of normal validation rows, in the order of {@code split.validation()}, sorted copies are the
 *     caller's business
 * @param labelledScores of labelled validation rows, in the order of {@code split.labelledValidation()}
 * @param thresholds the threshold of each kind of score
 */
public record ScoredRun(
        RunRecord record,
        Recipe recipe,
        Dataset dataset,
        Split split,
        Scores testScores,
        Scores validationScores,
        Scores labelledScores,
        Map<ScoreKind, Threshold> thresholds) {
    /** What a score means, from the validation rows. */
    public Calibration calibration(ScoreKind kind) {
        return Calibration.of(
                validationScores.of(kind), labelledScores.of(kind), split.labels(split.labelledValidation()));
    }

    /** The same under other thresholds. */
    ScoredRun judgedBy(Map<ScoreKind, Threshold> others) {
        return new ScoredRun(record, recipe, dataset, split, testScores, validationScores, labelledScores, others);
    }
}

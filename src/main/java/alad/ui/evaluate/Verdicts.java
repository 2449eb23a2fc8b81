package alad.ui.evaluate;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.Evaluation;
import javafx.beans.value.ObservableValue;

/**
 * What a threshold calls anomalous, which is known without any label.
 *
 * @param ofTest share of the test rows, 0..1
 * @param ofValidation share of the normal validation rows, 0..1; NaN where there are none
 */
record Verdicts(Threshold threshold, double ofTest, double ofValidation) {
    /** Of the score's current threshold; only once a run is ranked. */
    static Verdicts of(EvaluateViewModel model, ScoreKind kind) {
        Evaluation evaluation = model.evaluationProperty().get();
        Threshold threshold = model.opened().thresholds().of(kind).get();
        return new Verdicts(
                threshold,
                share(evaluation.run().testScores().of(kind), threshold),
                share(evaluation.run().validationScores().of(kind), threshold));
    }

    /** Whether they are all there is, because the test rows are of one class or have no labels. */
    static ObservableValue<Boolean> areAll(EvaluateViewModel model) {
        return model.evaluationProperty()
                .map(evaluation -> !evaluation.isLabelled())
                .orElse(false);
    }

    private static double share(float[] scores, Threshold threshold) {
        int called = 0;
        for (float score : scores) {
            called += threshold.isAnomalous(score) ? 1 : 0;
        }
        return called / (double) scores.length;
    }
}

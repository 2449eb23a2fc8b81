package alad.ui.evaluate;

import alad.detector.ScoreKind;
import alad.evaluate.Calibration;
import alad.evaluate.Histogram;
import alad.evaluate.RankedScores;
import alad.evaluate.ScoreAxis;
import alad.experiment.Evaluation;
import java.util.Optional;

/**
 * What is drawn of one kind of score, made once so that a moving threshold only moves along it.
 *
 * @param normal test rows; all of them where the test rows are of one class only
 * @param anomalous test rows
 * @param validation normal validation rows
 * @param roc [false positive rates, true positive rates], thinned; empty without both classes
 * @param precisionRecall [recalls, precisions], thinned; empty without an anomalous row
 */
record Drawing(
        ScoreKind kind,
        ScoreAxis axis,
        Histogram normal,
        Histogram anomalous,
        Histogram validation,
        double[][] roc,
        double[][] precisionRecall,
        Calibration calibration) {
    private static final int MOST_BINS = 120;
    private static final int LEAST_BINS = 24;
    private static final double THIN = 0.002;

    /**
     * Some tens of milliseconds for a quarter of a million rows.
     *
     * @param logarithmic empty for as suits the scores
     */
    static Drawing of(Evaluation evaluation, ScoreKind kind, float threshold, Optional<Boolean> logarithmic) {
        float[] test = evaluation.run().testScores().of(kind);
        float[] validation = evaluation.run().validationScores().of(kind);
        RankedScores ranked = evaluation.test(kind);
        int bins = (int) Math.max(LEAST_BINS, Math.min(MOST_BINS, 2 * Math.sqrt(test.length)));
        boolean log = logarithmic.orElseGet(() -> ScoreAxis.isCrowded(test));
        ScoreAxis axis = ScoreAxis.of(test, evaluation.anomalous(), threshold, log, bins);
        return new Drawing(
                kind,
                axis,
                Histogram.of(test, evaluation.anomalous(), false, axis),
                Histogram.of(test, evaluation.anomalous(), true, axis),
                Histogram.of(validation, new boolean[validation.length], false, axis),
                ranked.roc(THIN),
                ranked.precisionRecall(THIN),
                evaluation.run().calibration(kind));
    }
}

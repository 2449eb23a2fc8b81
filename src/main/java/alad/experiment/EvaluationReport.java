package alad.experiment;

import alad.detector.ScoreKind;
import alad.evaluate.Bootstrap;
import alad.evaluate.Confusion;
import alad.evaluate.RankFigures;
import alad.evaluate.RankedScores;
import alad.evaluate.Threshold;
import alad.evaluate.ThresholdRule;
import alad.job.JobContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run's figures on its test rows, to be written down.
 *
 * @param rows of the test part
 * @param anomalous of them
 * @param pixels null where they were not asked for or there are no masks
 */
public record EvaluationReport(
        String run, int rows, int anomalous, Map<ScoreKind, OfScore> scores, PixelSummary pixels) {
    /**
     * One kind of score.
     *
     * @param figures NaN where the test rows are of one class only
     * @param intervals of 95 %; null where they were not asked for or can't be had
     * @param atThreshold precision, recall and so on by name, NaN where they can't be had
     * @param remark why false alarms aren't as many as validation lets expect; empty where they are
     */
    public record OfScore(
            RankFigures figures,
            Bootstrap intervals,
            Threshold threshold,
            Confusion counts,
            Map<String, Double> atThreshold,
            String remark,
            Verdict verdict) {}

    /**
     * What is to be in a report.
     *
     * @param rule null for the run's own thresholds
     */
    public record Request(Collection<ScoreKind> kinds, ThresholdRule rule, boolean intervals, boolean pixels) {}

    /**
     * To be called on the thread that may use the run.
     *
     * @throws alad.job.UserError when the rule needs rows that aren't there
     */
    public static EvaluationReport of(OpenRun open, Request request, JobContext job) {
        Evaluation evaluation = new Evaluation(open.scored());
        Map<ScoreKind, OfScore> scores = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : request.kinds()) {
            RankedScores ranked = evaluation.test(kind);
            Threshold threshold = request.rule() == null
                    ? evaluation.run().thresholds().get(kind)
                    : evaluation.threshold(kind, request.rule());
            Confusion counts = ranked.at(threshold.value());
            boolean spread = request.intervals() && evaluation.isLabelled();
            scores.put(
                    kind,
                    new OfScore(
                            ranked.figures(),
                            spread ? evaluation.intervals(kind, job) : null,
                            threshold,
                            counts,
                            figures(counts),
                            evaluation.isLabelled()
                                    ? evaluation.normalCalled(kind, threshold).remark()
                                    : "",
                            evaluation.verdict(kind)));
        }
        return new EvaluationReport(
                open.scored().record().id(),
                evaluation.anomalous().length,
                evaluation.test(ScoreKind.FEATURES).anomalous(),
                scores,
                request.pixels() ? PixelSummary.of(open, job).orElse(null) : null);
    }

    private static Map<String, Double> figures(Confusion counts) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("precision", counts.precision());
        figures.put("recall", counts.recall());
        figures.put("f1", counts.f1());
        figures.put("falsePositiveRate", counts.falsePositiveRate());
        figures.put("falseNegativeRate", counts.falseNegativeRate());
        figures.put("accuracy", counts.accuracy());
        figures.put("balancedAccuracy", counts.balancedAccuracy());
        figures.put("matthews", counts.matthews());
        return figures;
    }

    /** Whether the test rows are of both classes. */
    public boolean hasBothClasses() {
        return anomalous > 0 && anomalous < rows;
    }

    /** All of it as one line of JSON; what can't be had is "NaN" or null. */
    public String json() {
        return ExperimentJson.line(this);
    }
}

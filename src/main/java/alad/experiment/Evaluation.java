package alad.experiment;

import alad.detector.ScoreKind;
import alad.evaluate.Bootstrap;
import alad.evaluate.NormalCalled;
import alad.evaluate.RankedScores;
import alad.evaluate.Threshold;
import alad.evaluate.ThresholdRule;
import alad.job.JobContext;
import java.util.EnumMap;
import java.util.Map;

/** A scored run, ranked once for every question about its figures and thresholds. Immutable; any thread. */
public final class Evaluation {
    private final ScoredRun run;
    private final boolean[] anomalous;
    private final Map<ScoreKind, RankedScores> test = new EnumMap<>(ScoreKind.class);
    private final Map<ScoreKind, RankedScores> labelled = new EnumMap<>(ScoreKind.class);

    /** Ranks the rows of all scores: some seconds for millions of rows. */
    public Evaluation(ScoredRun run) {
        this.run = run;
        this.anomalous = run.split().labels(run.split().test());
        boolean[] labelledAnomalous = run.split().labels(run.split().labelledValidation());
        for (ScoreKind kind : ScoreKind.values()) {
            test.put(kind, RankedScores.of(run.testScores().of(kind), anomalous));
            labelled.put(kind, RankedScores.of(run.labelledScores().of(kind), labelledAnomalous));
        }
    }

    public ScoredRun run() {
        return run;
    }

    /** Labels of the test rows, in their order. */
    public boolean[] anomalous() {
        return anomalous;
    }

    public RankedScores test(ScoreKind kind) {
        return test.get(kind);
    }

    /** The labelled validation rows; without rows where there are none. */
    public RankedScores labelled(ScoreKind kind) {
        return labelled.get(kind);
    }

    /** Whether the test rows are of both classes. */
    public boolean isLabelled() {
        return test.get(ScoreKind.FEATURES).hasBoth();
    }

    /** @throws alad.job.UserError when the rule needs rows that aren't there */
    public Threshold threshold(ScoreKind kind, ThresholdRule rule) {
        return rule.apply(new ThresholdRule.Rows(
                run.validationScores().of(kind),
                labelled.get(kind),
                run.testScores().of(kind)));
    }

    /** How many normal rows of validation and of test the threshold calls anomalous. */
    public NormalCalled normalCalled(ScoreKind kind, Threshold threshold) {
        return NormalCalled.of(run.validationScores().of(kind), test.get(kind), threshold);
    }

    /** How well one kind of score tells the test rows apart, with what to try next. */
    public Verdict verdict(ScoreKind kind) {
        return Verdict.of(run.record(), kind, run.recipe());
    }

    /**
     * Intervals of the figures of the test rows, seeded by the run's own seed.
     *
     * @throws IllegalArgumentException unless the test rows are of both classes
     */
    public Bootstrap intervals(ScoreKind kind, JobContext job) {
        return Bootstrap.of(test.get(kind), run.recipe().options().seed(), job);
    }
}

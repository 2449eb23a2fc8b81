package alad.cli;

import alad.detector.ScoreKind;
import alad.evaluate.Bootstrap;
import alad.evaluate.Confusion;
import alad.evaluate.Interval;
import alad.evaluate.RankFigures;
import alad.evaluate.Threshold;
import alad.evaluate.ThresholdRule;
import alad.experiment.Evaluation;
import alad.experiment.OpenRun;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.job.UserError;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alad evaluate}: figures and thresholds of a run's test rows. */
@Command(
        name = "evaluate",
        description = "Prints how well a run tells its test rows apart, and what a threshold makes of them.",
        sortOptions = false)
final class EvaluateCommand extends WorkbenchCommand {
    @Option(names = "--run", required = true, paramLabel = "DIR", description = "folder of the run")
    private Path run;

    @Option(names = "--rule", description = "${COMPLETION-CANDIDATES}; default: the run's own thresholds")
    private ThresholdRule.Kind rule;

    @Option(
            names = "--value",
            paramLabel = "V",
            description = "of the rule: a share such as 0.95, or for TOP a number of rows")
    private Double value;

    @Option(names = "--keep", description = "keep the rule's thresholds with the run")
    private boolean keep;

    @Option(names = "--no-intervals", description = "leave out the bootstrap")
    private boolean quick;

    EvaluateCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        ThresholdRule chosen = chosen();
        JobContext job = new JobContext();
        try (OpenRun open = of(run).openRun(id(run), job)) {
            Evaluation evaluation = new Evaluation(open.scored());
            if (evaluation.isLabelled()) {
                figures(evaluation, job);
            } else {
                out().println("The test rows are of one class only, so there is nothing to tell apart.");
            }
            thresholds(evaluation, chosen);
        }
        return 0;
    }

    private ThresholdRule chosen() {
        if (rule == null) {
            if (value != null || keep) {
                throw UserError.usage("--value and --keep go with --rule.");
            }
            return null;
        }
        if (value == null && rule != ThresholdRule.Kind.BEST_F1) {
            throw UserError.usage("The rule " + rule + " needs --value.");
        }
        return new ThresholdRule(rule, value == null ? 0 : value);
    }

    private void figures(Evaluation evaluation, JobContext job) {
        out().printf(
                        Locale.ROOT,
                        "%,d test rows, %,d of them anomalous%s%n",
                        evaluation.anomalous().length,
                        evaluation.test(ScoreKind.FEATURES).anomalous(),
                        quick ? "" : "; 95 % intervals by bootstrap");
        out().printf(
                        "  %-9s %-22s %-22s %-22s %-22s%n",
                        "score", "AUROC", "average precision", "best F1 (oracle)", "FPR at 95 % recall");
        for (ScoreKind kind : ScoreKind.values()) {
            RankFigures found = evaluation.test(kind).figures();
            Bootstrap spread = quick ? null : evaluation.intervals(kind, job);
            out().printf(
                            "  %-9s %-22s %-22s %-22s %-22s%n",
                            name(kind),
                            figure(found.auroc(), spread == null ? null : spread.auroc()),
                            figure(found.averagePrecision(), spread == null ? null : spread.averagePrecision()),
                            figure(found.bestF1(), spread == null ? null : spread.bestF1()),
                            figure(found.falseAlarmsAt95(), spread == null ? null : spread.falseAlarmsAt95()));
        }
    }

    private void thresholds(Evaluation evaluation, ThresholdRule chosen) {
        out().printf(
                        "  %-9s %12s %9s %8s %8s %8s %8s  %s%n",
                        "score", "threshold", "precision", "recall", "F1", "FPR", "called", "rule");
        for (ScoreKind kind : ScoreKind.values()) {
            Threshold threshold =
                    chosen == null ? evaluation.run().thresholds().get(kind) : evaluation.threshold(kind, chosen);
            Confusion confusion = evaluation.test(kind).at(threshold.value());
            out().printf(
                            Locale.ROOT,
                            "  %-9s %12.6g %9.4f %8.4f %8.4f %8.4f %,8d  %s%s%n",
                            name(kind),
                            threshold.value(),
                            confusion.precision(),
                            confusion.recall(),
                            confusion.f1(),
                            confusion.falsePositiveRate(),
                            confusion.called(),
                            threshold.rule(),
                            threshold.oracle() ? " (oracle)" : "");
            if (keep) {
                of(run).keepThreshold(id(run), kind, threshold);
            }
        }
        if (keep) {
            out().println("These thresholds are kept with the run.");
        }
    }

    private static String figure(double value, Interval interval) {
        return interval == null
                ? String.format(Locale.ROOT, "%.4f", value)
                : String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", value, interval.low(), interval.high());
    }

    private static String name(ScoreKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

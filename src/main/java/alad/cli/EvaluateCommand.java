package alad.cli;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.evaluate.Bootstrap;
import alad.evaluate.Interval;
import alad.evaluate.RankFigures;
import alad.evaluate.ThresholdRule;
import alad.experiment.EvaluationReport;
import alad.experiment.OpenRun;
import alad.experiment.PixelSummary;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.job.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alad evaluate}: figures and thresholds of a run's test rows. */
@Command(
        name = "evaluate",
        description = "Prints how well a run tells its test rows apart, and what a threshold makes of them.",
        sortOptions = false)
final class EvaluateCommand extends WorkbenchCommand {
    @Option(names = "--run", required = true, paramLabel = "ID|DIR", description = "id or folder of the run")
    private Path run;

    @Option(names = "--score", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}; default: all four")
    private ScoreKind score;

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

    @Option(names = "--pixels", description = "compare the differences with the masks of the test images, if any")
    private boolean pixels;

    @Option(names = "--json", description = "everything as one line of JSON")
    private boolean json;

    EvaluateCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() throws Exception {
        JobContext job = new JobContext();
        return interruptibly(job, () -> evaluate(job));
    }

    private int evaluate(JobContext job) {
        List<ScoreKind> kinds = score == null ? List.of(ScoreKind.values()) : List.of(score);
        EvaluationReport.Request request = new EvaluationReport.Request(kinds, chosen(), !quick, pixels);
        Workbench store = Files.isDirectory(run) ? of(run) : workbench();
        try (OpenRun open = store.openRun(id(run), job)) {
            EvaluationReport report = EvaluationReport.of(open, request, job);
            if (keep) {
                report.scores().forEach((kind, found) -> open.keep(kind, found.threshold()));
            }
            if (json) {
                out().println(report.json());
            } else {
                print(report, open.scored().dataset());
            }
        }
        return 0;
    }

    private void print(EvaluationReport report, Dataset dataset) {
        if (report.hasBothClasses()) {
            figures(report, dataset.samples().word());
            thresholds(report);
            remarks(report);
        } else {
            out().println(
                            dataset.isLabelled()
                                    ? "The test " + dataset.samples().word()
                                            + " are of one class only, so there is nothing to tell apart."
                                    : "The data has no labels, so nobody can say which verdicts are right.");
            called(report);
        }
        if (pixels) {
            out().println(pixels(report.pixels()));
        }
        if (keep) {
            out().println("These thresholds are kept with the run.");
        }
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

    private void figures(EvaluationReport report, String word) {
        out().printf(
                        Locale.ROOT,
                        "%,d test %s, %,d of them anomalous%s%n",
                        report.rows(),
                        word,
                        report.anomalous(),
                        quick ? "" : "; 95 % intervals by bootstrap");
        out().printf(
                        "  %-9s %-22s %-22s %-22s %-22s%n",
                        "score", "AUROC", "average precision", "best F1 (oracle)", "FPR at 95 % recall");
        report.scores().forEach((kind, of) -> {
            RankFigures found = of.figures();
            Bootstrap spread = of.intervals();
            out().printf(
                            "  %-9s %-22s %-22s %-22s %-22s%n",
                            name(kind),
                            figure(found.auroc(), spread == null ? null : spread.auroc()),
                            figure(found.averagePrecision(), spread == null ? null : spread.averagePrecision()),
                            figure(found.bestF1(), spread == null ? null : spread.bestF1()),
                            figure(found.falseAlarmsAt95(), spread == null ? null : spread.falseAlarmsAt95()));
        });
    }

    /** Thresholds where there are no figures. */
    private void called(EvaluationReport report) {
        out().printf("  %-9s %12s %22s  %s%n", "score", "threshold", "called anomalous", "rule");
        report.scores()
                .forEach((kind, of) -> out().printf(
                                Locale.ROOT,
                                "  %-9s %12.6g %,8d of %,10d  %s%s%n",
                                name(kind),
                                of.threshold().value(),
                                of.counts().called(),
                                report.rows(),
                                of.threshold().rule(),
                                of.threshold().oracle() ? " (oracle)" : ""));
    }

    private void thresholds(EvaluationReport report) {
        out().printf(
                        "  %-9s %12s %9s %8s %8s %8s %8s  %s%n",
                        "score", "threshold", "precision", "recall", "F1", "FPR", "called", "rule");
        report.scores()
                .forEach((kind, of) -> out().printf(
                                Locale.ROOT,
                                "  %-9s %12.6g %9.4f %8.4f %8.4f %8.4f %,8d  %s%s%n",
                                name(kind),
                                of.threshold().value(),
                                of.counts().precision(),
                                of.counts().recall(),
                                of.counts().f1(),
                                of.counts().falsePositiveRate(),
                                of.counts().called(),
                                of.threshold().rule(),
                                of.threshold().oracle() ? " (oracle)" : ""));
    }

    private void remarks(EvaluationReport report) {
        report.scores().forEach((kind, of) -> {
            if (!of.remark().isEmpty()) {
                out().println("  " + name(kind) + ": " + of.remark());
            }
        });
        report.scores().entrySet().stream()
                .findFirst()
                .ifPresent(first -> VerdictText.print(
                        out(), name(first.getKey()), first.getValue().verdict()));
    }

    private static String pixels(PixelSummary found) {
        return found == null
                ? "No test image has a mask, so there are no pixel figures."
                : String.format(
                        Locale.ROOT,
                        "pixels of %,d images with %,d regions: AUROC %.4f, average precision %.4f, PRO up to an FPR of"
                                + " 0.3 %.4f",
                        found.images(),
                        found.regions(),
                        found.auroc(),
                        found.averagePrecision(),
                        found.regionOverlap());
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

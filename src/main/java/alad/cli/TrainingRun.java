package alad.cli;

import alad.detector.ScoreKind;
import alad.experiment.BackgroundThread;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.experiment.SessionListener;
import alad.experiment.TestFigures;
import alad.experiment.Verdict;
import alad.experiment.Workbench;
import alad.job.JobContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

/** Runs a training with progress on the terminal; an interrupt stops and keeps. */
final class TrainingRun {
    /** A run that has ended, in its folder. */
    record Result(RunRecord record, Path folder, List<TestFigures> figures, Verdict verdict) {
        static Result of(RunRecord record, Path folder) {
            Path whole = folder.toAbsolutePath().normalize();
            Workbench workbench = WorkbenchCommand.of(whole);
            String id = WorkbenchCommand.id(whole);
            Verdict verdict = Verdict.of(record, ScoreKind.FEATURES, workbench.recipe(id));
            return new Result(record, whole, workbench.testFigures(id), verdict);
        }
    }

    private final WorkbenchCommand command;
    private final Output out;

    TrainingRun(WorkbenchCommand command) {
        this.command = command;
        this.out = command.out();
    }

    int call(BiFunction<JobContext, SessionListener, Result> training) {
        ProgressPrinter printer = new ProgressPrinter(out, System.console() != null);
        JobContext job = new JobContext(printer::progress);
        AtomicBoolean interrupted = new AtomicBoolean();
        Runnable ended = BackgroundThread.whenInterrupted(() -> {
            interrupted.set(true);
            job.cancel();
            printer.interrupted();
        });
        try {
            Result result = training.apply(job, printer);
            printer.endLine();
            print(result);
            return interrupted.get() ? AladCommand.INTERRUPTED : 0;
        } catch (RuntimeException e) {
            printer.endLine();
            if (printer.hasBegun()) {
                out.println(printer.kept());
            }
            return command.failed(e);
        } finally {
            printer.endLine();
            out.flush();
            ended.run();
        }
    }

    private void print(List<TestFigures> figures) {
        out.printf(
                Locale.ROOT,
                "Test rows by epoch; precision, recall and F1 are oracle figures: the top %.4g %% are called anomalous%n",
                100 * figures.get(0).topShare());
        out.printf("  %6s  %-8s %8s %9s %8s %8s%n", "epoch", "score", "AUROC", "precision", "recall", "F1");
        for (TestFigures each : figures) {
            out.printf(
                    Locale.ROOT,
                    "  %6d  %-8s %8.4f %9.4f %8.4f %8.4f%n",
                    each.epoch(),
                    each.score().name().toLowerCase(Locale.ROOT),
                    each.auroc(),
                    each.precision(),
                    each.recall(),
                    each.f1());
        }
    }

    private void print(Result result) {
        RunRecord record = result.record();
        if (record.state() == RunState.STOPPED) {
            out.println(record.message() == null ? "Stopped; what was learnt so far is kept." : record.message());
        }
        if (!record.testAuroc().isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "AUROC of %,d test rows, %,d of them anomalous:%n",
                    record.counts().get("test"),
                    record.counts().get("testAnomalous"));
            out.printf(Locale.ROOT, "  %-40s %8s %10s%n", "score", "trained", "untrained");
            for (ScoreKind kind : record.testAuroc().keySet()) {
                out.printf(
                        Locale.ROOT,
                        "  %-40s %8.4f %10.4f%n",
                        kind.name().toLowerCase(Locale.ROOT),
                        record.testAuroc().get(kind),
                        record.untrainedAuroc().getOrDefault(kind, Double.NaN));
            }
            record.controlAuroc()
                    .forEach((control, auroc) -> out.printf(Locale.ROOT, "  %-40s %8.4f  (control)%n", control, auroc));
        }
        if (!result.figures().isEmpty()) {
            print(result.figures());
        }
        if (!record.counts().isEmpty()) {
            VerdictText.print(out, "features", result.verdict());
        }
        if (record.kept() != null) {
            out.println("Its weights are " + record.keptInWords() + ".");
        }
        out.println("Run kept in " + result.folder());
    }
}

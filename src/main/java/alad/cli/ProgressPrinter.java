package alad.cli;

import alad.detector.TrainingReport;
import alad.experiment.BackgroundThread;
import alad.experiment.RunState;
import alad.experiment.SessionListener;
import alad.experiment.TestFigures;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.Progress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Progress as text: on a terminal one line that renews itself, elsewhere one plain line an epoch. */
final class ProgressPrinter implements SessionListener {
    private static final int WIDTH = 110;

    private final Output out;
    private final boolean terminal;
    private final Supplier<String> keyboard;
    private JobContext question = new JobContext();
    private TrainingReport.Checkpointed kept;
    private int epochs;
    private TrainingReport.Step last;
    private boolean lineOpen;

    ProgressPrinter(Output out, boolean terminal) {
        this(out, terminal, () -> System.console().readLine());
    }

    /** @param keyboard the next line that is typed, null at its end; waits for it */
    ProgressPrinter(Output out, boolean terminal, Supplier<String> keyboard) {
        this.out = out;
        this.terminal = terminal;
        this.keyboard = keyboard;
    }

    @Override
    public void report(TrainingReport report) {
        if (report instanceof TrainingReport.Started started) {
            epochs = started.epochs();
            line(String.format(
                    Locale.ROOT,
                    "Training on %,d rows, %,d a step, %,d steps an epoch",
                    started.trainRows(),
                    started.batchSize(),
                    started.stepsPerEpoch()));
        } else if (report instanceof TrainingReport.Step step) {
            last = step;
            renew(String.format(Locale.ROOT, "Epoch %,d of %,d  %s", step.epoch(), epochs, losses(step)));
        } else if (report instanceof TrainingReport.Epoch epoch) {
            line(String.format(
                    Locale.ROOT,
                    "Epoch %,d of %,d  %svalidation %.4f%s",
                    epoch.epoch(),
                    epochs,
                    last == null ? "" : losses(last) + "  ",
                    epoch.validationReconstruction(),
                    epoch.best() ? "  best" : ""));
        } else if (report instanceof TrainingReport.Health health) {
            line(health.message());
        } else if (report instanceof TrainingReport.Checkpointed checkpoint) {
            kept = checkpoint;
        }
    }

    @Override
    public void stateChanged(RunState state, String message) {
        endLine();
    }

    @Override
    public void evaluated(List<TestFigures> figures) {
        String each = figures.stream()
                .map(figure -> String.format(
                        Locale.ROOT,
                        "%s AUROC %.4f F1 %.4f",
                        figure.score().name().toLowerCase(Locale.ROOT),
                        figure.auroc(),
                        figure.f1()))
                .collect(Collectors.joining(", "));
        line("Test after epoch " + figures.get(0).epoch() + ": " + each);
    }

    @Override
    public boolean triesAgain(String problem) {
        if (!terminal || question.isCancelled()) {
            return false;
        }
        endLine();
        out.print(problem + " Make room and press Enter, or type q to give it up: ");
        out.flush();
        question.pause();
        AtomicReference<String> answer = new AtomicReference<>();
        BackgroundThread.read(keyboard, line -> {
            answer.set(line);
            question.resume();
        });
        try {
            question.check();
        } catch (JobCancelled interrupted) {
            out.println();
            return false;
        }
        return answer.get() != null && !answer.get().strip().equalsIgnoreCase("q");
    }

    /** Ends the wait for an answer, and asks no more: a second interrupt wouldn't be heard. */
    void interrupted() {
        question.cancel();
    }

    /** What there is of a training that failed. */
    String kept() {
        return kept == null
                ? "No checkpoint was written in this training."
                : String.format(
                        Locale.ROOT,
                        "The last checkpoint is of epoch %d, step %,d; \"alad resume\" goes on from it.",
                        kept.epoch(),
                        kept.step());
    }

    boolean hasBegun() {
        return last != null;
    }

    @Override
    public void phase(String what) {
        renew(what);
    }

    void progress(Progress progress) {
        renew(
                progress.total() > 0
                        ? String.format(
                                Locale.ROOT, "%s (%,d of %,d)", progress.what(), progress.done(), progress.total())
                        : progress.what());
    }

    /** Leaves the renewed line as it is; what follows starts on a new one. */
    void endLine() {
        if (lineOpen) {
            out.println();
            out.flush();
            lineOpen = false;
        }
    }

    private void renew(String text) {
        if (terminal) {
            out.renewLine(padded(text));
            out.flush();
            lineOpen = true;
        }
    }

    private void line(String text) {
        if (lineOpen) {
            out.renewLine(padded(text));
            out.println();
            lineOpen = false;
        } else {
            out.println(text);
        }
        out.flush();
    }

    private static String padded(String text) {
        return text + " ".repeat(Math.max(0, WIDTH - text.length()));
    }

    private static String losses(TrainingReport.Step step) {
        String latent = Float.isNaN(step.dzz()) ? "" : String.format(Locale.ROOT, "  D_zz %.3f", step.dzz());
        return String.format(
                Locale.ROOT,
                "D_xz %.3f  D_xx %.3f%s  G %.3f  E %.3f  %s left",
                step.dxz(),
                step.dxx(),
                latent,
                step.generator(),
                step.encoder(),
                duration(step.secondsLeft()));
    }

    static String duration(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        if (whole < 90) {
            return whole + " s";
        }
        return whole < 5400 ? Math.round(whole / 60.0) + " min" : Math.round(whole / 3600.0) + " h";
    }
}

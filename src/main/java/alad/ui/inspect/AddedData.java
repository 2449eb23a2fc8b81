package alad.ui.inspect;

import alad.data.Dataset;
import alad.experiment.OpenRun;
import alad.experiment.ScoredData;
import alad.job.JobContext;
import alad.job.Progress;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/** New files or folders, scored by the open run with its own preparation. */
final class AddedData {
    private final OpenedRun opened;
    private final Lane scorer;
    private final Lane writer;
    private final StringProperty error;

    // State
    private final ReadOnlyObjectWrapper<NewRows> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper phase = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    /** What has been saved where, in words. */
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");

    /** @param error where what goes wrong is told */
    AddedData(OpenedRun opened, Tasks tasks, StringProperty error) {
        this.opened = opened;
        this.error = error;
        scorer = opened.lane();
        writer = tasks.lane();
    }

    /** The scored rows; null while there are none. */
    ReadOnlyObjectProperty<NewRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** 0..1, or -1 when not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    // Commands

    /** Reads and scores a file or folder in place of the one before; does nothing while no run is open. */
    void score(Path input) {
        OpenRun run = opened.runProperty().get();
        if (run == null) {
            return;
        }
        error.set("");
        saved.set("");
        busy.set(true);
        phase.set(Texts.of("inspect.new.reading", input.getFileName()));
        progress.set(-1);
        scorer.latest(new Work<>(
                job -> scored(run, input, job),
                this::take,
                failed -> {
                    busy.set(false);
                    error.set(failed.getMessage());
                },
                this::show));
    }

    void stop() {
        scorer.cancel();
        busy.set(false);
    }

    void remove() {
        stop();
        rows.set(null);
        saved.set("");
    }

    /** Writes ids, scores and verdicts as the command line does. */
    void save(Path file) {
        NewRows now = rows.get();
        if (now != null) {
            ScoredData data = new ScoredData(
                    now.dataset(), now.scores(), opened.thresholds().now());
            write(file, () -> data.writeCsv(file));
        }
    }

    /** Runs a piece of writing in the background and tells how it went. */
    void write(Path file, Runnable writing) {
        error.set("");
        saved.set("");
        writer.queue(Work.of(
                job -> {
                    writing.run();
                    return file;
                },
                done -> saved.set(Texts.of("inspect.saved", done)),
                failed -> error.set(failed.getMessage())));
    }

    private static NewRows scored(OpenRun run, Path input, JobContext job) {
        Dataset dataset = run.read(input, job);
        return new NewRows(dataset, run.score(dataset, job));
    }

    private void take(NewRows scored) {
        busy.set(false);
        rows.set(scored);
    }

    private void show(Progress now) {
        phase.set(now.what());
        progress.set(now.total() > 0 ? now.done() / (double) now.total() : -1);
    }
}

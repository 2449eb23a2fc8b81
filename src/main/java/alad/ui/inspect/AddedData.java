package alad.ui.inspect;

import alad.data.Dataset;
import alad.experiment.CsvText;
import alad.experiment.OpenRun;
import alad.experiment.ScoredData;
import alad.job.JobContext;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Undertaking;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
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
    final Undertaking scoring;
    private final ReadOnlyObjectWrapper<NewRows> rows = new ReadOnlyObjectWrapper<>();
    /** What has been saved where, in words. */
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");

    /** @param error where what goes wrong is told */
    AddedData(OpenedRun opened, Tasks tasks, StringProperty error) {
        this.opened = opened;
        this.error = error;
        scoring = new Undertaking(error);
        scorer = opened.lane();
        writer = tasks.lane();
    }

    /** The scored rows; null while there are none. */
    ReadOnlyObjectProperty<NewRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    // Commands

    /** Reads and scores files or folders in place of those before; does nothing without any or while no run is open. */
    void score(List<Path> inputs) {
        OpenRun run = opened.runProperty().get();
        if (run == null || inputs.isEmpty()) {
            return;
        }
        saved.set("");
        scoring.run(
                scorer,
                inputs.size() == 1
                        ? Texts.of("inspect.new.reading", inputs.get(0).getFileName())
                        : Texts.of("inspect.new.readingMany", inputs.size()),
                job -> scored(run, inputs, job),
                rows::set);
    }

    void stop() {
        scorer.cancel();
        scoring.end();
    }

    void remove() {
        stop();
        rows.set(null);
        saved.set("");
    }

    /** Writes ids, scores and verdicts as the command line does for a spreadsheet. */
    void save(Path file) {
        NewRows now = rows.get();
        if (now != null) {
            ScoredData data = new ScoredData(
                    now.dataset(), now.scores(), opened.thresholds().now(), now.remarks());
            write(file, () -> data.writeCsv(file, CsvText.SPREADSHEET, now.inputs()));
        }
    }

    /** The files and folders of the added rows. */
    List<Path> inputs() {
        NewRows now = rows.get();
        return now == null ? List.of() : now.inputs();
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

    private static NewRows scored(OpenRun run, List<Path> inputs, JobContext job) {
        Dataset dataset = run.read(inputs, job);
        return new NewRows(inputs, dataset, run.score(dataset, job), run.remarks(dataset));
    }
}

package alad.ui.dataset;

import alad.data.Dataset;
import alad.describe.Description;
import alad.describe.Findings;
import alad.job.Progress;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is found out about the open dataset in the background, while it can be used already. */
final class Statistics {
    private record Found(Description description, List<String> findings) {}

    private final DataSource source;
    private final Lane lane;

    // State
    /** Null until everything was looked at. */
    final ReadOnlyObjectWrapper<Description> description = new ReadOnlyObjectWrapper<>();

    final ObservableList<String> findings = FXCollections.observableArrayList();
    final BooleanProperty looking = new SimpleBooleanProperty();
    final StringProperty state = new SimpleStringProperty("");

    Statistics(DataSource source, Tasks tasks) {
        this.source = source;
        lane = tasks.lane();
    }

    // Commands

    /** Forgets what was found of another dataset and looks at this one. */
    void look(Dataset dataset) {
        description.set(null);
        findings.clear();
        looking.set(true);
        state.set(Texts.of("dataset.findings.looking"));
        lane.latest(new Work<>(
                job -> {
                    Description found = source.describe(dataset, job);
                    return new Found(found, Findings.of(dataset, found));
                },
                this::found,
                error -> {
                    looking.set(false);
                    state.set(error.getMessage());
                },
                this::progressed));
    }

    private void progressed(Progress now) {
        state.set(now.total() > 0 ? Texts.of("progress.of", now.what(), now.done(), now.total()) : now.what());
    }

    private void found(Found found) {
        looking.set(false);
        findings.setAll(found.findings());
        state.set(found.findings().isEmpty() ? Texts.of("dataset.findings.none") : "");
        description.set(found.description());
    }
}

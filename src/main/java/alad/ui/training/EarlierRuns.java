package alad.ui.training;

import alad.experiment.RunRecord;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The runs that have ended, whose history can be looked at again. */
final class EarlierRuns {
    private final TrainingSource source;
    private final Lane lister;
    private final Lane reader;
    private final Consumer<EarlierRun> shown;
    private final Consumer<String> failed;

    final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
    /** Null for the training of this session; setting it reads the run. */
    final ObjectProperty<RunRecord> chosen = new SimpleObjectProperty<>();

    EarlierRuns(TrainingSource source, Lane lister, Lane reader, Consumer<EarlierRun> shown, Consumer<String> failed) {
        this.source = source;
        this.lister = lister;
        this.reader = reader;
        this.shown = shown;
        this.failed = failed;
        chosen.addListener((observable, old, now) -> {
            reader.cancel();
            if (now != null) {
                read(now.id());
            }
        });
    }

    void refresh() {
        lister.latest(Work.of(job -> source.runs(), this::listed, error -> failed.accept(error.getMessage())));
    }

    private void listed(List<RunRecord> all) {
        List<RunRecord> ended =
                all.stream().filter(each -> each.state().isFinal()).toList();
        if (!runs.equals(ended)) {
            runs.setAll(ended);
        }
    }

    private void read(String id) {
        reader.latest(Work.of(job -> source.earlier(id), shown, error -> failed.accept(error.getMessage())));
    }
}

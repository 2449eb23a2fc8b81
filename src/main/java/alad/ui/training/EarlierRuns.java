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
    /** The one that was read last and is shown; null for none. */
    private RunRecord known;
    /** The run to be shown as soon as it is listed; empty for none. */
    private String wanted = "";

    final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
    /** Null while no earlier run is shown; setting it reads the run. */
    final ObjectProperty<RunRecord> chosen = new SimpleObjectProperty<>();

    EarlierRuns(TrainingSource source, Lane lister, Lane reader, Consumer<EarlierRun> shown, Consumer<String> failed) {
        this.source = source;
        this.lister = lister;
        this.reader = reader;
        this.shown = shown;
        this.failed = failed;
        chosen.addListener((observable, old, now) -> {
            reader.cancel();
            if (now != null && !now.equals(known)) {
                read(now);
            }
        });
    }

    void refresh() {
        lister.latest(Work.of(job -> source.runs(), this::listed, error -> failed.accept(error.getMessage())));
    }

    /** Shows a run, if there is one of that name. */
    void show(String runId) {
        wanted = runId;
        refresh();
    }

    /** No earlier run is shown any more, nor is one being read. */
    void letGo() {
        known = null;
        wanted = "";
        chosen.set(null);
    }

    private void listed(List<RunRecord> all) {
        List<RunRecord> ended =
                all.stream().filter(each -> each.state().isFinal()).toList();
        if (!runs.equals(ended)) {
            RunRecord stays = chosen.get(); // a list that is filled anew takes its choice back
            runs.setAll(ended);
            chosen.set(stays == null ? null : named(stays.id()));
        }
        RunRecord asked = named(wanted);
        wanted = "";
        if (asked != null) {
            chosen.set(asked);
        }
    }

    private RunRecord named(String id) {
        return runs.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    private void read(RunRecord wanted) {
        reader.latest(Work.of(
                job -> source.earlier(wanted.id()),
                run -> {
                    known = wanted;
                    shown.accept(run);
                },
                error -> {
                    chosen.set(known);
                    failed.accept(error.getMessage());
                }));
    }
}

package alad.ui.export;

import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Adds the run in a bundle to the runs and opens it. */
public final class BundleImport {
    private final OpenedRun opened;
    private final ExportSource source;
    private final Lane lane;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    BundleImport(OpenedRun opened, ExportSource source, Tasks tasks) {
        this.opened = opened;
        this.source = source;
        this.lane = tasks.lane();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is going on or came of it, in words; empty before. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Why the last one was refused, in words; empty when it wasn't. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    // Commands

    /** Does nothing while another bundle is being read. */
    public void read(Path bundle) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        error.set("");
        told.set(Texts.of("export.import.reading", bundle.getFileName()));
        lane.latest(new Work<>(
                job -> source.importBundle(bundle, job),
                run -> {
                    busy.set(false);
                    told.set(Texts.of("export.import.done", run.id()));
                    opened.open(run.id());
                },
                failed -> {
                    busy.set(false);
                    told.set("");
                    error.set(failed.getMessage());
                },
                progress -> {}));
    }
}

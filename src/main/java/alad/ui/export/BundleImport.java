package alad.ui.export;

import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Undertaking;
import alad.ui.text.Texts;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Adds the run in a bundle to the runs and opens it. */
public final class BundleImport {
    private final OpenedRun opened;
    private final ExportSource source;
    private final Lane lane;
    final Undertaking reading = new Undertaking();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

    BundleImport(OpenedRun opened, ExportSource source, Tasks tasks) {
        this.opened = opened;
        this.source = source;
        this.lane = tasks.lane();
    }

    /** What came of the last one, in words; empty before and when it was refused. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    // Commands

    /** Does nothing while another bundle is being read. */
    public void read(Path bundle) {
        if (reading.busyProperty().get()) {
            return;
        }
        told.set("");
        reading.run(
                lane,
                Texts.of("export.import.reading", bundle.getFileName()),
                job -> source.importBundle(bundle, job),
                run -> {
                    told.set(Texts.of("export.import.done", run.id()));
                    opened.open(run.id());
                });
    }
}

package alad.ui.export;

import alad.experiment.ExportFormat;
import alad.experiment.Exported;
import alad.ui.task.Undertaking;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the export to one format stands. */
final class FormatExport {
    final ExportFormat format;
    final Undertaking writing = new Undertaking();
    /** The file last written of the open run; null before. */
    final ObjectProperty<Exported> done = new SimpleObjectProperty<>();

    FormatExport(ExportFormat format) {
        this.format = format;
    }

    void clear() {
        writing.clear();
        done.set(null);
    }
}

package alad.ui.export;

import alad.experiment.ExportFormat;
import alad.experiment.Exported;
import alad.job.Progress;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How the export to one format stands. */
final class FormatExport {
    private final ExportFormat format;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper phase = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Exported> done = new ReadOnlyObjectWrapper<>();

    FormatExport(ExportFormat format) {
        this.format = format;
    }

    ExportFormat format() {
        return format;
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

    /** Why it failed, in words; empty when it didn't. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The file last written of the open run; null before. */
    ReadOnlyObjectProperty<Exported> doneProperty() {
        return done.getReadOnlyProperty();
    }

    void begin(String words) {
        clear();
        busy.set(true);
        phase.set(words);
    }

    void show(Progress now) {
        phase.set(now.what());
        progress.set(now.total() > 0 ? now.done() / (double) now.total() : -1);
    }

    void succeed(Exported exported) {
        clear();
        done.set(exported);
    }

    void fail(String why) {
        clear();
        error.set(why);
    }

    void clear() {
        busy.set(false);
        phase.set("");
        progress.set(-1);
        error.set("");
        done.set(null);
    }
}

package alad.ui.export;

import alad.experiment.ExportFormat;
import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Writes the open run to files, one at a time. */
public final class ExportViewModel {
    private final OpenedRun opened;
    private final ExportSource source;
    private final Lane lane;
    private final BundleImport imports;
    private final Map<ExportFormat, FormatExport> exports = new EnumMap<>(ExportFormat.class);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public ExportViewModel(OpenedRun opened, ExportSource source, Tasks tasks) {
        this.opened = opened;
        this.source = source;
        this.lane = opened.lane();
        this.imports = new BundleImport(opened, source, tasks);
        for (ExportFormat format : ExportFormat.values()) {
            FormatExport export = new FormatExport(format);
            export.writing.busyProperty().addListener((property, old, now) -> busy.set(now));
            exports.put(format, export);
        }
        opened.runProperty().addListener(changed -> forget());
    }

    OpenedRun opened() {
        return opened;
    }

    public BundleImport imports() {
        return imports;
    }

    List<FormatExport> exports() {
        return Arrays.stream(ExportFormat.values()).map(exports::get).toList();
    }

    /** Whether a file is being written. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean canWrite() {
        return opened.runProperty().get() != null && !busy.get();
    }

    /** A name for the file, after the run's. */
    public String suggested(ExportFormat format) {
        String run = opened.scored().map(each -> each.record().id()).orElse("run");
        return switch (format) {
            case REPORT, SCORES, DL4J -> run + "-" + word(format) + "." + format.extension();
            case ONNX, BUNDLE, SAFETENSORS -> run + "." + format.extension();
        };
    }

    /** The same from a shell. */
    String command(ExportFormat format) {
        OpenRun run = opened.runProperty().get();
        String folder = run == null ? "RUN" : quoted(source.folder(run).toString());
        return "alad export --run " + folder + " --format " + word(format) + " --out " + quoted(suggested(format));
    }

    /** What opens the file: on a shell, in Python or in Java. */
    String opening(ExportFormat format) {
        return Texts.of("export.open." + format.name(), suggested(format));
    }

    // Commands

    /** Does nothing while a file is being written or no run is open. */
    public void write(ExportFormat format, Path file) {
        OpenRun run = opened.runProperty().get();
        if (run == null || busy.get()) {
            return;
        }
        FormatExport export = exports.get(format);
        export.done.set(null);
        export.writing.run(
                lane, Texts.of("export.writing"), job -> source.export(run, format, file, job), export.done::set);
    }

    /** Nothing half-written stays. */
    void stop() {
        lane.cancel();
        exports.values().stream()
                .filter(each -> each.writing.busyProperty().get())
                .forEach(FormatExport::clear);
    }

    private void forget() {
        exports.values().forEach(FormatExport::clear);
    }

    private static String word(ExportFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String word) {
        return word.matches("[\\w.,:/\\\\@%+=~-]+") ? word : "\"" + word + "\"";
    }
}

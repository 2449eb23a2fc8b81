package alad.ui.export;

import alad.experiment.ExportFormat;
import alad.experiment.Exported;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Copied;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One format: what it holds, the button that writes it, what came of it, and the same as a command. */
final class FormatCard extends VBox {
    private static final long KILOBYTE = 1000;

    private final ExportViewModel model;
    private final FormatExport export;
    private final VBox result = new VBox();
    private final Label command = Labels.wrapped("", "command-line");
    private final Label opening = Labels.wrapped("", "command-line");

    /** @param wide whether there is room for what opens the file, and for captions */
    FormatCard(ExportViewModel model, FormatExport export, FilePicker picker, ObservableValue<Boolean> wide) {
        this.model = model;
        this.export = export;
        ExportFormat format = export.format;
        String id = format.name().toLowerCase(Locale.ROOT);
        Button write = Buttons.plain(
                "export-" + id,
                Texts.of("export.write"),
                () -> picker.save(model.suggested(format), file -> model.write(format, file)));
        write.disableProperty().bind(model.busyProperty());
        Card card = new Card(Texts.named("export.format", format), write);
        card.with(Labels.wrapped(Texts.named("export.words", format), "muted"), progress(id), error(id), result);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Node opens = line(opening, "export-" + id + "-opening", "export.opening", "export.opening.copy");
        card.with(gap, caption("export.command", wide), line(command, "export-" + id, "export.command", "export.copy"));
        card.with(caption("export.opening", wide), shown(opens, wide));
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        result.setId("export-" + id + "-result");
        result.getStyleClass().add("export-result");
        result.managedProperty().bind(Bindings.isNotEmpty(result.getChildren()));
        export.done.addListener((source, old, now) -> show(now));
        model.opened().runProperty().addListener(changed -> tell(format));
        tell(format);
    }

    private Node progress(String id) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(export.writing.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label phase = Labels.muted("");
        phase.textProperty().bind(export.writing.phaseProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(bar, phase, Buttons.plain("export-" + id + "-stop", Texts.of("export.stop"), model::stop));
        line.getStyleClass().add("export-line");
        line.visibleProperty().bind(export.writing.busyProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node error(String id) {
        return Labels.message("export-" + id + "-error", export.writing.errorProperty(), "error-text");
    }

    private void tell(ExportFormat format) {
        command.setText(model.command(format));
        opening.setText(model.opening(format));
    }

    private static Node caption(String key, ObservableValue<Boolean> wide) {
        Label caption = Labels.muted(Texts.of(key));
        caption.getStyleClass().add("small");
        return shown(caption, wide);
    }

    private static Node shown(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    /** Code to be read and copied. */
    private static Node line(Label code, String id, String wordsKey, String copyKey) {
        code.setId(id + "-command");
        code.setAccessibleRoleDescription(Texts.of(wordsKey));
        code.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(code, Priority.ALWAYS);
        Button copy = Buttons.icon(id + "-copy", "copy", Texts.of(copyKey), () -> {});
        copy.setOnAction(event -> Copied.at(copy, code.getText()));
        HBox line = new HBox(code, copy);
        line.getStyleClass().add("export-line");
        return line;
    }

    private void show(Exported done) {
        result.getChildren().clear();
        if (done == null) {
            return;
        }
        result.getChildren().add(Labels.wrapped(Texts.of("export.done", size(done.bytes()), done.file()), "good-text"));
        done.checks().forEach(check -> result.getChildren().add(Labels.wrapped(check, "muted")));
    }

    private static String size(long bytes) {
        if (bytes < KILOBYTE) {
            return Texts.of("size.bytes", bytes);
        }
        return bytes < KILOBYTE * KILOBYTE
                ? Texts.of("size.kilobytes", bytes / (double) KILOBYTE)
                : Texts.of("size.megabytes", bytes / (double) (KILOBYTE * KILOBYTE));
    }
}

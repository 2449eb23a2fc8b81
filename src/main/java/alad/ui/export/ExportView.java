package alad.ui.export;

import alad.experiment.RunRecord;
import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.opened.DataFinder;
import alad.ui.opened.NoRunPane;
import alad.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen that writes the open run to files: a card a format. */
public final class ExportView extends StackPane {
    private static final int COLUMNS = 2;

    private final ExportViewModel model;

    /** @param train what the button of the empty screen does */
    public ExportView(ExportViewModel model, FilePicker picker, Runnable train, DataFinder finder) {
        this.model = model;
        setId("export-screen");
        getStyleClass().add("screen");
        Node work = work(picker);
        work.visibleProperty().bind(model.opened().runProperty().isNotNull());
        HBox importing = importing("export-import-first", picker);
        importing.getStyleClass().add("centred");
        Node none = new NoRunPane(model.opened(), "export", Texts.of("export.empty.words"), train, finder, importing);
        getChildren().addAll(work, none);
    }

    private Node work(FilePicker picker) {
        Label run = Labels.strong("");
        run.setId("export-run");
        model.opened().runProperty().addListener(changed -> run.setText(words()));
        run.setText(words());
        GridPane cards = new GridPane();
        cards.getStyleClass().add("export-cards");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            cards.getColumnConstraints().add(column);
        }
        int at = 0;
        for (FormatExport export : model.exports()) {
            cards.add(new FormatCard(model, export, picker), at % COLUMNS, at / COLUMNS);
            at++;
        }
        VBox column = new VBox(run, Labels.muted(Texts.of("export.intro")), importing("export-import", picker), cards);
        column.getStyleClass().add("column");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private String words() {
        return model.opened()
                .scored()
                .map(each -> {
                    RunRecord record = each.record();
                    return Texts.of("export.run", record.id());
                })
                .orElse("");
    }

    private HBox importing(String id, FilePicker picker) {
        BundleImport imports = model.imports();
        Button read = Buttons.plain(id, Texts.of("export.import.button"), () -> picker.file(imports::read));
        read.disableProperty().bind(imports.reading.busyProperty());
        Label phase = Labels.message(id + "-phase", imports.reading.phaseProperty(), "muted");
        Label told = Labels.message(id + "-told", imports.toldProperty(), "muted");
        Label error = Labels.message(id + "-error", imports.reading.errorProperty(), "error-text");
        HBox line = new HBox(read, phase, told, error);
        line.getStyleClass().add("export-line");
        return line;
    }
}

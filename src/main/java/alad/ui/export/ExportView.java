package alad.ui.export;

import alad.experiment.RunRecord;
import alad.ui.control.Buttons;
import alad.ui.control.FillingScroll;
import alad.ui.control.Labels;
import alad.ui.opened.DataFinder;
import alad.ui.opened.NoRunPane;
import alad.ui.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen that writes the open run to files: a card a format. */
public final class ExportView extends StackPane {
    private static final int COLUMNS = 2;
    /** From this width on there is room for what goes with the files. */
    private static final double WIDE = 1400;
    /** More would only pull the cards apart. */
    private static final double MOST_HEIGHT = 920;

    private final ExportViewModel model;
    private final ObservableValue<Boolean> wide = widthProperty().map(width -> width.doubleValue() >= WIDE);

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
        HBox body = new HBox(facts(), cards(picker));
        body.getStyleClass().add("columns");
        body.setMinHeight(Region.USE_PREF_SIZE);
        body.setMaxHeight(MOST_HEIGHT);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox column = new VBox(header(picker), body);
        column.getStyleClass().add("column");
        Node scroll = new FillingScroll(column);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node header(FilePicker picker) {
        Label run = Labels.strong("");
        run.setId("export-run");
        model.opened().runProperty().addListener(changed -> run.setText(words()));
        run.setText(words());
        VBox words = new VBox(run, Labels.wrapped(Texts.of("export.intro"), "muted"));
        words.getStyleClass().add("export-result");
        HBox.setHgrow(words, Priority.ALWAYS);
        return line(words, importing("export-import", picker));
    }

    private static Node line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("export-line");
        return line;
    }

    private Node facts() {
        RunCard facts = new RunCard(model.opened());
        facts.getStyleClass().add("export-side");
        facts.visibleProperty().bind(wide);
        facts.managedProperty().bind(facts.visibleProperty());
        return facts;
    }

    /** They share all the height there is, which leaves each room for what is told of its file. */
    private Node cards(FilePicker picker) {
        GridPane cards = new GridPane();
        cards.getStyleClass().add("export-cards");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            cards.getColumnConstraints().add(column);
        }
        int at = 0;
        for (FormatExport export : model.exports()) {
            cards.add(new FormatCard(model, export, picker, wide), at % COLUMNS, at / COLUMNS);
            at++;
        }
        int lines = (at + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < lines; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            cards.getRowConstraints().add(row);
        }
        HBox.setHgrow(cards, Priority.ALWAYS);
        cards.setPrefWidth(1);
        return cards;
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

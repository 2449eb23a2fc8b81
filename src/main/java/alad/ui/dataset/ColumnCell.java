package alad.ui.dataset;

import alad.describe.ColumnSummary;
import alad.describe.ColumnSummary.Frequency;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.text.Texts;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One column: its name, what is wrong with it, its numbers, and how its values lie. */
final class ColumnCell extends ListCell<ColumnSummary> {
    private static final double BARS_WIDTH = 120;
    private static final double BARS_HEIGHT = 34;

    private final DatasetViewModel model;
    private final Map<String, String> alike;
    private final Label name = Labels.cut(Labels.strong(""));
    private final Pill constant = new Pill(Texts.of("dataset.column.constant"), Pill.Tone.WARNING);
    private final Pill missing = new Pill();
    private final Pill same = Labels.cut(new Pill());
    private final Label numbers = Labels.wrapped("", "muted", "small");
    private final HistogramBars bars = new HistogramBars();
    private final HBox content;

    /** @param alike for the name of a column, that of an earlier one that says the same */
    ColumnCell(DatasetViewModel model, Map<String, String> alike) {
        this.model = model;
        this.alike = alike;
        numbers.setMinSize(0, 0);
        HBox title = new HBox(name, constant, missing, same);
        title.getStyleClass().add("column-title");
        title.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(title, numbers);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("column-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        bars.setMinSize(BARS_WIDTH, BARS_HEIGHT);
        bars.setPrefSize(BARS_WIDTH, BARS_HEIGHT);
        bars.setMaxSize(BARS_WIDTH, BARS_HEIGHT);
        content = new HBox(words, bars);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("pair-line");
        setPrefWidth(0);
        setOnMouseEntered(event -> setTooltip(getItem() == null ? null : new Tooltip(details(getItem()))));
    }

    private String details(ColumnSummary column) {
        return column.numbers() == null
                ? categories(column)
                : DatasetWords.allNumbers(column.numbers(), column.distinct());
    }

    @Override
    protected void updateItem(ColumnSummary column, boolean empty) {
        super.updateItem(column, empty);
        if (empty || column == null) {
            setGraphic(null);
            return;
        }
        name.setText(column.name());
        constant.setVisible(column.isConstant());
        missing.show(
                column.missing() == 0 ? "" : Texts.of("dataset.column.missing", column.missing()), Pill.Tone.WARNING);
        String other = alike.get(column.name());
        same.show(other == null ? "" : Texts.of("dataset.column.alike", other), Pill.Tone.NEUTRAL);
        numbers.setText(column.numbers() == null ? categories(column) : DatasetWords.numbers(column.numbers()));
        if (column.numbers() != null) {
            bars.show(column.numbers().histogram(), false);
        } else {
            bars.show(column.top().stream().mapToInt(Frequency::count).toArray(), true);
        }
        setGraphic(content);
    }

    private String categories(ColumnSummary column) {
        if (column.distinct() == 0) {
            return Texts.of("dataset.column.empty");
        }
        int present = model.dataset.get() == null ? 0 : model.dataset.get().count() - column.missing();
        StringBuilder words = new StringBuilder(Texts.count("dataset.column.values", column.distinct()));
        for (Frequency each : column.top().subList(0, Math.min(4, column.top().size()))) {
            words.append(" · ")
                    .append(Texts.of(
                            "dataset.column.share", each.category(), 100.0 * each.count() / Math.max(1, present)));
        }
        return words.toString();
    }
}

package alad.ui.dataset;

import alad.data.TableSamples;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The first rows of a table. */
final class TablePreview extends VBox {
    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 60;

    private final TableView<Integer> table = new TableView<>();
    private final Label range = Labels.muted("");

    TablePreview() {
        table.setId("table-preview");
        table.setFixedCellSize(28);
        Card card = new Card(Texts.of("dataset.firstRows"), range);
        card.filledWith(table);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    void show(TableSamples samples) {
        int shown = Math.min(MOST_COLUMNS, samples.columns().size());
        range.setText(
                shown < samples.columns().size()
                        ? Texts.of(
                                "dataset.firstColumns", shown, samples.columns().size())
                        : "");
        table.getColumns().clear();
        for (TableSamples.Column column : samples.columns().subList(0, shown)) {
            TableColumn<Integer, String> shownColumn = new TableColumn<>(column.name());
            shownColumn.setSortable(false);
            shownColumn.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text(column, cell.getValue())));
            table.getColumns().add(shownColumn);
        }
        table.setItems(FXCollections.observableArrayList(
                IntStream.range(0, Math.min(MOST_ROWS, samples.count())).boxed().toList()));
        table.scrollTo(0);
    }

    private static String text(TableSamples.Column column, int row) {
        float value = column.values()[row];
        if (Float.isNaN(value)) {
            return Texts.of("missing");
        }
        if (column.isSymbolic()) {
            return column.categories().get((int) value);
        }
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? String.valueOf((long) value)
                : Texts.of("number.short", value);
    }
}

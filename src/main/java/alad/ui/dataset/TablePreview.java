package alad.ui.dataset;

import alad.data.TableSamples;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The rows of a table, with the class of each. */
final class TablePreview extends VBox {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_COLUMNS = 60;

    /** As many as a float holds for sure. */
    private static final int DIGITS = 6;

    private final DatasetViewModel model;
    private final TableView<Integer> table = new TableView<>();
    private final Label range = Labels.muted("");

    TablePreview(DatasetViewModel model) {
        this.model = model;
        getStyleClass().add("page");
        table.setId("table-preview");
        table.setFixedCellSize(28);
        range.managedProperty().bind(range.textProperty().isNotEmpty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(range, table);
        model.dataset.addListener(changed -> show());
        show();
    }

    private void show() {
        table.getColumns().clear();
        table.getItems().clear();
        if (model.dataset.get() == null || !(model.dataset.get().samples() instanceof TableSamples samples)) {
            return;
        }
        int all = samples.columns().size();
        int shown = Math.min(MOST_COLUMNS, all);
        int rows = Math.min(MOST_ROWS, samples.count());
        range.setText(
                shown < all || rows < samples.count()
                        ? Texts.of("dataset.table.shown", rows, samples.count(), shown, all)
                        : "");
        if (model.dataset.get().isLabelled()) {
            addColumn(
                    Texts.of("dataset.table.class"), row -> model.dataset.get().className(row));
        }
        for (TableSamples.Column column : samples.columns().subList(0, shown)) {
            addColumn(column.name(), row -> text(column, row))
                    .getStyleClass()
                    .addAll(column.isSymbolic() ? List.of() : List.of("numeric"));
        }
        table.setItems(FXCollections.observableArrayList(
                IntStream.range(0, rows).boxed().toList()));
        table.scrollTo(0);
    }

    private TableColumn<Integer, String> addColumn(String name, IntFunction<String> text) {
        TableColumn<Integer, String> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private static String text(TableSamples.Column column, int row) {
        float value = column.values()[row];
        if (Float.isNaN(value)) {
            return Texts.of("missing");
        }
        return column.isSymbolic() ? column.categories().get((int) value) : DatasetWords.number(value, DIGITS);
    }
}

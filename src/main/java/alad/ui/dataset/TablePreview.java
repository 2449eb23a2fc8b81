package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.TableSamples;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.application.Platform;
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

    private static final int COLUMNS_AT_ONCE = 12;
    private static final int MEASURED_ROWS = 100;
    private static final double LETTER_WIDTH = 7.5;
    private static final double PADDING = 19;
    private static final double NARROWEST = 44;
    private static final double WIDEST = 260;

    private final DatasetViewModel model;
    private final TableView<Integer> table = new TableView<>();
    private final Label range = Labels.muted("");
    private boolean isStale = true;

    TablePreview(DatasetViewModel model) {
        this.model = model;
        getStyleClass().add("page");
        table.setId("table-preview");
        table.setFixedCellSize(28);
        range.managedProperty().bind(range.textProperty().isNotEmpty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(range, table);
        model.dataset.addListener(changed -> isStale = true);
        model.dataset.addListener(changed -> showInSight());
        visibleProperty().addListener(changed -> showInSight());
        showInSight();
    }

    /** Columns are costly to build, so nothing is shown of data until somebody looks. */
    private void showInSight() {
        if (isStale && isVisible()) {
            isStale = false;
            show();
        }
    }

    private void show() {
        if (model.dataset.get() == null || !(model.dataset.get().samples() instanceof TableSamples samples)) {
            table.getItems().clear();
            table.getColumns().clear();
            return;
        }
        int all = samples.columns().size();
        int shown = Math.min(MOST_COLUMNS, all);
        int rows = Math.min(MOST_ROWS, samples.count());
        range.setText(
                shown < all || rows < samples.count()
                        ? Texts.of("dataset.table.shown", rows, samples.count(), shown, all)
                        : "");
        Dataset dataset = model.dataset.get();
        List<TableColumn<Integer, String>> columns = new ArrayList<>();
        if (dataset.isLabelled()) {
            columns.add(column(Texts.of("dataset.table.class"), rows, dataset::className));
        }
        for (TableSamples.Column column : samples.columns().subList(0, shown)) {
            TableColumn<Integer, String> made = column(column.name(), rows, row -> text(column, row));
            if (!column.isSymbolic()) {
                made.getStyleClass().add("numeric");
            }
            columns.add(made);
        }
        table.getItems().clear();
        table.getColumns().setAll(columns.subList(0, Math.min(COLUMNS_AT_ONCE, columns.size())));
        Platform.runLater(() -> addMore(dataset, columns));
        table.setItems(FXCollections.observableArrayList(
                IntStream.range(0, rows).boxed().toList()));
        table.scrollTo(0);
    }

    /** The columns out of sight, a few at a time, so that the window answers in between. */
    private void addMore(Dataset dataset, List<TableColumn<Integer, String>> columns) {
        int there = table.getColumns().size();
        if (there < columns.size() && model.dataset.get() == dataset) {
            table.getColumns().addAll(columns.subList(there, Math.min(there + COLUMNS_AT_ONCE, columns.size())));
            Platform.runLater(() -> addMore(dataset, columns));
        }
    }

    /** Its width comes from its longest text near the top: measuring cells instead holds the window up for a second. */
    private static TableColumn<Integer, String> column(String name, int rows, IntFunction<String> text) {
        TableColumn<Integer, String> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        int longest = IntStream.range(0, Math.min(MEASURED_ROWS, rows))
                .map(row -> text.apply(row).length())
                .reduce(name.length(), Math::max);
        column.setPrefWidth(Math.max(NARROWEST, Math.min(WIDEST, PADDING + longest * LETTER_WIDTH)));
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

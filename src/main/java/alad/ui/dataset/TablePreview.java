package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.TableSamples;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
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

    private static final int COLUMNS_AT_ONCE = 6;
    private static final int MEASURED_ROWS = 40;
    private static final double LETTER_WIDTH = 7.5;
    private static final double PADDING = 19;
    private static final double NARROWEST = 44;
    private static final double WIDEST = 260;

    private final DatasetViewModel model;
    private TableView<Integer> table = empty();
    private final Label range = Labels.muted("");
    private final Deque<Supplier<TableColumn<Integer, String>>> coming = new ArrayDeque<>();

    /** Called once a frame. */
    private final AnimationTimer growing = new AnimationTimer() {
        @Override
        public void handle(long now) {
            addSome();
        }
    };

    private boolean isStale = true;

    TablePreview(DatasetViewModel model) {
        this.model = model;
        getStyleClass().add("page");
        range.managedProperty().bind(range.textProperty().isNotEmpty());
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

    private static TableView<Integer> empty() {
        TableView<Integer> table = new TableView<>();
        table.setId("table-preview");
        table.setFixedCellSize(28);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    /** Begins with another table, for to take many columns out of one costs more than to make it. */
    private void show() {
        growing.stop();
        coming.clear();
        table = empty();
        getChildren().set(1, table);
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
        Dataset dataset = model.dataset.get();
        if (dataset.isLabelled()) {
            coming.add(() -> column(Texts.of("dataset.table.class"), rows, dataset::className));
        }
        samples.columns().subList(0, shown).forEach(each -> coming.add(() -> column(each, rows)));
        addSome();
        growing.start();
        table.setItems(FXCollections.observableArrayList(
                IntStream.range(0, rows).boxed().toList()));
    }

    /** A few columns: the table lays out all that are new at once, and the window has to answer in between. */
    private void addSome() {
        List<TableColumn<Integer, String>> made = new ArrayList<>();
        while (made.size() < COLUMNS_AT_ONCE && !coming.isEmpty()) {
            made.add(coming.poll().get());
        }
        table.getColumns().addAll(made);
        if (coming.isEmpty()) {
            growing.stop();
        }
    }

    private static TableColumn<Integer, String> column(TableSamples.Column column, int rows) {
        TableColumn<Integer, String> made = column(column.name(), rows, row -> text(column, row));
        if (!column.isSymbolic()) {
            made.getStyleClass().add("numeric");
        }
        return made;
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

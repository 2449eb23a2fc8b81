package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.ui.text.Texts;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The rows of a table: their classes stay in sight at the left while the columns beside them scroll. */
final class RowTable extends HBox {
    private static final double ROW_HEIGHT = 28;
    private static final double BORDER = 1;

    private final TableView<Integer> classes = table("table-classes");
    private final ColumnSlot classSlot = new ColumnSlot();
    private final TableView<Integer> values = table("table-preview");
    private final GradualItems<TableColumn<Integer, ?>> gradualColumns = new GradualItems<>(values.getColumns());
    private final Unrolling unrolling = new Unrolling(this, List.of(classes, values), ROW_HEIGHT);
    private List<ColumnSlot> slots = List.of();
    private boolean columnsToCome;
    private int count;

    RowTable() {
        getStyleClass().add("row-table");
        classes.getStyleClass().add("fixed-column");
        classes.setFocusTraversable(false);
        classes.managedProperty().bind(classes.visibleProperty());
        classes.getColumns().add(classSlot);
        classes.minWidthProperty().bind(classSlot.widthProperty().add(BORDER));
        classes.prefWidthProperty().bind(classes.minWidthProperty());
        HBox.setHgrow(values, Priority.ALWAYS);
        getChildren().addAll(classes, values);
        values.skinProperty().addListener(changed -> joinWhenReady());
        classes.skinProperty().addListener(changed -> joinWhenReady());
        follow(values, classes);
        follow(classes, values);
    }

    private static TableView<Integer> table(String id) {
        TableView<Integer> table = new TableView<>();
        table.setId(id);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setMinSize(0, 0);
        table.setPlaceholder(new Region());
        return table;
    }

    /** The row chosen in one is chosen in the other. */
    private static void follow(TableView<Integer> leader, TableView<Integer> follower) {
        leader.getSelectionModel().selectedIndexProperty().addListener((source, old, now) -> {
            if (now.intValue() >= 0 && follower.getSelectionModel().getSelectedIndex() != now.intValue()) {
                follower.getSelectionModel().clearAndSelect(now.intValue());
            }
        });
    }

    private void joinWhenReady() {
        if (classes.getSkin() == null || values.getSkin() == null) {
            return;
        }
        flow(classes).positionProperty().bindBidirectional(flow(values).positionProperty());
        Stream<Node> bars = values.lookupAll(".scroll-bar").stream();
        bars.filter(each -> each instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL)
                .map(ScrollBar.class::cast)
                .forEach(this::leaveRoomBeside);
    }

    private static VirtualFlow<?> flow(TableView<Integer> table) {
        return (VirtualFlow<?>) table.lookup(".virtual-flow");
    }

    /** Both show the same rows only while they have the same height left for rows. */
    private void leaveRoomBeside(ScrollBar bar) {
        Runnable fit = () -> HBox.setMargin(classes, new Insets(0, 0, bar.isVisible() ? bar.getHeight() : 0, 0));
        bar.visibleProperty().addListener(changed -> fit.run());
        bar.heightProperty().addListener(changed -> fit.run());
        fit.run();
    }

    /** Begins with the first rows of other data. */
    void begin(Dataset dataset, TableSamples samples) {
        classes.setVisible(dataset.isLabelled());
        if (dataset.isLabelled()) {
            classSlot.show(classColumn(dataset));
            classSlot.makeWideFor(dataset.classNames());
        }
        count = samples.count();
        int wanted = Math.min(ColumnPages.SIZE, samples.columns().size());
        if (slots.size() != wanted) {
            slots = Stream.generate(ColumnSlot::new).limit(wanted).toList();
            number(0);
            unrolling.rollUp();
            columnsToCome = true;
            gradualColumns.begin(slots, this::columnsArrived);
        } else if (!columnsToCome) {
            number(count);
        }
    }

    private void columnsArrived() {
        columnsToCome = false;
        number(count);
        unrolling.unroll();
    }

    /** Lets go of the data that was shown. */
    void forget() {
        count = 0;
        number(0);
        classSlot.forget();
        slots.forEach(ColumnSlot::forget);
    }

    private void number(int rowCount) {
        if (values.getItems().size() != rowCount) {
            ObservableList<Integer> rows = FXCollections.observableList(new RowNumbers(rowCount));
            values.setItems(rows);
            classes.setItems(rows);
        }
        if (rowCount > 0) {
            values.scrollTo(0);
        }
    }

    private static Column classColumn(Dataset dataset) {
        float[] labels = new float[dataset.count()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = dataset.labels()[row];
        }
        return new Column(Texts.of("dataset.table.class"), labels, dataset.classNames());
    }

    /** Begins with the first of these. @param columns at most as many as a page holds */
    void show(List<Column> columns) {
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).setVisible(i < columns.size());
            if (i < columns.size()) {
                slots.get(i).show(columns.get(i));
            }
        }
        scrollTo(0);
    }

    /** @param place of the column that was searched for, negative for none */
    void mark(int place) {
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).mark(i == place);
        }
        if (place >= 0) {
            scrollTo(place);
        }
    }

    /** Does nothing while the column is still to come. */
    private void scrollTo(int place) {
        if (place < values.getColumns().size()) {
            values.scrollToColumnIndex(place);
        }
    }

    /** From 0 on; takes no room however many there are. */
    private static final class RowNumbers extends AbstractList<Integer> implements RandomAccess {
        private final int count;

        RowNumbers(int count) {
            this.count = count;
        }

        @Override
        public Integer get(int index) {
            return Objects.checkIndex(index, count);
        }

        @Override
        public int size() {
            return count;
        }
    }
}

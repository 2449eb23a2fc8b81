package alad.ui.inspect;

import alad.ui.control.Labels;
import alad.ui.control.WrappingBar;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One side's rows as tiles, several in a line; only the lines in sight exist. */
final class RowsList extends VBox {
    private static final double GAP = 10;
    private static final double SCROLL_BAR = 12;

    private final ObservableList<ScoredRow> rows;
    private final ListView<Integer> list = new ListView<>();
    private final List<RowTile> tiles = new ArrayList<>();
    private final Label title = Labels.strong("");
    private final Label count = Labels.muted("");
    private final WrappingBar header = new WrappingBar();
    private Supplier<RowTile> maker;
    private double smallest;
    private int columns = 2;
    private double tileWidth;
    private boolean fromTheTop = true;

    RowsList(String id, ObservableList<ScoredRow> rows) {
        this.rows = rows;
        getStyleClass().add("rows-list");
        list.setId(id);
        count.setId(id + "-count");
        list.getStyleClass().add("plain-list");
        list.setFocusTraversable(false);
        list.setMinWidth(0);
        list.setPlaceholder(Labels.muted(Texts.of("inspect.noRows")));
        VBox.setVgrow(list, Priority.ALWAYS);
        header.getStyleClass().add("rows-header");
        header.getChildren().addAll(Labels.whole(title), WrappingBar.gap(), Labels.whole(count));
        getChildren().addAll(header, list);
        rows.addListener((ListChangeListener<ScoredRow>) change -> fill());
        list.widthProperty().addListener(changed -> fit());
    }

    /** Adds something at the end of the title's line. */
    RowsList with(Node... beside) {
        header.getChildren().addAll(beside);
        return this;
    }

    /** Puts something between the title and the rows. */
    RowsList above(Node node) {
        getChildren().add(1, node);
        return this;
    }

    /** Shows rows by other tiles. */
    void use(Supplier<RowTile> newMaker, double smallestTile) {
        tiles.forEach(tile -> tile.show(null));
        tiles.clear();
        maker = newMaker;
        smallest = smallestTile;
        columns = 0;
        list.setCellFactory(view -> new Line());
        fit();
    }

    int columns() {
        return columns;
    }

    /** Of those in sight. */
    int lines() {
        double height = tiles.isEmpty() ? 0 : tiles.get(0).getHeight() + GAP;
        return height <= GAP ? 1 : (int) Math.max(1, list.getHeight() / height);
    }

    void name(String newTitle, String newCount) {
        title.setText(newTitle);
        count.setText(newCount);
    }

    void refreshTiles() {
        tiles.forEach(RowTile::refresh);
    }

    /** The next rows will be in another order: they are shown from the first. */
    void startFromTheTop() {
        fromTheTop = true;
    }

    /** Brings a row into sight if it is one of this side's. */
    void reveal(ScoredRow row) {
        int at = row == null || columns == 0 ? -1 : rows.indexOf(row);
        if (at >= 0 && !isInSight(at / columns)) {
            list.scrollTo(at / columns);
        }
    }

    private boolean isInSight(int line) {
        double bottom = list.localToScene(list.getBoundsInLocal()).getMaxY();
        double top = list.localToScene(list.getBoundsInLocal()).getMinY();
        return list.lookupAll(".tile-row").stream().anyMatch(node -> {
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            return node instanceof Line cell
                    && Integer.valueOf(line).equals(cell.getItem())
                    && bounds.getMinY() >= top - 1
                    && bounds.getMaxY() <= bottom + GAP;
        });
    }

    private void fit() {
        double room = list.getWidth() - SCROLL_BAR;
        if (maker == null || room <= 0) {
            return;
        }
        int fitting = (int) Math.max(1, (room + GAP) / (smallest + GAP));
        tileWidth = Math.max(Math.min(smallest, room), Math.floor((room - GAP * (fitting - 1)) / fitting));
        tiles.forEach(tile -> tile.setTileWidth(tileWidth));
        if (fitting != columns) {
            columns = fitting;
            fill();
        }
    }

    private void fill() {
        if (columns == 0) {
            return;
        }
        int lines = (rows.size() + columns - 1) / columns;
        if (list.getItems().size() != lines) {
            list.getItems().setAll(IntStream.range(0, lines).boxed().toList());
        }
        list.refresh();
        if (fromTheTop) {
            fromTheTop = false;
            list.scrollTo(0);
        }
    }

    private final class Line extends ListCell<Integer> {
        private final Supplier<RowTile> make = maker;
        private final HBox box = new HBox(GAP);
        private final List<RowTile> mine = new ArrayList<>();

        Line() {
            getStyleClass().add("tile-row");
        }

        @Override
        protected void updateItem(Integer line, boolean empty) {
            super.updateItem(line, empty);
            boolean replaced = make != maker;
            int first = empty || line == null || replaced ? rows.size() : line * columns;
            int wanted = Math.min(columns, Math.max(0, rows.size() - first));
            while (mine.size() < columns && !replaced) {
                RowTile tile = make.get();
                tile.setTileWidth(tileWidth);
                mine.add(tile);
                tiles.add(tile);
                box.getChildren().add(tile);
            }
            for (int i = 0; i < mine.size(); i++) {
                mine.get(i).setManaged(i < columns);
                mine.get(i).show(i < wanted ? rows.get(first + i) : null);
            }
            setGraphic(wanted == 0 ? null : box);
        }
    }
}

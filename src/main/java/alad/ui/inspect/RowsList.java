package alad.ui.inspect;

import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One side's test rows as tiles, several in a line; only the lines in sight exist. */
final class RowsList extends VBox {
    private static final double SMALLEST_TILE = 236;
    private static final double GAP = 10;
    private static final double SCROLL_BAR = 12;
    private static final double TILE_PADDING = 9;

    private final InspectViewModel model;
    private final ObservableList<TestRow> rows;
    private final ListView<Integer> list = new ListView<>();
    private final List<EvidenceTile> tiles = new ArrayList<>();
    private final Label title = Labels.strong("");
    private final Label count = Labels.muted("");
    private int columns = 2;
    private double tileWidth = SMALLEST_TILE;

    RowsList(InspectViewModel model, String id, ObservableList<TestRow> rows) {
        this.model = model;
        this.rows = rows;
        getStyleClass().add("rows-list");
        list.setId(id);
        list.getStyleClass().add("plain-list");
        list.setFocusTraversable(false);
        list.setMinWidth(0);
        list.setCellFactory(view -> new Line());
        list.setPlaceholder(Labels.muted(Texts.of("inspect.noRows")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(new HBox(title, gap, count), list);
        rows.addListener((ListChangeListener<TestRow>) change -> fill());
        list.widthProperty().addListener(changed -> fit());
    }

    int columns() {
        return columns;
    }

    void name(String newTitle, String newCount) {
        title.setText(newTitle);
        count.setText(newCount);
    }

    void refreshTiles() {
        tiles.forEach(EvidenceTile::refresh);
    }

    /** Brings a row into sight if it is one of this side's. */
    void reveal(TestRow row) {
        int at = row == null ? -1 : rows.indexOf(row);
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
        int fitting = (int) Math.max(1, (room + GAP) / (SMALLEST_TILE + GAP));
        tileWidth = Math.max(SMALLEST_TILE, Math.floor((room - GAP * (fitting - 1)) / fitting));
        tiles.forEach(tile -> tile.setWidth(tileWidth, TILE_PADDING));
        if (fitting != columns) {
            columns = fitting;
            fill();
        }
    }

    private void fill() {
        int lines = (rows.size() + columns - 1) / columns;
        list.getItems().setAll(IntStream.range(0, lines).boxed().toList());
        list.refresh();
        list.scrollTo(0);
    }

    private final class Line extends ListCell<Integer> {
        private final HBox box = new HBox(GAP);
        private final List<EvidenceTile> mine = new ArrayList<>();

        Line() {
            getStyleClass().add("tile-row");
        }

        @Override
        protected void updateItem(Integer line, boolean empty) {
            super.updateItem(line, empty);
            int first = empty || line == null ? rows.size() : line * columns;
            int wanted = Math.min(columns, Math.max(0, rows.size() - first));
            while (mine.size() < columns) {
                EvidenceTile tile = new EvidenceTile(model);
                tile.setWidth(tileWidth, TILE_PADDING);
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

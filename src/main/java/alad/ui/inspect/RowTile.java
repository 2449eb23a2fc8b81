package alad.ui.inspect;

import alad.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** A place that shows one row or none; a click selects the row, with Ctrl or Shift it marks. */
abstract class RowTile extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    final InspectViewModel model;
    private final Runnable zoom;
    private ScoredRow row;

    /** @param zoom what a double click does, once the row is selected */
    RowTile(InspectViewModel model, Runnable zoom) {
        this.model = model;
        this.zoom = zoom;
        getStyleClass().addAll("card", "tile-card");
        setOnMouseClicked(this::clicked);
    }

    final void setTileWidth(double width) {
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        fit(width);
    }

    /** @param newRow or null for an empty place */
    final void show(ScoredRow newRow) {
        if (row != null && !row.equals(newRow)) {
            leave(row);
        }
        row = newRow;
        setVisible(row != null);
        if (row != null) {
            enter(row);
            refresh();
        }
    }

    /** Draws the row again: evidence, order, threshold or selection have changed. */
    final void refresh() {
        ScoreBook book = model.rows.book.get();
        if (row == null || book == null) {
            return;
        }
        pseudoClassStateChanged(SELECTED, row.equals(model.selection.selected()));
        pseudoClassStateChanged(MARKED, model.selection.marked().contains(row));
        boolean called = book.isCalledAnomalous(model.rows.kind.get(), row);
        setAccessibleText(Texts.of(
                "inspect.tile",
                book.name(row),
                InspectWords.score(book.score(model.rows.kind.get(), row)),
                Texts.of(called ? "verdict.anomalous" : "verdict.normal")));
        draw(book, row);
    }

    abstract void fit(double width);

    abstract void enter(ScoredRow shown);

    abstract void leave(ScoredRow shown);

    abstract void draw(ScoreBook book, ScoredRow shown);

    /** A mark is told by a sign too, not by colour alone. */
    final String withMark(String text) {
        return model.selection.marked().contains(row) ? Texts.of("inspect.marked.sign", text) : text;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || row == null) {
            return;
        }
        if (event.isShiftDown()) {
            model.selection.markTo(row);
        } else if (event.isShortcutDown()) {
            model.selection.mark(row);
        } else {
            model.selection.select(row);
            if (event.getClickCount() == 2) {
                zoom.run();
            }
        }
    }
}

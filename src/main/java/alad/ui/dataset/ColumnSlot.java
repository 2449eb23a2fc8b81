package alad.ui.dataset;

import alad.data.TableSamples.Column;
import alad.ui.text.Texts;
import java.util.Collection;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/**
 * A place for a column of the data in the table of rows. Turning the page puts another column into it: to take columns
 * out of a table and put others in makes every cell anew.
 */
final class ColumnSlot extends TableColumn<Integer, Integer> {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final String NUMERIC = "numeric";

    /** As many as a float holds for sure. */
    private static final int DIGITS = 6;

    private static final int MEASURED_ROWS = 40;
    private static final double LETTER_WIDTH = 7.5;
    private static final double BOLD = 1.15;
    private static final double PADDING = 19;
    private static final double NARROWEST = 44;
    private static final double WIDEST = 260;

    private final ObjectProperty<Column> column = new SimpleObjectProperty<>();
    private final ObjectProperty<Boolean> found = new SimpleObjectProperty<>(false);

    ColumnSlot() {
        setSortable(false);
        setReorderable(false);
        setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        setCellFactory(all -> new ValueCell());
    }

    /** Its width comes from its longest text near the top: measuring cells instead holds the window up for a second. */
    void show(Column shown) {
        column.set(shown);
        setText(shown.name());
        if (shown.isSymbolic()) {
            getStyleClass().remove(NUMERIC);
        } else if (!getStyleClass().contains(NUMERIC)) {
            getStyleClass().add(NUMERIC);
        }
        setPrefWidth(width(shown));
    }

    /** Lets go of the column's values. */
    void forget() {
        column.set(null);
    }

    /** Marks the column as the one that was searched for. */
    void mark(boolean isFound) {
        found.set(isFound);
    }

    /** Any of these texts can be read whole, if it is not too long. */
    void makeWideFor(Collection<String> texts) {
        setPrefWidth(width(texts.stream().mapToInt(String::length).reduce(boldLength(getText()), Math::max)));
    }

    private static double width(Column column) {
        return width(IntStream.range(0, Math.min(MEASURED_ROWS, column.values().length))
                .map(row -> text(column, row).length())
                .reduce(boldLength(column.name()), Math::max));
    }

    /** Of a name in the letters of values, which are narrower. */
    private static int boldLength(String name) {
        return (int) Math.ceil(name.length() * BOLD);
    }

    private static double width(int letters) {
        return Math.max(NARROWEST, Math.min(WIDEST, PADDING + letters * LETTER_WIDTH));
    }

    private static String text(Column column, int row) {
        float value = column.values()[row];
        if (Float.isNaN(value)) {
            return Texts.of("missing");
        }
        return column.isSymbolic() ? column.categories().get((int) value) : DatasetWords.number(value, DIGITS);
    }

    private final class ValueCell extends TableCell<Integer, Integer> {
        /** A field, because the slot holds on to it no longer than the cell does. */
        private final InvalidationListener turned = changed -> show();

        ValueCell() {
            column.addListener(new WeakInvalidationListener(turned));
            found.addListener(new WeakInvalidationListener(turned));
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            show();
        }

        /** Where other data is opened, a cell may still be at a row of the last one's. */
        private boolean holdsValue() {
            Column shown = column.get();
            return !isEmpty() && getItem() != null && shown != null && getItem() < shown.values().length;
        }

        private void show() {
            setText(holdsValue() ? text(column.get(), getItem()) : "");
            pseudoClassStateChanged(FOUND, found.get() && !isEmpty());
        }
    }
}

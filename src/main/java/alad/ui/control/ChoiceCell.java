package alad.ui.control;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** What a closed choice shows: its value, or its prompt while there is none, also after there was one. */
final class ChoiceCell<T> extends ListCell<T> {
    private final ComboBox<T> box;

    ChoiceCell(ComboBox<T> box) {
        this.box = box;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        T value = box.getValue();
        setText(value == null ? box.getPromptText() : box.getConverter().toString(value));
    }
}

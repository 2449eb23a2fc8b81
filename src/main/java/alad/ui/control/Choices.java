package alad.ui.control;

import java.util.Collection;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/** Drop-down choices that show each value in words. */
public final class Choices {
    private Choices() {}

    /** @param chosen gets what is chosen once the list is closed: keys that move through it choose nothing yet */
    public static <T> ComboBox<T> of(String id, Collection<T> values, Function<T, String> words, Property<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        box.setButtonCell(new ChoiceCell<>(box));
        connect(box, chosen);
        return box;
    }

    private static <T> void connect(ComboBox<T> box, Property<T> chosen) {
        ObjectProperty<T> taken = new SimpleObjectProperty<>();
        taken.addListener((source, old, now) -> box.setValue(now));
        taken.bindBidirectional(chosen);
        box.valueProperty().addListener((source, old, now) -> {
            if (!box.isShowing()) {
                taken.set(now);
            }
        });
        box.showingProperty().addListener((source, old, showing) -> {
            if (!showing && box.getValue() == null) {
                box.setValue(taken.get()); // the key that takes a choice back leaves none
            } else if (!showing) {
                taken.set(box.getValue());
            }
        });
        box.skinProperty().addListener((source, old, skin) -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                leaveOnEscape(list.getPopupContent(), () -> box.setValue(taken.get()));
            }
        });
    }

    /** The list hears of the key before it closes, the box doesn't. */
    private static void leaveOnEscape(Node list, Runnable leave) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
            }
        });
    }
}

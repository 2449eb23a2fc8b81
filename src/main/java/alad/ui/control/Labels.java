package alad.ui.control;

import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels of the few kinds there are: plain, muted, wrapped, and messages that vanish when empty. */
public final class Labels {
    private Labels() {}

    public static Label muted(String text) {
        return styled(text, "muted");
    }

    public static Label strong(String text) {
        return styled(text, "strong");
    }

    /** A sentence, typeset. */
    public static Label wrapped(String text, String... styleClasses) {
        Label label = styled(Texts.typeset(text), styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A message bound to its source and typeset; takes no room while it is empty. */
    public static Label message(String id, ObservableValue<String> text, String styleClass) {
        Label label = wrapped("", styleClass);
        label.setId(id);
        label.textProperty().bind(Bindings.createStringBinding(() -> typeset(text.getValue()), text));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** A text that is never cut: it takes the width it needs. */
    public static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static String typeset(String text) {
        return text == null ? "" : Texts.typeset(text);
    }

    private static Label styled(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}

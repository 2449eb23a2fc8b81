package alad.ui.control;

import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
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

    /**
     * A name that may be cut where there is no room: in its middle, because names of features begin and end alike; the
     * mouse shows it whole.
     */
    public static <L extends Labeled> L cut(L labeled) {
        labeled.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        labeled.setMinWidth(0);
        labeled.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                event -> labeled.setTooltip(
                        labeled.getText() == null || labeled.getText().isEmpty()
                                ? null
                                : new Tooltip(labeled.getText())));
        return labeled;
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

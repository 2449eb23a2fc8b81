package alad.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A named editor with its message below it; an editor with a message is marked. */
public final class Field extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final HBox line = new HBox();

    /** @param error empty while the value is fine; null for an editor that can't be wrong */
    public Field(String name, Node editor, ObservableValue<String> error) {
        getStyleClass().add("field");
        Label label = new Label(name);
        label.setLabelFor(editor);
        label.setWrapText(true);
        label.setMinSize(0, Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        editor.getStyleClass().add("editor");
        editor.setAccessibleText(name);
        line.getStyleClass().add("field-line");
        line.getChildren().addAll(label, gap, editor);
        getChildren().add(line);
        if (error != null) {
            getChildren().add(Labels.message(editor.getId() + "-error", error, "error-text"));
            error.addListener((source, old, now) -> editor.pseudoClassStateChanged(INVALID, !now.isEmpty()));
        }
    }

    /** What the mouse is told on the name and the editor alike, beside them. */
    public Field about(String words) {
        Hints.beside(line, words);
        return this;
    }

    /** Puts a node between the name and the editor. */
    public Field with(Node between) {
        line.getChildren().add(2, between);
        return this;
    }
}

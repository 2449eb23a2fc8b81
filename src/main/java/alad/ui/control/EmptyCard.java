package alad.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What a screen shows while there is nothing to work on: a sign, what is missing, and what to do next. */
public final class EmptyCard extends VBox {
    /** @param sign the name of the icon */
    public EmptyCard(String sign, String title, String words, Button next, Node... more) {
        getStyleClass().addAll("card", "empty");
        getChildren()
                .addAll(Buttons.icon(sign), Labels.wrapped(title, "empty-title"), Labels.wrapped(words, "muted"), next);
        getChildren().addAll(more);
    }
}

package alad.ui.app;

import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A question in front of the window with two answers. */
final class Question extends VBox {
    private final Button usual;

    Question(String title, String words, Button usual, Button other) {
        this.usual = usual;
        setId("question");
        getStyleClass().addAll("card", "dialog");
        HBox answers = new HBox(other, usual);
        answers.getStyleClass().add("button-row");
        answers.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(Labels.strong(title), Labels.wrapped(words, "muted"), answers);
        setMaxHeight(Region.USE_PREF_SIZE);
    }

    static Button usual(String id, String text, Runnable action) {
        return Buttons.primary(id, text, action);
    }

    Button usual() {
        return usual;
    }
}

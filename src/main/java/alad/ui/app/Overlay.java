package alad.ui.app;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The layer in front of the window for what has to be answered or dismissed first. */
final class Overlay extends StackPane {
    private Node focusBefore;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    void show(Node content) {
        if (!isVisible()) {
            focusBefore = getScene().getFocusOwner();
        }
        getChildren().setAll(content);
        setVisible(true);
    }

    void hide() {
        if (isVisible()) {
            setVisible(false);
            getChildren().clear();
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }
}

package alad.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel with a title, a legend or state at the right of it or, where there is no room, below, and content that fills the rest. */
public final class Card extends VBox {
    private final WrappingBar header = new WrappingBar();

    public Card(String title, Node... beside) {
        this(new Label(title), beside);
    }

    /** A card whose title changes with what is shown. */
    public Card(ObservableValue<String> title, Node... beside) {
        this(bound(title), beside);
    }

    private Card(Label label, Node... beside) {
        getStyleClass().add("card");
        setMinWidth(0);
        label.getStyleClass().add("card-title");
        label.setMinWidth(Region.USE_PREF_SIZE);
        header.getStyleClass().add("card-header");
        header.getChildren().addAll(label, WrappingBar.gap());
        header.getChildren().addAll(beside);
        getChildren().add(header);
    }

    private static Label bound(ObservableValue<String> title) {
        Label label = new Label();
        label.textProperty().bind(title);
        return label;
    }

    /** Adds content below what is there; it keeps its own height. */
    public Card with(Node... content) {
        getChildren().addAll(content);
        return this;
    }

    /** Adds content that takes all the height that is left. */
    public Card filledWith(Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().add(content);
        return this;
    }
}

package alad.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel with a title, room for a legend or state at the right of it, and content that fills the rest. */
public final class Card extends VBox {
    private final HBox header = new HBox();

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
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getStyleClass().add("card-header");
        header.getChildren().addAll(label, gap);
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

package alad.ui.inspect;

import alad.ui.control.Labels;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What new data holds that training rows didn't, above its rows; takes no room while there is nothing to tell. */
final class Remarks extends ScrollPane {
    private static final double MOST_HEIGHT = 100;

    private final VBox sentences = new VBox();

    Remarks() {
        setId("new-remarks");
        sentences.getStyleClass().add("notes");
        setContent(sentences);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sentences.heightProperty().addListener(changed -> setPrefHeight(Math.min(MOST_HEIGHT, sentences.getHeight())));
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        show(List.of());
    }

    void show(List<String> remarks) {
        sentences
                .getChildren()
                .setAll(remarks.stream()
                        .map(remark -> Labels.wrapped(remark, "warning-text"))
                        .toList());
        setVisible(!remarks.isEmpty());
    }
}

package alad.ui.opened;

import alad.ui.control.Buttons;
import alad.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

/** What a screen shows while its run is being opened: the phase, how far it is, and a way to stop. */
public final class OpeningPane extends VBox {
    public OpeningPane(OpenedRun opened) {
        Label words = new Label();
        words.textProperty().bind(opened.phaseProperty());
        ProgressIndicator progress = new ProgressIndicator();
        progress.progressProperty().bind(opened.progressProperty());
        getStyleClass().addAll("card", "empty");
        setAlignment(Pos.CENTER);
        getChildren()
                .addAll(progress, words, Buttons.plain("stop-opening", Texts.of("opened.stop"), opened::stopOpening));
    }
}

package alad.ui.inspect;

import alad.experiment.RunRecord;
import alad.ui.control.Buttons;
import alad.ui.control.Choices;
import alad.ui.control.Labels;
import alad.ui.opened.OpenedRun;
import alad.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the screen shows while no run is open: nothing trained yet, one being opened, one that can't be opened. */
final class RunStates {
    private RunStates() {}

    static Node empty(Runnable train) {
        VBox box = new VBox(
                Buttons.icon("big-inspect"),
                Labels.wrapped(Texts.of("inspect.empty.title"), "empty-title"),
                Labels.wrapped(Texts.of("inspect.empty.words"), "muted"),
                Buttons.primary("inspect-train", Texts.of("inspect.empty.button"), train));
        box.setId("inspect-empty");
        box.getStyleClass().addAll("card", "empty");
        return box;
    }

    static Node failure(OpenedRun opened) {
        Label words = Labels.wrapped("", "error-text");
        words.setId("inspect-failure");
        words.textProperty().bind(opened.errorProperty());
        ComboBox<RunRecord> others =
                Choices.of("other-runs", opened.runs(), InspectWords::run, opened.chosenProperty());
        others.setItems(opened.runs());
        others.setAccessibleText(Texts.of("inspect.runs"));
        VBox box = new VBox(
                Labels.wrapped(Texts.of("inspect.failure"), "empty-title"),
                words,
                Buttons.primary("open-again", Texts.of("inspect.failure.again"), opened::retry),
                Labels.muted(Texts.of("inspect.failure.others")),
                others);
        box.getStyleClass().addAll("card", "empty");
        return box;
    }
}

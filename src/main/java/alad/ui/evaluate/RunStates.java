package alad.ui.evaluate;

import alad.experiment.RunRecord;
import alad.ui.control.Buttons;
import alad.ui.control.Choices;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

/** What the screen shows while there is nothing to evaluate: nothing trained yet, a run being opened, one that can't be. */
final class RunStates {
    private RunStates() {}

    static Node empty(Runnable train) {
        VBox box = new VBox(
                Buttons.icon("big-evaluate"),
                Labels.wrapped(Texts.of("evaluate.empty.title"), "empty-title"),
                Labels.wrapped(Texts.of("evaluate.empty.words"), "muted"),
                Buttons.primary("evaluate-train", Texts.of("evaluate.empty.button"), train));
        box.setId("evaluate-empty");
        box.getStyleClass().addAll("card", "empty");
        return box;
    }

    static Node ranking() {
        VBox box = new VBox(new ProgressIndicator(), Labels.muted(Texts.of("evaluate.ranking")));
        box.getStyleClass().addAll("card", "empty");
        return box;
    }

    static Node failure(EvaluateViewModel model, ObservableStringValue why) {
        Label words = Labels.wrapped("", "error-text");
        words.setId("evaluate-failure");
        words.textProperty().bind(why);
        VBox box = new VBox(
                Labels.wrapped(Texts.of("evaluate.failure"), "empty-title"),
                words,
                Buttons.primary("open-again", Texts.of("evaluate.failure.again"), model.opened()::retry),
                Labels.muted(Texts.of("evaluate.failure.others")),
                runs("other-runs", model));
        box.getStyleClass().addAll("card", "empty");
        return box;
    }

    static ComboBox<RunRecord> runs(String id, EvaluateViewModel model) {
        ComboBox<RunRecord> runs = Choices.of(
                id, model.opened().runs(), EvaluateWords::run, model.opened().chosenProperty());
        runs.setItems(model.opened().runs());
        runs.setAccessibleText(Texts.of("evaluate.runs"));
        return runs;
    }
}

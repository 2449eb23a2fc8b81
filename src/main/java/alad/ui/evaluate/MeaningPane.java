package alad.ui.evaluate;

import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a score says about a row, and, where there are masks, how well the differences show where. */
final class MeaningPane extends VBox {
    private static final double SCORE_WIDTH = 84;

    MeaningPane(EvaluateViewModel model) {
        getStyleClass().add("meaning");
        getChildren().addAll(meaning(model.meaning), pixels(model.pixels));
    }

    private static Node meaning(ScoreMeaning meaning) {
        TextField score = new TextField();
        score.setId("meaning-score");
        score.setPromptText(Texts.of("evaluate.meaning.prompt"));
        score.setAccessibleText(Texts.of("evaluate.meaning"));
        score.setPrefWidth(SCORE_WIDTH);
        score.setMinWidth(SCORE_WIDTH);
        score.textProperty().bindBidirectional(meaning.score);
        Label tail = Labels.message("meaning-tail", meaning.tail, "small");
        Label probability = Labels.message("meaning-probability", meaning.probability, "muted");
        probability.getStyleClass().add("small");
        for (Label each : new Label[] {tail, probability}) {
            each.setTooltip(new Tooltip(Texts.of("evaluate.meaning.words")));
        }
        VBox words = new VBox(tail, probability);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(Labels.whole(Labels.muted(Texts.of("evaluate.meaning"))), score, words);
        line.getStyleClass().add("meaning-line");
        return line;
    }

    private static Node pixels(PixelCheck pixels) {
        Button start = Buttons.plain("measure-pixels", Texts.of("evaluate.pixels.start"), pixels::start);
        Button stop = Buttons.plain("stop-pixels", Texts.of("opened.stop"), pixels::stop);
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(pixels.comparing.progressProperty());
        for (Node each : new Node[] {stop, progress}) {
            each.visibleProperty().bind(pixels.comparing.busyProperty());
            each.managedProperty().bind(each.visibleProperty());
        }
        start.visibleProperty()
                .bind(pixels.comparing
                        .busyProperty()
                        .not()
                        .and(pixels.resultProperty().isEmpty()));
        start.managedProperty().bind(start.visibleProperty());
        Label result = Labels.message("pixel-figures", pixels.resultProperty(), "small");
        HBox.setHgrow(result, Priority.ALWAYS);
        HBox line = new HBox(Labels.whole(Labels.muted(Texts.of("evaluate.pixels"))), start, progress, stop, result);
        line.getStyleClass().add("meaning-line");
        line.visibleProperty().bind(pixels.possibleProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}

package alad.ui.training;

import alad.experiment.RunState;
import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.control.WrappingBar;
import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Start, pause, stop, checkpoint, and how far the training is. */
final class ControlBar extends WrappingBar {
    /** Of the most buttons and the longest words, so that the bar is as high at the end of a training as in it. */
    private static final double BUTTONS_WIDTH = 364;

    private static final double TOLD_WIDTH = 340;

    private final TrainingViewModel model;

    ControlBar(TrainingViewModel model, Runnable inspect) {
        this.model = model;
        getStyleClass().addAll("card", "control-bar");
        BooleanBinding busy = when(model::isBusy);
        Button start = Buttons.primary("start", Texts.of("train.start"), model::start);
        start.setGraphic(Buttons.icon("play"));
        start.disableProperty().bind(model.startable.not());
        Button resume = Buttons.plain("go-on", Texts.of("train.goOn"), model::goOn);
        show(start, busy.not());
        show(resume, when(model::canGoOn));
        Button pause = Buttons.plain("pause", "", model::pauseOrResume);
        pause.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.of(isPaused() ? "train.resume" : "train.pause"), model.stateProperty()));
        pause.graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> Buttons.icon(isPaused() ? "play" : "pause"), model.stateProperty()));
        Button stop = Buttons.plain("stop", Texts.of("train.stop"), model::stopAndKeep);
        stop.setGraphic(Buttons.icon("stop"));
        Button checkpoint = Buttons.plain("checkpoint", Texts.of("train.checkpoint"), model::checkpoint);
        for (Button button : new Button[] {pause, stop, checkpoint}) {
            show(button, busy);
            button.disableProperty().bind(when(() -> !isTraining()));
        }
        Button look = Buttons.primary("to-results", Texts.of("train.inspect"), inspect);
        BooleanBinding result = when(this::hasResult);
        show(look, result);
        Buttons.rank(start, !result.get());
        result.addListener((source, old, now) -> Buttons.rank(start, !now));
        HBox buttons = part(look, start, resume, pause, stop, checkpoint);
        buttons.setMinWidth(BUTTONS_WIDTH);
        HBox told = part(bar(), place(), pace());
        told.setMinWidth(TOLD_WIDTH);
        told.setPrefWidth(TOLD_WIDTH);
        HBox.setHgrow(told, Priority.ALWAYS);
        getChildren().addAll(buttons, told);
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setId("progress");
        bar.progressProperty().bind(model.progress.share);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(60);
        bar.visibleProperty().bind(model.stateProperty().isNotNull());
        HBox.setHgrow(bar, Priority.ALWAYS);
        return bar;
    }

    private Label place() {
        Label label = Labels.cut(new Label());
        label.setId("place");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> TrainingWords.place(model),
                        model.next.chosen,
                        model.startable,
                        model.stateProperty(),
                        model.progress.epoch,
                        model.progress.epochs,
                        model.phase,
                        model.ending,
                        model.progress.step));
        return label;
    }

    private Label pace() {
        Label label = Labels.cut(Labels.muted(""));
        label.setId("pace");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> TrainingWords.pace(model),
                        model.stateProperty(),
                        model.ending,
                        model.next.preset,
                        model.progress.step,
                        model.progress.rowsPerSecond,
                        model.progress.secondsLeft));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private boolean hasResult() {
        RunState state = model.stateProperty().get();
        return state == RunState.FINISHED || state == RunState.STOPPED;
    }

    private boolean isPaused() {
        return model.stateProperty().get() == RunState.PAUSED;
    }

    private boolean isTraining() {
        return (model.stateProperty().get() == RunState.RUNNING || isPaused()) && !model.ending.get();
    }

    private BooleanBinding when(java.util.concurrent.Callable<Boolean> condition) {
        return Bindings.createBooleanBinding(condition, model.stateProperty(), model.runId, model.ending);
    }

    private static void show(Button button, BooleanBinding when) {
        button.visibleProperty().bind(when);
        button.managedProperty().bind(when);
    }
}

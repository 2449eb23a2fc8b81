package alad.ui.training;

import alad.experiment.RunRecord;
import alad.ui.chart.ChartSaving;
import alad.ui.control.Buttons;
import alad.ui.control.Choices;
import alad.ui.control.EmptyCard;
import alad.ui.control.Labels;
import alad.ui.control.VerdictNote;
import alad.ui.look.Palette;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen to train and to watch it. */
public final class TrainingView extends StackPane {
    private final TrainingViewModel model;

    /**
     * @param chooseData what the button of the empty screen does
     * @param inspect what the button to the results does
     */
    public TrainingView(
            TrainingViewModel model,
            ObservableValue<Palette> palette,
            ChartSaving saving,
            Runnable chooseData,
            Runnable inspect) {
        this.model = model;
        setId("train-screen");
        getStyleClass().add("screen");
        SettingsCard settings = new SettingsCard(model);
        settings.getStyleClass().add("side-column");
        VBox right = new VBox(new ControlBar(model, inspect), failure(), verdict(), pages(palette, saving));
        right.getStyleClass().add("column");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox work = new HBox(settings, right);
        work.getStyleClass().add("columns");
        Node empty = empty(chooseData);
        BooleanBinding nothing = model.next
                .chosen
                .getReadOnlyProperty()
                .isNull()
                .and(model.stateProperty().isNull())
                .and(model.failure.isEmpty());
        empty.visibleProperty().bind(nothing);
        work.visibleProperty().bind(nothing.not());
        getChildren().addAll(work, empty);
    }

    /** The first line of what went wrong; the rest (the worker's last words) on pointing at it. */
    private Node failure() {
        Label banner = Labels.message(
                "training-failure",
                Bindings.createStringBinding(
                        () -> model.failure.get().lines().findFirst().orElse(""), model.failure),
                "error-banner");
        Tooltip all = new Tooltip();
        all.textProperty().bind(model.failure);
        banner.setTooltip(all);
        return banner;
    }

    /** How good the run is that has ended. */
    private Node verdict() {
        VerdictNote note = new VerdictNote("training-verdict");
        note.getStyleClass().add("card");
        model.outcome()
                .judgedProperty()
                .addListener((source, old, now) -> note.show(now == null ? null : now.verdict()));
        return note;
    }

    private Node pages(ObservableValue<Palette> palette, ChartSaving saving) {
        ComboBox<RunRecord> earlier = earlierRuns("earlier-run");
        earlier.disableProperty().bind(Bindings.createBooleanBinding(model::isBusy, model.stateProperty()));
        earlier.visibleProperty().bind(Bindings.isNotEmpty(model.earlier.runs));
        ChartPages pages = new ChartPages(model, palette, saving, earlier);
        VBox.setVgrow(pages, Priority.ALWAYS);
        return pages;
    }

    private ComboBox<RunRecord> earlierRuns(String id) {
        ComboBox<RunRecord> earlier = Choices.of(id, List.of(), RunRecord::id, model.earlier.chosen);
        earlier.setItems(model.earlier.runs);
        earlier.setPromptText(Texts.of("train.earlier"));
        earlier.setAccessibleText(Texts.of("train.earlier"));
        earlier.setTooltip(new Tooltip(Texts.of("train.earlier.about")));
        earlier.setVisibleRowCount(12);
        return earlier;
    }

    private Node empty(Runnable chooseData) {
        VBox earlier =
                new VBox(Labels.wrapped(Texts.of("train.earlier.or"), "muted"), earlierRuns("earlier-run-first"));
        earlier.getStyleClass().add("empty-also");
        earlier.visibleProperty().bind(Bindings.isNotEmpty(model.earlier.runs));
        earlier.managedProperty().bind(earlier.visibleProperty());
        return new EmptyCard(
                "big-train",
                Texts.of("train.empty.title"),
                Texts.of("train.empty.words"),
                Buttons.primary("train-choose-data", Texts.of("train.empty.button"), chooseData),
                earlier);
    }
}

package alad.ui.training;

import alad.ui.chart.ChartSaving;
import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.look.Palette;
import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
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
        VBox right = new VBox(new ControlBar(model, inspect), failure(), grid(palette, saving));
        right.getStyleClass().add("column");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox work = new HBox(settings, right);
        work.getStyleClass().add("columns");
        Node empty = empty(chooseData);
        BooleanBinding nothing = model.chosen.getReadOnlyProperty().isNull().and(model.trainedOn.isNull());
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

    private Node grid(ObservableValue<Palette> palette, ChartSaving saving) {
        CurveCards curves = new CurveCards(model, palette, saving);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("card-grid");
        grid.add(curves.discriminators(), 0, 0);
        grid.add(curves.generatorAndEncoder(), 1, 0);
        grid.add(curves.validation(), 0, 1);
        grid.add(new PicturesCard(model), 1, 1);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(50);
            row.setMinHeight(0);
            grid.getRowConstraints().add(row);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private static Node empty(Runnable chooseData) {
        VBox box = new VBox(
                Buttons.icon("big-train"),
                Labels.wrapped(Texts.of("train.empty.title"), "empty-title"),
                Labels.wrapped(Texts.of("train.empty.words"), "muted"),
                Buttons.primary("train-choose-data", Texts.of("train.empty.button"), chooseData));
        box.getStyleClass().addAll("card", "empty");
        return box;
    }
}

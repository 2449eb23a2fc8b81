package alad.ui.evaluate;

import alad.ui.chart.ChartSaving;
import alad.ui.control.FillingScroll;
import alad.ui.control.Labels;
import alad.ui.look.Palette;
import alad.ui.opened.DataFinder;
import alad.ui.opened.NoRunPane;
import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen that says how well the open run tells its test rows apart, and where to put the threshold. */
public final class EvaluateView extends StackPane {
    private static final double CONFUSION_WIDTH = 372;
    private static final double SCORES_WIDTH = 500;
    private static final double LEAST_SCORES_WIDTH = 464;
    private static final double LOWER_SHARE = 0.46;
    private static final double LEAST_UPPER = 278;
    private static final double LEAST_LOWER = 346;

    private final EvaluateViewModel model;
    private final ObservableValue<Palette> palette;
    private final ChartSaving saving;

    /** @param train what the button of the empty screen does */
    public EvaluateView(
            EvaluateViewModel model,
            ObservableValue<Palette> palette,
            ChartSaving saving,
            Runnable train,
            DataFinder finder) {
        this.model = model;
        this.palette = palette;
        this.saving = saving;
        setId("evaluate-screen");
        getStyleClass().add("screen");
        Node work = work();
        work.visibleProperty().bind(model.evaluationProperty().isNotNull());
        Node ranking = ranking();
        ranking.visibleProperty()
                .bind(model.evaluationProperty()
                        .isNull()
                        .and(model.opened().runProperty().isNotNull()));
        Node none = new NoRunPane(model.opened(), "evaluate", Texts.of("evaluate.empty.words"), train, finder);
        sceneProperty().addListener((source, old, now) -> model.look(now != null));
        getChildren().addAll(work, ranking, none);
    }

    private Node ranking() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.visibleProperty().bind(model.errorProperty().isEmpty());
        turning.managedProperty().bind(turning.visibleProperty());
        Label words = Labels.muted(Texts.of("evaluate.ranking"));
        words.visibleProperty().bind(turning.visibleProperty());
        words.managedProperty().bind(turning.visibleProperty());
        VBox box = new VBox(turning, words, Labels.message("ranking-error", model.errorProperty(), "error-text"));
        box.getStyleClass().addAll("card", "empty");
        return box;
    }

    private Node work() {
        HistogramCard histogram = new HistogramCard(model, palette, saving);
        HBox.setHgrow(histogram, Priority.ALWAYS);
        HBox upper = new HBox(histogram, fixed(new ConfusionCard(model), CONFUSION_WIDTH));
        upper.getStyleClass().add("columns");
        VBox.setVgrow(upper, Priority.ALWAYS);
        upper.setMinHeight(LEAST_UPPER);
        VBox work = new VBox(
                new RuleBar(model),
                Labels.message("rule-error", model.rule.errorProperty(), "error-text"),
                Labels.message("evaluate-error", model.errorProperty(), "error-banner"),
                Labels.message("threshold-kept", model.keptProperty(), "good-text"),
                upper,
                lower());
        work.setAccessibleText(Texts.of("navigation.EVALUATE"));
        work.getStyleClass().add("column");
        return new FillingScroll(work);
    }

    /** Without both classes there are no curves: what is known of the scores has all the room, and less of it. */
    private Node lower() {
        ObservableValue<Boolean> both = Verdicts.areAll(model).map(all -> !all);
        CurvesPane curves = new CurvesPane(model, palette, saving);
        HBox.setHgrow(curves, Priority.ALWAYS);
        curves.visibleProperty().bind(both);
        curves.managedProperty().bind(both);
        Region scores = new ScoresCard(model);
        HBox.setHgrow(scores, Priority.SOMETIMES);
        scores.setPrefWidth(SCORES_WIDTH);
        scores.setMinWidth(LEAST_SCORES_WIDTH);
        scores.maxWidthProperty().bind(both.map(curved -> curved ? SCORES_WIDTH : Double.MAX_VALUE));
        HBox lower = new HBox(curves, scores);
        lower.getStyleClass().add("columns");
        lower.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> both.getValue() ? Math.max(LEAST_LOWER, getHeight() * LOWER_SHARE) : USE_COMPUTED_SIZE,
                        both,
                        heightProperty()));
        lower.minHeightProperty().bind(both.map(curved -> curved ? LEAST_LOWER : USE_PREF_SIZE));
        return lower;
    }

    private static Region fixed(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
        return region;
    }
}

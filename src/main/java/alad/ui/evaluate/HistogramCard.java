package alad.ui.evaluate;

import alad.evaluate.Histogram;
import alad.evaluate.Threshold;
import alad.ui.chart.ChartMenu;
import alad.ui.chart.ChartSaving;
import alad.ui.chart.ScoreHistogram;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.control.WrappingBar;
import alad.ui.look.Palette;
import alad.ui.opened.RunWords;
import alad.ui.text.ScoreText;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** How the scores lie, with the threshold to drag. */
final class HistogramCard extends StackPane {
    private static final String NORMAL = "xz";
    private static final String ANOMALOUS = "bad";
    private static final String VALIDATION = "muted";

    private final EvaluateViewModel model;
    private final ScoreHistogram chart;
    private final WrappingBar legend = new WrappingBar();

    HistogramCard(EvaluateViewModel model, ObservableValue<Palette> palette, ChartSaving saving) {
        this.model = model;
        chart = new ScoreHistogram(
                "score-histogram",
                Texts.of("evaluate.histogram.words"),
                Texts.of("evaluate.histogram"),
                Texts.of("evaluate.score"),
                palette);
        chart.setOnMoved(model::moveTo);
        legend.getStyleClass().add("class-legend");
        Card card = new Card(
                Texts.of("evaluate.histogram"),
                toggle("log-scores", "evaluate.log", model.axis.logarithmic),
                toggle("density", "evaluate.density", model.density),
                new ChartMenu("score-histogram", saving, chart::document));
        Label hint = Labels.muted(Texts.of("evaluate.histogram.hint"));
        hint.getStyleClass().add("small");
        WrappingBar below = new WrappingBar(legend, WrappingBar.gap(), hint);
        below.getStyleClass().add("class-legend");
        card.filledWith(chart).with(below);
        setMinWidth(0);
        getChildren().add(card);
        model.drawingProperty().addListener(changed -> draw());
        model.density.addListener((source, old, now) -> draw());
        model.thresholdProperty().addListener(changed -> mark());
    }

    private static ToggleButton toggle(String id, String key, BooleanProperty on) {
        ToggleButton toggle = new ToggleButton(Texts.of(key));
        toggle.setId(id);
        toggle.getStyleClass().addAll("filter", "small-toggle");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    private void draw() {
        Drawing drawing = model.drawingProperty().get();
        if (drawing == null) {
            return;
        }
        boolean labelled = model.evaluationProperty().get().isLabelled();
        List<ScoreHistogram.Series> series = new ArrayList<>();
        add(series, labelled ? "evaluate.normal" : "evaluate.test", NORMAL, drawing.normal());
        add(series, labelled ? "evaluate.anomalous" : "evaluate.test", ANOMALOUS, drawing.anomalous());
        Histogram validation = drawing.validation();
        if (rows(validation) > 0) {
            series.add(smooth(Texts.of("evaluate.validation", rows(validation)), VALIDATION, false, validation));
        }
        chart.show(drawing.axis(), series);
        legend.getChildren().setAll(series.stream().map(HistogramCard::entry).toList());
        mark();
    }

    private void add(List<ScoreHistogram.Series> series, String key, String role, Histogram histogram) {
        if (rows(histogram) > 0) {
            String name = key.equals("evaluate.test")
                    ? Texts.of(
                            key,
                            RunWords.of(model.evaluationProperty().get().run()).many(),
                            rows(histogram))
                    : Texts.of(key, rows(histogram));
            series.add(model.density.get() ? smooth(name, role, true, histogram) : steps(name, role, histogram));
        }
    }

    private void mark() {
        Threshold now = model.thresholdProperty().get();
        chart.mark(
                now == null ? Double.NaN : now.value(),
                now == null ? "" : Texts.of("evaluate.threshold.mark", ScoreText.of(now.value())));
    }

    private static int rows(Histogram histogram) {
        return Arrays.stream(histogram.counts()).sum();
    }

    /** Two points a bin, so that each is drawn as a bar of its width; heights in percent of the class. */
    private static ScoreHistogram.Series steps(String name, String role, Histogram histogram) {
        int[] counts = histogram.counts();
        double rows = rows(histogram);
        double[] xs = new double[2 * counts.length];
        double[] ys = new double[2 * counts.length];
        for (int i = 0; i < counts.length; i++) {
            xs[2 * i] = histogram.edges()[i];
            xs[2 * i + 1] = histogram.edges()[i + 1];
            ys[2 * i] = 100 * counts[i] / rows;
            ys[2 * i + 1] = ys[2 * i];
        }
        return new ScoreHistogram.Series(name, role, true, xs, ys);
    }

    private static ScoreHistogram.Series smooth(String name, String role, boolean filled, Histogram histogram) {
        double[] density = histogram.density();
        double rows = rows(histogram);
        double[] xs = new double[density.length];
        double[] ys = new double[density.length];
        for (int i = 0; i < density.length; i++) {
            xs[i] = (histogram.edges()[i] + histogram.edges()[i + 1]) / 2;
            ys[i] = 100 * density[i] / rows;
        }
        return new ScoreHistogram.Series(name, role, filled, xs, ys);
    }

    private static Node entry(ScoreHistogram.Series series) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", series.role());
        HBox entry = new HBox(swatch, Labels.whole(Labels.muted(series.name())));
        entry.getStyleClass().add("legend-entry");
        return entry;
    }
}

package alad.ui.training;

import alad.detector.ScoreKind;
import alad.ui.chart.ChartMenu;
import alad.ui.chart.ChartSaving;
import alad.ui.chart.Curve;
import alad.ui.chart.Legend;
import alad.ui.chart.Line;
import alad.ui.chart.LineChart;
import alad.ui.control.Card;
import alad.ui.control.Hints;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.look.Palette;
import alad.ui.text.Texts;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** The charts of a training, each in its card, drawn anew whenever its history grows. */
final class CurveCards {
    private static final int MOST_BESIDE_TITLE = 3;
    private static final Map<String, String> ROLES =
            Map.of("E", "encoder", "G", "generator", "Dxz", "xz", "Dxx", "xx", "Dzz", "zz");
    private static final Map<ScoreKind, String> KIND_ROLES = Map.of(
            ScoreKind.FEATURES, "accent", ScoreKind.LOGITS, "warning", ScoreKind.L1, "good", ScoreKind.L2, "muted");

    private final TrainingViewModel model;
    private final History history;
    private final ObservableValue<Palette> palette;
    private final ChartSaving saving;

    CurveCards(TrainingViewModel model, ObservableValue<Palette> palette, ChartSaving saving) {
        this.model = model;
        this.history = model.progress.history;
        this.palette = palette;
        this.saving = saving;
    }

    Card discriminators() {
        return lines(
                "discriminators",
                "losses",
                List.of(
                        new Line(Texts.of("curve.xz"), "xz", Texts.of("curve.about.xz"), history.dxz),
                        new Line(Texts.of("curve.xx"), "xx", Texts.of("curve.about.xx"), history.dxx),
                        new Line(Texts.of("curve.zz"), "zz", Texts.of("curve.about.zz"), history.dzz)));
    }

    Card generatorAndEncoder() {
        return lines(
                "generator-encoder",
                "losses",
                List.of(
                        new Line(
                                Texts.of("curve.generator"),
                                "generator",
                                Texts.of("curve.about.generator"),
                                history.generator),
                        new Line(
                                Texts.of("curve.encoder"),
                                "encoder",
                                Texts.of("curve.about.encoder"),
                                history.encoder)));
    }

    /** What D_xz thinks of real and of generated pairs. */
    Card probabilities() {
        return lines(
                "probabilities",
                "losses",
                List.of(
                        new Line(Texts.of("curve.real"), "xz", history.realProbability),
                        new Line(Texts.of("curve.fake"), "muted", history.fakeProbability)));
    }

    Card validationScore() {
        return lines(
                "validation-score",
                "validation-score",
                List.of(new Line(Texts.of("curve.features"), "accent", history.validationScore)));
    }

    Card validationAuroc() {
        return lines(
                "validation-auroc",
                "validation-auroc",
                List.of(new Line(Texts.of("curve.features"), "accent", history.validationAuroc)));
    }

    Card testAuroc() {
        return lines(
                "test-auroc",
                "test-auroc",
                history.testAuroc.entrySet().stream()
                        .map(each -> new Line(
                                Texts.named("curve.kind", each.getKey()),
                                KIND_ROLES.get(each.getKey()),
                                each.getValue()))
                        .toList());
    }

    Card weightNorms() {
        return lines("weight-norms", "networks", networks(history.weightNorms));
    }

    Card gradientNorms() {
        return lines("gradient-norms", "networks", networks(history.gradientNorms));
    }

    Card sigmas() {
        return lines("sigmas", "sigmas", networks(history.sigmas), true);
    }

    private static List<Line> networks(Map<String, Curve> curves) {
        return History.NETWORKS.stream()
                .map(name -> new Line(
                        Texts.of("curve." + ROLES.get(name)),
                        ROLES.get(name),
                        Texts.of("curve.about." + ROLES.get(name)),
                        curves.get(name)))
                .toList();
    }

    private Card lines(String id, String empty, List<Line> lines) {
        return lines(id, empty, lines, lines.size() <= MOST_BESIDE_TITLE);
    }

    private Card lines(String id, String empty, List<Line> lines, boolean legendBesideTitle) {
        String title = Texts.of("chart." + id);
        LineChart chart = new LineChart(
                "chart-" + id, title, Texts.of("chart.axis." + id), Texts.of("chart.empty." + empty), lines, palette);
        Legend legend = new Legend(lines, chart.settings());
        follow(chart);
        model.progress.historyVersion.addListener(changed -> legend.refresh());
        ChartMenu menu = ChartMenu.of(chart, saving);
        return legendBesideTitle
                ? new Card(title, legend, menu).filledWith(chart)
                : new Card(title, menu).with(legend).filledWith(chart);
    }

    private void follow(LineChart chart) {
        model.progress.historyVersion.addListener(changed -> {
            int best = history.bestEpoch();
            chart.mark(best < 0 ? Double.NaN : best, Texts.of("chart.best", best));
            chart.redraw();
        });
    }

    Card validation() {
        List<Line> lines = List.of(new Line(Texts.of("chart.validation"), "xz", history.validation));
        LineChart chart = new LineChart(
                "chart-validation",
                Texts.of("chart.validation"),
                Texts.of("chart.axis.validation"),
                Texts.of("chart.empty.validation"),
                lines,
                palette);
        Label newest = Labels.muted("");
        newest.setId("validation-newest");
        Pill health = new Pill();
        health.setId("health");
        Label advice = Labels.message("health-advice", model.progress.healthWords, "warning-text");
        model.progress.condition.addListener((source, old, now) -> {
            health.show(
                    now == null ? "" : Texts.named("health", now),
                    now == null ? Pill.Tone.NEUTRAL : TrainingWords.tone(now));
            String words = model.progress.healthWords.get();
            health.setTooltip(Hints.wide(words.isEmpty() ? Texts.of("health.about") : words));
        });
        model.progress.historyVersion.addListener(changed -> newest.setText(newest()));
        follow(chart);
        return new Card(Texts.of("chart.validation"), newest, health, ChartMenu.of(chart, saving))
                .with(advice)
                .filledWith(chart);
    }

    private String newest() {
        double value = history.validation.newest();
        if (Double.isNaN(value)) {
            return "";
        }
        double auroc = history.labelledAuroc();
        return Double.isNaN(auroc)
                ? Texts.of("chart.validation.error", value)
                : Texts.of("chart.validation.both", value, auroc);
    }
}

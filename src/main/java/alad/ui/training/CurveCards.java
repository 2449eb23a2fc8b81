package alad.ui.training;

import alad.ui.chart.ChartMenu;
import alad.ui.chart.ChartSaving;
import alad.ui.chart.Legend;
import alad.ui.chart.Line;
import alad.ui.chart.LineChart;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.look.Palette;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The three charts of a training, each in its card, drawn anew whenever its history grows. */
final class CurveCards {
    private final TrainingViewModel model;
    private final ObservableValue<Palette> palette;
    private final ChartSaving saving;

    CurveCards(TrainingViewModel model, ObservableValue<Palette> palette, ChartSaving saving) {
        this.model = model;
        this.palette = palette;
        this.saving = saving;
    }

    Card discriminators() {
        History history = model.progress.history;
        return losses(
                "discriminators",
                List.of(
                        new Line(Texts.of("curve.xz"), "xz", history.dxz),
                        new Line(Texts.of("curve.xx"), "xx", history.dxx),
                        new Line(Texts.of("curve.zz"), "zz", history.dzz)));
    }

    Card generatorAndEncoder() {
        History history = model.progress.history;
        return losses(
                "generator-encoder",
                List.of(
                        new Line(Texts.of("curve.generator"), "generator", history.generator),
                        new Line(Texts.of("curve.encoder"), "encoder", history.encoder)));
    }

    private Card losses(String id, List<Line> lines) {
        String title = Texts.of("chart." + id);
        LineChart chart = new LineChart("chart-" + id, title, Texts.of("chart.empty.losses"), lines, palette);
        Legend legend = new Legend(lines, chart.settings());
        model.progress.historyVersion.addListener(changed -> {
            legend.refresh();
            chart.redraw();
        });
        return new Card(title, legend, ChartMenu.of(chart, saving)).filledWith(chart);
    }

    Card validation() {
        List<Line> lines = List.of(new Line(Texts.of("chart.validation"), "xz", model.progress.history.validation));
        LineChart chart = new LineChart(
                "chart-validation", Texts.of("chart.validation"), Texts.of("chart.empty.validation"), lines, palette);
        Label newest = Labels.muted("");
        newest.setId("validation-newest");
        Pill health = new Pill();
        health.setId("health");
        Label advice = Labels.message("health-advice", model.progress.healthWords, "warning-text");
        model.progress.condition.addListener((source, old, now) -> {
            health.show(
                    now == null ? "" : Texts.named("health", now),
                    now == null ? Pill.Tone.NEUTRAL : TrainingWords.tone(now));
            health.setTooltip(
                    model.progress.healthWords.get().isEmpty() ? null : new Tooltip(model.progress.healthWords.get()));
        });
        model.progress.historyVersion.addListener(changed -> {
            newest.setText(newest());
            int best = model.progress.history.bestEpoch();
            chart.mark(best < 0 ? Double.NaN : best, Texts.of("chart.best", best));
            chart.redraw();
        });
        return new Card(Texts.of("chart.validation"), newest, health, ChartMenu.of(chart, saving))
                .with(advice)
                .filledWith(chart);
    }

    private String newest() {
        double value = model.progress.history.validation.newest();
        if (Double.isNaN(value)) {
            return "";
        }
        double auroc = model.progress.history.labelledAuroc();
        return Double.isNaN(auroc)
                ? Texts.of("chart.validation.error", value)
                : Texts.of("chart.validation.both", value, auroc);
    }
}

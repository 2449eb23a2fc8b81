package alad.ui.evaluate;

import alad.evaluate.Confusion;
import alad.ui.chart.ChartMenu;
import alad.ui.chart.ChartSaving;
import alad.ui.chart.RateChart;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.look.Palette;
import alad.ui.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The ROC and the precision-recall curve, each with the point where the threshold stands; empty without both classes. */
final class CurvesPane extends HBox {
    private static final double[][] NONE = new double[2][0];

    private final EvaluateViewModel model;
    private final RateChart roc;
    private final RateChart precisionRecall;
    private final Label rocPoint = Labels.wrapped("", "muted", "small");
    private final Label precisionRecallPoint = Labels.wrapped("", "muted", "small");

    CurvesPane(EvaluateViewModel model, ObservableValue<Palette> palette, ChartSaving saving) {
        this.model = model;
        getStyleClass().add("columns");
        roc = new RateChart(
                "roc",
                Texts.of("evaluate.roc.words"),
                names("evaluate.roc", "evaluate.figure.fpr", "evaluate.figure.recall"),
                palette);
        precisionRecall = new RateChart(
                "precision-recall",
                Texts.of("evaluate.pr.words"),
                names("evaluate.pr", "evaluate.figure.recall", "evaluate.figure.precision"),
                palette);
        rocPoint.setId("roc-words");
        precisionRecallPoint.setId("pr-words");
        getChildren()
                .addAll(
                        card("evaluate.roc", roc, rocPoint, saving),
                        card("evaluate.pr", precisionRecall, precisionRecallPoint, saving));
        model.drawingProperty().addListener(changed -> draw());
        model.confusionProperty().addListener(changed -> mark());
    }

    private static RateChart.Names names(String title, String x, String y) {
        return new RateChart.Names(
                Texts.of(title), Texts.of(x), Texts.of(y), Texts.of("evaluate.chance"), Texts.of("evaluate.threshold"));
    }

    private static Node card(String key, RateChart chart, Label point, ChartSaving saving) {
        Card card = new Card(Texts.of(key), new ChartMenu(chart.getId(), saving, chart::document))
                .filledWith(chart)
                .with(point);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(0);
        return card;
    }

    private void draw() {
        Drawing drawing = model.drawingProperty().get();
        if (drawing == null) {
            return;
        }
        boolean labelled = model.evaluationProperty().get().isLabelled();
        if (!labelled) {
            roc.show(NONE, NONE);
            precisionRecall.show(NONE, NONE);
        } else {
            roc.show(drawing.roc(), new double[][] {{0, 1}, {0, 1}});
            var test = model.evaluationProperty().get().test(drawing.kind());
            double chance = (double) test.anomalous() / (test.anomalous() + test.normal());
            precisionRecall.show(drawing.precisionRecall(), new double[][] {{0, 1}, {chance, chance}});
        }
        mark();
    }

    private void mark() {
        Confusion now = model.confusionProperty().get();
        boolean known = now != null && model.evaluationProperty().get().isLabelled();
        roc.mark(known ? now.falsePositiveRate() : Double.NaN, known ? now.recall() : Double.NaN);
        precisionRecall.mark(known ? now.recall() : Double.NaN, known ? now.precision() : Double.NaN);
        rocPoint.setText(
                known
                        ? Texts.of(
                                "evaluate.roc.point",
                                EvaluateWords.share(now.recall()),
                                EvaluateWords.share(now.falsePositiveRate()))
                        : "");
        precisionRecallPoint.setText(
                known
                        ? Texts.of(
                                "evaluate.pr.point",
                                EvaluateWords.share(now.precision()),
                                EvaluateWords.share(now.recall()))
                        : "");
    }
}

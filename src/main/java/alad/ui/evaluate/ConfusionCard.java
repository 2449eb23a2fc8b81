package alad.ui.evaluate;

import alad.detector.ScoreKind;
import alad.evaluate.Confusion;
import alad.experiment.Evaluation;
import alad.experiment.ScoredRun;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.opened.RunWords;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the threshold makes of the test rows: how many of each class it calls anomalous, and the figures of that. */
final class ConfusionCard extends StackPane {
    private record Figure(Label label, ToDoubleFunction<Confusion> value, boolean share) {}

    private final EvaluateViewModel model;
    private final List<Figure> figures = new ArrayList<>();
    private final Label found = count("found");
    private final Label missed = count("missed");
    private final Label alarms = count("false-alarms");
    private final Label passed = count("passed");
    private final Label called = Labels.strong("");
    private final Label oneClass = Labels.wrapped("", "muted");
    private final Label validation = Labels.wrapped("");
    private final Label calledAnomalous = count("called-anomalous");
    private final Label calledNormal = count("called-normal");
    private final StringProperty remark = new SimpleStringProperty("");
    private final GridPane matrix = halves();
    private final GridPane verdicts = halves();
    private final GridPane table = new GridPane();

    ConfusionCard(EvaluateViewModel model) {
        this.model = model;
        called.setId("called");
        oneClass.setId("one-class");
        validation.setId("validation-called");
        verdicts.addRow(
                0,
                cell("false-alarm", "evaluate.calledAnomalous", calledAnomalous),
                cell("passed", "evaluate.calledNormal", calledNormal));
        matrix();
        table();
        Label remarked = Labels.message("validation-differs", remark, "muted");
        remarked.getStyleClass().add("small");
        getChildren()
                .add(new Card(Texts.of("evaluate.confusion"), called)
                        .with(matrix, table, remarked, verdicts, oneClass, validation));
        model.confusionProperty().addListener(changed -> refresh());
    }

    private static GridPane halves() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("confusion");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private void matrix() {
        matrix.addRow(0, cell("found", "verdict.found", found), cell("missed", "verdict.missed", missed));
        matrix.addRow(1, cell("false-alarm", "verdict.falseAlarm", alarms), cell("passed", "verdict.passed", passed));
    }

    private static Node cell(String styleClass, String key, Label count) {
        Label words = new Label(Texts.of(key));
        words.getStyleClass().add("small");
        VBox cell = new VBox(count, words);
        cell.getStyleClass().addAll("confusion-cell", styleClass);
        return cell;
    }

    private static Label count(String id) {
        Label label = Labels.strong("");
        label.setId("count-" + id);
        label.getStyleClass().add("confusion-count");
        return label;
    }

    private void table() {
        table.getStyleClass().add("figure-grid");
        table.getColumnConstraints().setAll(name(), value(), name(), value());
        add(0, 0, "precision", Confusion::precision, true);
        add(1, 0, "recall", Confusion::recall, true);
        add(2, 0, "f1", Confusion::f1, false);
        add(3, 0, "mcc", Confusion::matthews, false);
        add(0, 1, "fpr", Confusion::falsePositiveRate, true);
        add(1, 1, "fnr", Confusion::falseNegativeRate, true);
        add(2, 1, "accuracy", Confusion::accuracy, true);
        add(3, 1, "balanced", Confusion::balancedAccuracy, true);
    }

    private void add(int row, int side, String key, ToDoubleFunction<Confusion> value, boolean share) {
        Label label = Labels.whole(Labels.strong(""));
        label.setId("figure-" + key);
        figures.add(new Figure(label, value, share));
        table.add(Labels.muted(Texts.of("evaluate.figure." + key)), 2 * side, row);
        table.add(label, 2 * side + 1, row);
    }

    private static ColumnConstraints name() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static ColumnConstraints value() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(56);
        return column;
    }

    private void refresh() {
        Confusion now = model.confusionProperty().get();
        if (now == null) {
            return;
        }
        Evaluation evaluation = model.evaluationProperty().get();
        for (Node each : List.of(matrix, table)) {
            show(each, evaluation.isLabelled());
        }
        for (Node each : List.of(verdicts, oneClass, validation)) {
            show(each, !evaluation.isLabelled());
        }
        tellVerdicts(evaluation.run(), now);
        remark.set(evaluation.isLabelled() ? remark(evaluation) : "");
        called.setText(Texts.of("evaluate.called", now.called(), now.rows(), 100.0 * now.called() / now.rows()));
        found.setText(Texts.of("evaluate.count", now.truePositives()));
        missed.setText(Texts.of("evaluate.count", now.falseNegatives()));
        alarms.setText(Texts.of("evaluate.count", now.falsePositives()));
        passed.setText(Texts.of("evaluate.count", now.trueNegatives()));
        for (Figure figure : figures) {
            double value = figure.value().applyAsDouble(now);
            figure.label().setText(figure.share() ? EvaluateWords.share(value) : EvaluateWords.figure(value));
        }
    }

    /** Why false alarms aren't as many as validation lets expect. */
    private String remark(Evaluation evaluation) {
        ScoreKind kind = model.opened().kindProperty().get();
        return evaluation
                .normalCalled(kind, Verdicts.of(model, kind).threshold())
                .remark();
    }

    /** What is known where it isn't known which rows are anomalous. */
    private void tellVerdicts(ScoredRun run, Confusion now) {
        calledAnomalous.setText(Texts.of("evaluate.count", now.called()));
        calledNormal.setText(Texts.of("evaluate.count", now.rows() - now.called()));
        oneClass.setText(Texts.of(
                RunWords.isLabelled(run) ? "evaluate.oneClass" : "evaluate.unlabelled",
                RunWords.of(run).many()));
        validation.setText(Texts.of(
                "evaluate.ofValidation",
                EvaluateWords.share(
                        Verdicts.of(model, model.opened().kindProperty().get()).ofValidation())));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

package alad.ui.evaluate;

import alad.detector.ScoreKind;
import alad.evaluate.Bootstrap;
import alad.evaluate.Interval;
import alad.evaluate.RankFigures;
import alad.experiment.Evaluation;
import alad.experiment.Verdict;
import alad.ui.control.Card;
import alad.ui.control.Hints;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.control.VerdictNote;
import alad.ui.opened.RunChoice;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.collections.MapChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All four scores side by side by the figures that need no threshold; choosing one looks at it. */
final class ScoresCard extends StackPane {
    private enum Column {
        AUROC("auroc", RankFigures::auroc, Bootstrap::auroc),
        AVERAGE_PRECISION("ap", RankFigures::averagePrecision, Bootstrap::averagePrecision),
        BEST_F1("bestF1", RankFigures::bestF1, Bootstrap::bestF1),
        FALSE_ALARMS("fpr95", RankFigures::falseAlarmsAt95, Bootstrap::falseAlarmsAt95);

        private final String key;
        private final ToDoubleFunction<RankFigures> figure;
        private final Function<Bootstrap, Interval> interval;

        Column(String key, ToDoubleFunction<RankFigures> figure, Function<Bootstrap, Interval> interval) {
            this.key = key;
            this.figure = figure;
            this.interval = interval;
        }
    }

    private final EvaluateViewModel model;
    private final Pill verdict = new Pill();
    private final Label sentence = Labels.wrapped("", "small");
    private final Tooltip about = Hints.wide("");
    private final Map<ScoreKind, RadioButton> kinds = new EnumMap<>(ScoreKind.class);
    private final Map<ScoreKind, Map<Column, Label>> figures = new EnumMap<>(ScoreKind.class);
    private final Map<ScoreKind, Map<Column, Label>> intervals = new EnumMap<>(ScoreKind.class);

    ScoresCard(EvaluateViewModel model) {
        this.model = model;
        Card card = new Card(Texts.of("evaluate.scores"), verdict, RunChoice.of("runs", model.opened()));
        verdict.setId("evaluate-verdict");
        sentence.setId("evaluate-verdict-sentence");
        verdict.setTooltip(about);
        sentence.setTooltip(about);
        GridPane figures = table();
        VerdictsTable verdicts = new VerdictsTable(model);
        figures.visibleProperty().bind(Verdicts.areAll(model).map(all -> !all));
        verdicts.visibleProperty().bind(Verdicts.areAll(model));
        figures.managedProperty().bind(figures.visibleProperty());
        verdicts.managedProperty().bind(verdicts.visibleProperty());
        card.with(sentence, figures, verdicts, new MeaningPane(model));
        getChildren().add(card);
        model.evaluationProperty().addListener(changed -> refresh());
        model.opened().kindProperty().addListener((source, old, now) -> {
            kinds.get(now).setSelected(true);
            judge();
        });
        model.intervals.known().addListener((MapChangeListener<ScoreKind, Bootstrap>) change -> refreshIntervals());
    }

    private GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("scores-grid");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(name);
        int at = 1;
        for (Column column : Column.values()) {
            ColumnConstraints figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(figure);
            Label title = Labels.whole(Labels.muted(Texts.of("evaluate.column." + column.key)));
            title.getStyleClass().add("small");
            title.setTooltip(new Tooltip(Texts.of("evaluate.columnWords." + column.key)));
            table.add(title, at++, 0);
        }
        ToggleGroup group = new ToggleGroup();
        for (ScoreKind kind : ScoreKind.values()) {
            addRow(table, group, kind);
        }
        return table;
    }

    private void addRow(GridPane table, ToggleGroup group, ScoreKind kind) {
        RadioButton button = new RadioButton(Texts.named("score", kind));
        button.setId("look-at-" + word(kind));
        button.setToggleGroup(group);
        button.setSelected(kind == model.opened().kindProperty().get());
        button.setOnAction(event -> model.opened().kindProperty().set(kind));
        kinds.put(kind, button);
        List<Node> row = new ArrayList<>(List.of(button));
        for (Column column : Column.values()) {
            Label figure = Labels.strong("");
            figure.setId("figure-" + column.key + "-" + word(kind));
            Label interval = Labels.muted("");
            interval.setId("interval-" + column.key + "-" + word(kind));
            interval.getStyleClass().add("interval");
            figures.computeIfAbsent(kind, key -> new EnumMap<>(Column.class)).put(column, figure);
            intervals.computeIfAbsent(kind, key -> new EnumMap<>(Column.class)).put(column, interval);
            VBox cell = new VBox(figure, interval);
            cell.getStyleClass().add("figure-cell");
            row.add(cell);
        }
        table.addRow(kind.ordinal() + 1, row.toArray(Node[]::new));
    }

    private void refresh() {
        Evaluation evaluation = model.evaluationProperty().get();
        if (evaluation == null) {
            return;
        }
        for (ScoreKind kind : ScoreKind.values()) {
            RankFigures found = evaluation.test(kind).figures();
            for (Column column : Column.values()) {
                double value = evaluation.isLabelled() ? column.figure.applyAsDouble(found) : Double.NaN;
                figures.get(kind).get(column).setText(EvaluateWords.figure(value));
                intervals.get(kind).get(column).setManaged(evaluation.isLabelled());
            }
        }
        refreshIntervals();
        judge();
    }

    /** By the score that is looked at. */
    private void judge() {
        Evaluation evaluation = model.evaluationProperty().get();
        if (evaluation != null) {
            Verdict found = evaluation.verdict(model.opened().kindProperty().get());
            verdict.show(found.word(), VerdictNote.tone(found));
            sentence.setText(Texts.typeset(found.sentence()));
            about.setText(VerdictNote.words(found));
        }
    }

    private void refreshIntervals() {
        for (ScoreKind kind : ScoreKind.values()) {
            Bootstrap spread = model.intervals.known().get(kind);
            for (Column column : Column.values()) {
                intervals
                        .get(kind)
                        .get(column)
                        .setText(EvaluateWords.interval(spread == null ? null : column.interval.apply(spread)));
            }
        }
    }

    private static String word(ScoreKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

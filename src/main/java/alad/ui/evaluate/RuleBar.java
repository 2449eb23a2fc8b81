package alad.ui.evaluate;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.Evaluation;
import alad.ui.control.Buttons;
import alad.ui.control.Choices;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.control.WrappingBar;
import alad.ui.opened.RunWords;
import alad.ui.text.RowWord;
import alad.ui.text.ScoreText;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** Which score is looked at, the rule for its threshold, where that came to lie, and what can be done with it. */
final class RuleBar extends WrappingBar {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double VALUE_WIDTH = 58;
    private static final double THRESHOLD_WIDTH = 96;

    private final EvaluateViewModel model;
    private final TextField typed = new TextField();
    private final Pill origin = new Pill();
    /** As wide as its widest words were, so that nothing moves while the threshold does. */
    private final StackPane room = new StackPane(origin);

    private final Tooltip originWords = new Tooltip();
    private final Button reset;
    private final Button keep;

    RuleBar(EvaluateViewModel model) {
        this.model = model;
        getStyleClass().addAll("card", "control-bar", "rule-bar");
        reset = Buttons.plain("reset-threshold", Texts.of("evaluate.reset"), model::reset);
        reset.setTooltip(new Tooltip(Texts.of("evaluate.reset.words")));
        keep = Buttons.primary("keep-threshold", Texts.of("evaluate.keep"), model::keep);
        keep.setTooltip(new Tooltip(Texts.of("evaluate.keep.words")));
        room.setAlignment(Pos.CENTER_LEFT);
        origin.setId("threshold-rule");
        origin.setTooltip(originWords);
        getChildren().addAll(score(), rule(), judging(), WrappingBar.gap(), part(reset, keep));
        model.thresholdProperty().addListener(changed -> refresh());
        model.opened().thresholds().versionProperty().addListener(changed -> refresh());
        refresh();
    }

    private Node judging() {
        return part(Labels.whole(Labels.muted(Texts.of("evaluate.threshold"))), threshold(), room);
    }

    private Node score() {
        ComboBox<ScoreKind> kind = Choices.of(
                "score-kind",
                List.of(ScoreKind.values()),
                value -> Texts.named("score", value),
                model.opened().kindProperty());
        kind.setAccessibleText(Texts.of("evaluate.score"));
        kind.setMinWidth(96);
        return part(Labels.whole(Labels.muted(Texts.of("evaluate.score"))), kind);
    }

    private Node rule() {
        ComboBox<Choice> choice = Choices.of(
                "rule", List.of(Choice.values()), value -> Texts.named("evaluate.rule", value), model.rule.choice);
        choice.setAccessibleText(Texts.of("evaluate.rule"));
        choice.setMinWidth(104);
        choice.setPrefWidth(196);
        choice.setVisibleRowCount(Choice.values().length);
        model.evaluationProperty().addListener((source, old, now) -> offer(choice.getItems(), now));
        TextField value = new TextField();
        value.setId("rule-value");
        value.setAccessibleText(Texts.of("evaluate.rule.value"));
        value.setPrefWidth(VALUE_WIDTH);
        value.setMinWidth(VALUE_WIDTH);
        value.textProperty().bindBidirectional(model.rule.value);
        model.rule
                .errorProperty()
                .addListener((source, old, now) -> value.pseudoClassStateChanged(INVALID, !now.isEmpty()));
        Label unit = Labels.whole(Labels.muted(""));
        ObservableValue<RowWord> word = RunWords.word(model.opened());
        unit.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.rule.choice.get().isShare()
                                ? Texts.of("evaluate.percent")
                                : word.getValue().many(),
                        model.rule.choice,
                        word));
        for (Node each : List.of(value, unit)) {
            each.visibleProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> model.rule.choice.get().takesValue(), model.rule.choice));
            each.managedProperty().bind(each.visibleProperty());
        }
        return part(Labels.whole(Labels.muted(Texts.of("evaluate.rule"))), choice, value, unit);
    }

    /** Rules that need labels are for data that has some; the items that stay are left alone, for one is chosen. */
    private static void offer(List<Choice> offered, Evaluation evaluation) {
        if (evaluation == null) {
            return;
        }
        boolean labelled = RunWords.isLabelled(evaluation.run());
        for (Choice each : Choice.values()) {
            if (!labelled && each.needsLabels()) {
                offered.remove(each);
            } else if (!offered.contains(each)) {
                offered.add(each.ordinal(), each);
            }
        }
    }

    private Node threshold() {
        typed.setId("threshold");
        typed.setAccessibleText(Texts.of("evaluate.threshold.typed"));
        typed.setPrefWidth(THRESHOLD_WIDTH);
        typed.setMinWidth(THRESHOLD_WIDTH);
        typed.setOnAction(event -> take());
        typed.textProperty().addListener(changed -> typed.pseudoClassStateChanged(INVALID, false));
        typed.focusedProperty().addListener((source, old, now) -> {
            if (!now) {
                refresh();
            }
        });
        return typed;
    }

    private void take() {
        if (!model.type(typed.getText())) {
            typed.pseudoClassStateChanged(INVALID, true);
        }
    }

    /** The rule in words, unless the chooser names it already. */
    private String origin(Threshold now) {
        if (model.isOwn()) {
            return now.oracle() ? Texts.of("evaluate.oracle", now.rule()) : now.rule();
        }
        return Texts.of(now.oracle() ? "evaluate.isOracle" : "evaluate.fromValidation");
    }

    private void refresh() {
        Threshold now = model.thresholdProperty().get();
        if (now == null) {
            return;
        }
        typed.setText(ScoreText.digits(now.value()));
        origin.show(origin(now), now.oracle() ? Pill.Tone.WARNING : Pill.Tone.NEUTRAL);
        room.setMinWidth(Math.max(room.getMinWidth(), origin.prefWidth(-1)));
        originWords.setText(
                now.oracle() ? Texts.of("evaluate.oracle.words") : Texts.of("evaluate.threshold.exact", now.value()));
        reset.setDisable(model.isOwn());
        keep.setDisable(model.isOwn());
    }
}

package alad.ui.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.evaluate.Confusion;
import alad.experiment.RunState;
import alad.ui.opened.OpenedRun;
import alad.ui.opened.ScriptedRun;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Normal test rows score 1, 3 and 9, anomalous ones 8 and 2; validation rows 1 to 4; the run's threshold is 4. */
class EvaluateViewModelTest {
    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final ScriptedRun run = new ScriptedRun();
    private final OpenedRun opened = new OpenedRun(run, tasks);
    private final EvaluateViewModel model = new EvaluateViewModel(opened, tasks);

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void theRunsOwnThresholdIsJudgedFirst() {
        look();
        assertEquals(new Confusion(1, 1, 2, 1), model.confusionProperty().get());
        assertTrue(model.isOwn());
        assertEquals(Choice.OWN, model.rule.choice.get());
        assertEquals("4.00 or more: expected of 40.00 % of normal images", model.meaning.tail.get());
        assertEquals("no probability: there is no labelled validation", model.meaning.probability.get());
    }

    @Test
    void withoutLabelsVerdictsAreAllThereIs() {
        look();
        assertFalse(Verdicts.areAll(model).getValue());
        run.unlabelled = true;
        opened.chosenProperty().set(ScriptedRun.record("third", RunState.FINISHED));
        window.runUntil(() -> model.evaluationProperty().get() != null);
        assertTrue(Verdicts.areAll(model).getValue());
        Verdicts verdicts = Verdicts.of(model, ScoreKind.FEATURES);
        assertEquals(2 / 5.0, verdicts.ofTest(), "8 and 9 of 1, 3, 9, 8 and 2");
        assertEquals(0, verdicts.ofValidation());
        model.moveTo(2.5);
        assertEquals(3 / 5.0, Verdicts.of(model, ScoreKind.FEATURES).ofTest());
        assertEquals(2 / 4.0, Verdicts.of(model, ScoreKind.FEATURES).ofValidation(), "4 and 3 of 4, 1, 3 and 2");
        assertTrue(Choice.MISSES.needsLabels() && Choice.BEST_F1.needsLabels());
        assertFalse(Choice.HAND.needsLabels() || Choice.QUANTILE.needsLabels());
    }

    @Test
    void nothingIsRankedBeforeSomeoneLooks() {
        opened.refresh();
        window.runUntil(() -> opened.runProperty().get() != null);
        assertTrue(model.isSettled());
        assertNull(model.evaluationProperty().get());
        model.look(true);
        window.runUntil(() -> model.evaluationProperty().get() != null);
    }

    @Test
    void aThresholdMovedByHandIsOracleAndAllSeeIt() {
        look();
        model.moveTo(2.5);
        assertEquals(new Confusion(1, 2, 1, 1), model.confusionProperty().get());
        assertTrue(model.thresholdProperty().get().oracle());
        assertEquals(Choice.HAND, model.rule.choice.get());
        assertEquals(2.5f, opened.thresholds().of(ScoreKind.FEATURES).get().value());
        assertEquals(4f, opened.thresholds().of(ScoreKind.L1).get().value());
        assertTrue(model.type("0.5"));
        assertEquals(new Confusion(2, 3, 0, 0), model.confusionProperty().get());
        assertFalse(model.type("much"));
        assertFalse(model.type("NaN"));
        model.reset();
        assertEquals(4f, model.thresholdProperty().get().value());
        assertTrue(model.isOwn());
    }

    @Test
    void rulesAreAppliedAsTheyAreChosenAndTheirValuesTyped() {
        look();
        model.rule.choice.set(Choice.QUANTILE);
        assertEquals("95", model.rule.value.get());
        model.rule.value.set("50");
        window.runUntil(() -> model.thresholdProperty().get().value() == 2);
        assertFalse(model.thresholdProperty().get().oracle());
        assertEquals(new Confusion(1, 2, 1, 1), model.confusionProperty().get());

        model.rule.value.set("150");
        assertEquals(
                "The share must be above 0 % and below 100 %.",
                model.rule.errorProperty().get());
        model.rule.value.set("many");
        assertEquals(
                "\u201cmany\u201d is no number.", model.rule.errorProperty().get());
        assertEquals(2f, model.thresholdProperty().get().value());

        model.rule.choice.set(Choice.TOP);
        assertEquals("", model.rule.errorProperty().get());
        model.rule.value.set("2");
        window.runUntil(() -> model.thresholdProperty().get().value() == 3);
        assertTrue(model.thresholdProperty().get().oracle());
        assertEquals(new Confusion(1, 1, 2, 1), model.confusionProperty().get());
    }

    @Test
    void aRuleThatNeedsLabelsSaysSoWhereThereAreNone() {
        look();
        model.rule.choice.set(Choice.BEST_F1);
        window.runUntil(() -> !model.rule.errorProperty().get().isEmpty());
        assertTrue(model.rule.errorProperty().get().contains("labelled validation"));
        assertEquals(4f, model.thresholdProperty().get().value());
    }

    @Test
    void eachScoreHasItsOwnThresholdAndRule() {
        look();
        model.moveTo(7);
        opened.kindProperty().set(ScoreKind.L1);
        assertEquals(Choice.OWN, model.rule.choice.get());
        assertEquals(4f, model.thresholdProperty().get().value());
        window.runUntil(model::isSettled);
        opened.kindProperty().set(ScoreKind.FEATURES);
        assertEquals(Choice.HAND, model.rule.choice.get());
        assertEquals(7f, model.thresholdProperty().get().value());
    }

    @Test
    void aKeptThresholdIsTheRunsOwn() {
        look();
        model.moveTo(2.5);
        model.keep();
        window.runUntil(model::isOwn);
        assertEquals(2.5f, run.kept.get(ScoreKind.FEATURES).value());
        assertTrue(run.kept.get(ScoreKind.FEATURES).oracle());
        assertEquals(Choice.OWN, model.rule.choice.get());
        assertEquals(
                "The threshold of Features is kept with the run: Inspect, scoring and exports use it.",
                model.keptProperty().get());
        model.moveTo(3);
        assertEquals("", model.keptProperty().get());
        model.reset();
        assertEquals(2.5f, model.thresholdProperty().get().value());
    }

    @Test
    void theAxisIsAsSuitsTheScoresUntilSomeoneChooses() {
        look();
        assertFalse(model.axis.logarithmic.get());
        model.axis.logarithmic.set(true);
        window.runUntil(() -> model.drawingProperty().get().axis().logarithmic());
        opened.kindProperty().set(ScoreKind.L1);
        window.runUntil(model::isSettled);
        assertFalse(model.drawingProperty().get().axis().logarithmic());
        assertFalse(model.axis.logarithmic.get());
    }

    @Test
    void scoresThatALinearAxisWouldCrowdAreDrawnOnALogarithmicOne() {
        run.testScores = ScriptedRun.scores(1, 3, 101, 9999, 2);
        look();
        assertTrue(model.drawingProperty().get().axis().logarithmic());
        assertTrue(model.axis.logarithmic.get());
        model.axis.logarithmic.set(false);
        window.runUntil(() -> !model.drawingProperty().get().axis().logarithmic());
    }

    @Test
    void whatWasDrawnIsNoChoiceOfTheAxis() {
        AtomicInteger changes = new AtomicInteger();
        AxisChoice axis = new AxisChoice(changes::incrementAndGet);
        axis.follow(true);
        assertTrue(axis.logarithmic.get());
        assertEquals(Optional.empty(), axis.wanted());
        assertEquals(0, changes.get());
        axis.logarithmic.set(false);
        assertEquals(Optional.of(false), axis.wanted());
        assertEquals(1, changes.get());
    }

    @Test
    void intervalsOfAllScoresArrive() {
        look();
        window.runUntil(() -> model.intervals.known().size() == ScoreKind.values().length);
        assertEquals(0, model.intervals.known().get(ScoreKind.L2).auroc().low(), 1e-12);
    }

    private void look() {
        model.look(true);
        opened.refresh();
        window.runUntil(() -> model.drawingProperty().get() != null);
    }
}

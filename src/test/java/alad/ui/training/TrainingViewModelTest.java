package alad.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.detector.Keep;
import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.experiment.SessionListener;
import alad.experiment.TestFigures;
import alad.experiment.Verdict;
import alad.gan.Preset;
import alad.job.UserError;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.prepare.TableRule;
import alad.ui.chosen.ChosenData;
import alad.ui.chosen.ChosenSplit;
import alad.ui.opened.ScriptedRun;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainingViewModelTest {
    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final ScriptedTraining fake = new ScriptedTraining();
    private final TrainingViewModel model = new TrainingViewModel(fake, tasks);

    @BeforeEach
    void choose() {
        choose(28);
        window.runUntil(() -> model.next.draft.get() != null);
    }

    private void choose(int side) {
        model.choose(data("animals", "cat", side));
    }

    private static ChosenData data(String name, String normal) {
        return data(name, normal, 28);
    }

    private static ChosenData data(String name, String normal, int side) {
        Path path = Path.of(name);
        Dataset.Part none = Dataset.Part.NONE;
        Dataset dataset = new Dataset(
                name,
                "class folders",
                path,
                new ImageSamples(1, side, side, new byte[2][side * side]),
                List.of("cat", "dog"),
                new int[] {0, 1},
                new Dataset.Part[] {none, none},
                new String[] {"a", "b"},
                List.of());
        Split split = new Split(new int[] {0}, new int[] {0}, new int[0], new int[] {1}, new boolean[] {false, true});
        return new ChosenData(
                DataRequest.of(path),
                dataset,
                List.of(normal),
                new ChosenSplit(SplitRule.DEFAULT, TableRule.DEFAULT, null),
                split);
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private void start() {
        model.start();
        window.runUntil(() -> !model.runIdProperty().get().isEmpty());
        fake.listener.stateChanged(RunState.RUNNING, null);
        fake.listener.report(new TrainingReport.Started(4, 10, 320, 32));
        window.runUntil(() -> model.progress.epochs.get() == 4);
    }

    private static TrainingReport.Step step(int epoch, long step) {
        return new TrainingReport.Step(epoch, step, 1.5f, 1.4f, 1.3f, 4, 5, 0.6f, 0.4f, 300, 10);
    }

    @Test
    void theRecipeIsWhatWasChosenAndTyped() {
        model.next.draft.get().text(OptionField.EPOCHS).set("4");
        start();
        assertEquals("animals cat", fake.recipe.name());
        assertEquals(List.of("cat"), fake.recipe.normalClasses());
        assertEquals("small-images", fake.recipe.preset());
        assertEquals(4, fake.recipe.options().epochs());
    }

    @Test
    void aWrongFieldKeepsItFromStarting() {
        assertTrue(model.canStart());
        model.next.draft.get().text(OptionField.LATENT).set("0");
        assertFalse(model.canStart());
        model.start();
        assertFalse(model.isBusy());
    }

    @Test
    void reportsBecomeCurvesAndProgress() {
        start();
        fake.listener.report(step(1, 5));
        fake.listener.report(step(2, 20));
        fake.listener.report(new TrainingReport.Epoch(2, 20, 3, 0.25f, 9, 0.9, true));
        window.runUntil(() -> model.progress.history.bestEpoch() == 2);
        assertEquals(2, model.progress.history.dxz.size());
        assertEquals(0.5, model.progress.history.dxz.x(0));
        assertEquals(1.5, model.progress.history.dxz.newest());
        assertEquals(0.5, model.progress.share.get());
        assertEquals(0.25, model.progress.history.validation.newest(), 1e-6);
        assertEquals("epoch 2 of 4", TrainingWords.place(model));
        assertEquals("300 images/s · 0:10 left", TrainingWords.pace(model));
    }

    @Test
    void pauseResumeCheckpointAndStopReachTheSession() {
        start();
        model.pauseOrResume();
        fake.listener.stateChanged(RunState.PAUSED, null);
        window.runUntil(() -> model.stateProperty().get() == RunState.PAUSED);
        model.pauseOrResume();
        model.checkpoint();
        model.stopAndKeep();
        model.stopAndKeep();
        assertEquals(List.of("pause", "go on", "checkpoint", "stop"), fake.told);
    }

    @Test
    void aFailedWorkerShowsItsMessageAndCanGoOn() {
        start();
        fake.listener.report(step(3, 25));
        fake.listener.stateChanged(RunState.FAILED, "The training process ended unexpectedly (exit code 137).");
        window.runUntil(() -> model.stateProperty().get() == RunState.FAILED);
        assertEquals("The training process ended unexpectedly (exit code 137).", model.failure.get());
        assertEquals("failed at epoch 3 of 4", TrainingWords.place(model));
        model.goOn();
        window.runUntil(() -> fake.told.contains("resume run-1"));
        assertEquals("", model.failure.get());
        assertTrue(model.isBusy());
    }

    @Test
    void aRefusedStartIsToldInWords() {
        fake.refusal = UserError.failed("The folder of the runs can't be written.");
        model.start();
        window.runUntil(() -> model.stateProperty().get() == RunState.FAILED);
        assertEquals("The folder of the runs can't be written.", model.failure.get());
        assertTrue(model.canStart());
    }

    @Test
    void anEarlierRunGoesOnWithoutAnyDataChosen() {
        TrainingViewModel fresh = new TrainingViewModel(fake, tasks);
        fresh.runIdProperty().set("run-1");
        fresh.goOn();
        window.runUntil(() -> fake.told.contains("resume run-1"));
        fake.listener.stateChanged(RunState.RUNNING, null);
        fake.listener.report(new TrainingReport.Started(4, 10, 320, 32));
        fake.listener.report(step(2, 15));
        window.runUntil(() -> fresh.progress.step.get() == 15);
        assertEquals("300 rows/s · 0:10 left", TrainingWords.pace(fresh));
    }

    @Test
    void aStopThatCantBeWrittenSaysWhyAndCanBeTriedAgain() {
        start();
        model.stopAndKeep();
        fake.listener.stateChanged(RunState.PAUSED, "Can't write checkpoint-7: No space left on device.");
        window.runUntil(() -> model.stateProperty().get() == RunState.PAUSED);
        assertTrue(
                model.failure.get().startsWith("Can't write checkpoint-7: No space left on device. Make room"),
                model.failure.get());
        model.pauseOrResume();
        fake.listener.stateChanged(RunState.RUNNING, null);
        window.runUntil(() -> model.stateProperty().get() == RunState.RUNNING);
        assertEquals("", model.failure.get());
        assertEquals(List.of("stop", "go on"), fake.told);
    }

    private static TrainingReport.Pictures pictures(int epoch) {
        float[][] one = {new float[784]};
        return new TrainingReport.Pictures(epoch, epoch * 10L, new int[] {1, 28, 28}, one, one, one);
    }

    @Test
    void networksProbabilitiesAndTestFiguresBecomeCurves() {
        start();
        fake.listener.report(step(1, 10));
        fake.listener.report(new TrainingReport.Vitals(
                1,
                10,
                List.of(
                        new TrainingReport.NetworkVitals("E", 12, 0.5f, Map.of("l1", 1.25f, "l2", 2.5f)),
                        new TrainingReport.NetworkVitals("G", 8, 0.25f, Map.of()))));
        fake.listener.evaluated(List.of(
                new TestFigures(1, ScoreKind.FEATURES, 0.75, 0.2, 0, 0, 0),
                new TestFigures(1, ScoreKind.L1, Double.NaN, 0.2, 0, 0, 0)));
        window.runUntil(
                () -> model.progress.history.testAuroc.get(ScoreKind.FEATURES).size() == 1);
        History history = model.progress.history;
        assertEquals(0.6, history.realProbability.newest(), 1e-6);
        assertEquals(0.4, history.fakeProbability.newest(), 1e-6);
        assertEquals(12, history.weightNorms.get("E").newest());
        assertEquals(0.25, history.gradientNorms.get("G").newest());
        assertEquals(2.5, history.sigmas.get("E").newest());
        assertEquals(1, history.sigmas.get("E").x(0));
        assertEquals(0, history.sigmas.get("G").size());
        assertEquals(0.75, history.testAuroc.get(ScoreKind.FEATURES).newest());
        assertEquals(0, history.testAuroc.get(ScoreKind.L1).size());
    }

    @Test
    void picturesFollowTheTrainingUntilEarlierOnesAreChosen() {
        start();
        for (int epoch = 0; epoch < 4; epoch++) {
            fake.listener.report(pictures(epoch));
        }
        window.runUntil(() -> model.progress.history.snapshots() == 4);
        assertEquals(3, model.scrubber.shown());
        model.scrubber.move(-2);
        fake.listener.report(pictures(4));
        window.runUntil(() -> model.progress.history.snapshots() == 5);
        assertEquals(1, model.scrubber.shown());
        assertFalse(model.scrubber.follows());
        model.scrubber.show(99);
        fake.listener.report(pictures(5));
        window.runUntil(() -> model.progress.history.snapshots() == 6);
        assertEquals(5, model.scrubber.shown());
    }

    @Test
    void testFiguresAreAskedForAtTheStartTheEndAndSometimesBetween() {
        model.next.draft.get().text(OptionField.EPOCHS).set("50");
        start();
        assertEquals(null, fake.recipe.monitoring());
        fake.listener.stateChanged(RunState.FINISHED, null);
        window.runUntil(() -> !model.isBusy());
        model.next.monitored.set(true);
        model.start();
        window.runUntil(() -> fake.recipe.monitoring() != null);
        List<Integer> epochs = fake.recipe.monitoring().epochs();
        assertEquals(List.of(0, 3, 6), epochs.subList(0, 3));
        assertEquals(List.of(48, 50), epochs.subList(epochs.size() - 2, epochs.size()));
    }

    @Test
    void anEarlierRunIsShownAsItEndedAndCanGoOn() {
        RunRecord record = new RunRecord(
                RunRecord.VERSION,
                "old-1",
                RunState.STOPPED,
                null,
                "2024-01-01T00:00:00Z",
                "2024-01-01T00:10:00Z",
                "",
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                2,
                Keep.BEST,
                3);
        fake.ended.add(new EarlierRun(
                record,
                new TrainedOn("animals", "cat is normal"),
                List.of(
                        new TrainingReport.Started(8, 10, 320, 32),
                        step(1, 10),
                        step(3, 30),
                        new TrainingReport.Epoch(2, 20, 3, 0.25f, 9, 0.9, true),
                        new TrainingReport.Epoch(3, 30, 3, 0.2f, 9, 0.9, true)),
                List.of(new TestFigures(0, ScoreKind.L2, 0.5, 0.2, 0, 0, 0)),
                List.of(pictures(1), pictures(2))));
        model.refreshEarlier();
        window.runUntil(() -> model.earlier.runs.size() == 1);
        model.earlier.chosen.set(record);
        window.runUntil(() -> model.runIdProperty().get().equals("old-1"));
        assertEquals(2, model.progress.history.dxz.size());
        assertEquals(2, model.progress.history.bestEpoch());
        assertEquals(1, model.scrubber.shown());
        assertEquals(0.5, model.progress.history.testAuroc.get(ScoreKind.L2).newest());
        assertEquals("stopped and kept, epoch 3 of 8", TrainingWords.place(model));
        assertFalse(model.hasTrained());
        model.goOn();
        window.runUntil(() -> fake.told.contains("resume old-1"));
    }

    @Test
    void otherDataTakesTheEndedRunOutOfSightAndTheSameDoesNot() {
        ChosenData chosen = model.next.chosen.get();
        start();
        fake.listener.report(step(1, 5));
        fake.listener.stateChanged(RunState.FINISHED, null);
        window.runUntil(() -> !model.isBusy());
        model.choose(null);
        model.choose(chosen);
        assertEquals("run-1", model.runIdProperty().get());
        assertEquals(
                new TrainedOn("animals", "cat is normal"),
                model.trainedOnProperty().get());

        model.choose(data("plants", "dog"));
        assertEquals(null, model.stateProperty().get());
        assertEquals("", model.runIdProperty().get());
        assertEquals(null, model.trainedOnProperty().get());
        assertEquals(0, model.progress.history.dxz.size());
        assertEquals("ready: dog is normal", TrainingWords.place(model));
    }

    @Test
    void whatIsChosenWhileATrainingIsUnderWayLeavesItInSight() {
        start();
        model.choose(data("plants", "dog"));
        fake.listener.stateChanged(RunState.FINISHED, null);
        window.runUntil(() -> !model.isBusy());
        assertEquals("run-1", model.runIdProperty().get());
        assertEquals(
                new TrainedOn("animals", "cat is normal"),
                model.trainedOnProperty().get());
    }

    @Test
    void whatTheSessionBeforeStillTellsIsNotHeard() {
        start();
        SessionListener before = fake.listener;
        before.stateChanged(RunState.FINISHED, null);
        window.runUntil(() -> !model.isBusy());
        fake.listener = null;
        start();
        before.report(step(3, 30));
        before.stateChanged(RunState.FAILED, "late");
        fake.listener.report(step(1, 5));
        window.runUntil(() -> model.progress.step.get() == 5);
        assertEquals(RunState.RUNNING, model.stateProperty().get());
        assertEquals(1, model.progress.history.dxz.size());
    }

    @Test
    void aRefusedStartOffersNoResumeOfTheRunBefore() {
        start();
        fake.listener.stateChanged(RunState.FINISHED, null);
        window.runUntil(() -> !model.isBusy());
        fake.refusal = UserError.failed("The folder of the runs can't be written.");
        model.start();
        window.runUntil(() -> model.stateProperty().get() == RunState.FAILED);
        assertEquals("", model.runIdProperty().get());
        model.goOn();
        assertFalse(model.isBusy());
    }

    @Test
    void anEarlierRunThatCantBeReadLeavesTheOneInSight() {
        RunRecord readable = ScriptedRun.record("old-1", RunState.FINISHED);
        RunRecord gone = ScriptedRun.record("old-2", RunState.FINISHED);
        fake.ended.add(new EarlierRun(readable, null, List.of(), List.of(), List.of()));
        model.earlier.chosen.set(readable);
        window.runUntil(() -> model.runIdProperty().get().equals("old-1"));
        model.earlier.chosen.set(gone);
        window.runUntil(() -> !model.failure.get().isEmpty());
        assertEquals("The run old-2 is gone.", model.failure.get());
        assertEquals(readable, model.earlier.chosen.get());
        assertEquals("old-1", model.runIdProperty().get());
    }

    @Test
    void theDifferencesOfAPublishedPresetAreTold() {
        List<String> told = model.next.differences(preset("cifar10"));
        assertTrue(told.get(0).contains("authors' code"), told.toString());
        assertEquals(List.of(), model.next.differences(preset("small-images")));
    }

    @Test
    void otherDataBringsItsOwnPresetUnlessOneWasChosen() {
        assertEquals("small-images", model.next.preset.get().name());
        model.next.draft.get().text(OptionField.EPOCHS).set("4");
        AtomicInteger suited = new AtomicInteger();
        model.next.presets.addListener((ListChangeListener<Preset>) change -> suited.incrementAndGet());
        choose(24);
        window.runUntil(() -> suited.get() == 1);
        assertEquals("4", model.next.draft.get().text(OptionField.EPOCHS).get());
        choose(128);
        window.runUntil(() -> suited.get() == 2);
        assertNotEquals("small-images", model.next.preset.get().name());
        model.next.preset.set(preset("svhn"));
        choose(28);
        window.runUntil(() -> suited.get() == 3);
        assertEquals("svhn", model.next.preset.get().name());
    }

    @Test
    void whatCameOfARunIsToldOnceItHasEnded() {
        start();
        fake.judged = new Outcome.Judged(null, new Verdict(Verdict.Level.GOOD, "good", "It is.", List.of()));
        assertNull(model.outcome().judgedProperty().get());
        fake.listener.stateChanged(RunState.FINISHED, null);
        window.runUntil(() -> model.outcome().judgedProperty().get() == fake.judged);
        model.start();
        assertNull(model.outcome().judgedProperty().get());
    }

    @Test
    void tablesAreNotPromisedPictures() {
        assertTrue(TrainingWords.noPictures(model).startsWith("Pictures and their reconstructions appear here"));
        model.next.preset.set(preset("kdd99"));
        assertTrue(TrainingWords.noPictures(model).startsWith("Rows of a table have no pictures."));
    }

    private Preset preset(String name) {
        return fake.presets().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPresetIsTakenBackWithAllItsSettings() {
        window.settle();
        assertEquals(Optional.empty(), model.undo().undoable());
        model.next.draft.get().text(OptionField.EPOCHS).set("7");
        window.settle();
        String latent = model.next.draft.get().text(OptionField.LATENT).get();
        model.next.preset.set(preset("cifar10"));
        model.next.draft.get().text(OptionField.LATENT).set("3");
        window.settle();
        while (model.undo().undoable().isPresent()) {
            assertEquals(Optional.of("training settings"), model.undo().undoable());
            model.undo().undo();
            window.settle();
        }
        assertEquals("small-images", model.next.preset.get().name());
        assertEquals(latent, model.next.draft.get().text(OptionField.LATENT).get());
        while (model.undo().redoable().isPresent()) {
            model.undo().redo();
            window.settle();
        }
        assertEquals("cifar10", model.next.preset.get().name());
        assertEquals("3", model.next.draft.get().text(OptionField.LATENT).get());
    }

    @Test
    void timesAreMinutesAndHours() {
        assertEquals("2:14", TrainingWords.time(134));
        assertEquals("1:02:14", TrainingWords.time(3734));
    }
}

package alad.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.detector.TrainingReport;
import alad.experiment.RunState;
import alad.job.UserError;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.prepare.TableRule;
import alad.ui.chosen.ChosenData;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.nio.file.Path;
import java.util.List;
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
        Path path = Path.of("animals");
        Dataset.Part none = Dataset.Part.NONE;
        Dataset dataset = new Dataset(
                "animals",
                "class folders",
                path,
                new ImageSamples(1, 28, 28, new byte[2][784]),
                List.of("cat", "dog"),
                new int[] {0, 1},
                new Dataset.Part[] {none, none},
                new String[] {"a", "b"},
                List.of());
        Split split = new Split(new int[] {0}, new int[] {0}, new int[0], new int[] {1}, new boolean[] {false, true});
        model.choose(new ChosenData(
                DataRequest.of(path), dataset, List.of("cat"), SplitRule.DEFAULT, TableRule.DEFAULT, split));
        window.runUntil(() -> model.draft.get() != null);
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
        model.draft.get().text(OptionField.EPOCHS).set("4");
        start();
        assertEquals("animals cat", fake.recipe.name());
        assertEquals(List.of("cat"), fake.recipe.normalClasses());
        assertEquals("small-images", fake.recipe.preset());
        assertEquals(4, fake.recipe.options().epochs());
    }

    @Test
    void aWrongFieldKeepsItFromStarting() {
        assertTrue(model.canStart());
        model.draft.get().text(OptionField.LATENT).set("0");
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
    void timesAreMinutesAndHours() {
        assertEquals("2:14", TrainingWords.time(134));
        assertEquals("1:02:14", TrainingWords.time(3734));
    }
}

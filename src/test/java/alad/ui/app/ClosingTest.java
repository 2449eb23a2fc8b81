package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.experiment.Recipe;
import alad.experiment.RunState;
import alad.experiment.SessionListener;
import alad.experiment.TrainingSession;
import alad.experiment.Workbench;
import alad.gan.Preset;
import alad.settings.SettingsFile;
import alad.ui.training.TrainingSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing the window while a training is under way never loses it. */
class ClosingTest {
    @TempDir
    Path folder;

    private final Fake fake = new Fake();
    private WindowDriver driver;

    /** A training that runs until it is told to stop. */
    private static final class Fake implements TrainingSource, TrainingSession {
        private final Workbench workbench = new Workbench(Path.of("nowhere"));
        private final List<String> told = new CopyOnWriteArrayList<>();
        private volatile SessionListener listener;

        @Override
        public List<Preset> presets() {
            return workbench.presets();
        }

        @Override
        public Preset presetFor(Dataset dataset) {
            return workbench.presetFor(dataset);
        }

        @Override
        public TrainingSession start(Recipe recipe, SessionListener newListener) {
            listener = newListener;
            listener.stateChanged(RunState.RUNNING, null);
            return this;
        }

        @Override
        public TrainingSession resume(String runId, SessionListener newListener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String runId() {
            return "run-1";
        }

        @Override
        public void pause() {
            told.add("pause");
        }

        @Override
        public void resume() {
            told.add("go on");
        }

        @Override
        public void checkpointNow() {
            told.add("checkpoint");
        }

        @Override
        public void stopAndKeep() {
            told.add("stop");
        }

        @Override
        public RunState state() {
            return RunState.RUNNING;
        }

        @Override
        public long workerPid() {
            return -1;
        }

        @Override
        public void close() {
            told.add("close");
        }
    }

    @BeforeEach
    void startTraining() throws Exception {
        Workbench workbench = new Workbench(folder.resolve("runs"));
        driver = WindowDriver.open(new Services(
                new WorkbenchData(workbench),
                fake,
                new WorkbenchRuns(workbench),
                new SettingsFile(folder.resolve("settings.json"))));
        driver.press("welcome-sample");
        driver.waitFor("the classes", 60, () -> driver.find("class-bag") != null);
        driver.press("class-bag");
        driver.press("to-training");
        driver.waitFor("the options", 30, () -> driver.find("start") != null);
        driver.press("start");
        driver.waitFor("training", 30, () -> "training".equals(driver.text("run-state")));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private void askToClose() {
        WindowDriver.onWindowThread(() -> {
            Event.fireEvent(driver.stage, new WindowEvent(driver.stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    @Test
    void goingOnKeepsTheWindowAndTheTraining() {
        askToClose();
        assertTrue(driver.isVisible("question"));
        driver.press("closing-stay");
        assertTrue(driver.stage.isShowing());
        assertEquals(List.of(), fake.told);
    }

    @Test
    void keepingClosesOnceEverythingIsSaved() {
        askToClose();
        driver.press("closing-keep");
        assertEquals(List.of("stop"), fake.told);
        assertTrue(driver.stage.isShowing());
        fake.listener.stateChanged(RunState.STOPPED, null);
        driver.waitFor("the window is closed", 30, () -> !driver.stage.isShowing());
        assertFalse(fake.told.contains("close"));
    }
}

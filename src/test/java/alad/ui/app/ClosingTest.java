package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.RunState;
import alad.experiment.Workbench;
import alad.settings.SettingsFile;
import alad.ui.training.ScriptedTraining;
import java.nio.file.Path;
import java.util.List;
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

    private final ScriptedTraining fake = new ScriptedTraining();
    private WindowDriver driver;

    @BeforeEach
    void startTraining() throws Exception {
        Workbench workbench = new Workbench(folder.resolve("runs"));
        driver = WindowDriver.open(new Services(
                new WorkbenchData(workbench),
                new WorkbenchDownloads(workbench),
                fake,
                new WorkbenchRuns(workbench),
                new WorkbenchRuns(workbench),
                new SettingsFile(folder.resolve("settings.json"))));
        driver.press("welcome-sample");
        driver.waitFor("the classes", 60, () -> driver.find("class-bag") != null);
        driver.press("class-bag");
        driver.press("to-training");
        driver.waitFor("the options", 30, () -> driver.find("start") != null);
        driver.press("start");
        driver.waitFor("a session", 30, () -> fake.listener != null);
        fake.listener.stateChanged(RunState.RUNNING, null);
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

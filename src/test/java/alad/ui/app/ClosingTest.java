package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.RunState;
import alad.ui.training.ScriptedTraining;
import java.nio.file.Path;
import java.util.List;
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
        driver = WindowDriver.open(ScriptedWindow.services(folder, fake));
        ScriptedWindow.startTraining(driver, fake);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void goingOnKeepsTheWindowAndTheTraining() {
        driver.askToClose();
        assertTrue(driver.isVisible("question"));
        driver.press("closing-stay");
        assertTrue(driver.stage.isShowing());
        assertEquals(List.of(), fake.told);
    }

    @Test
    void keepingClosesOnceEverythingIsSaved() {
        driver.askToClose();
        driver.press("closing-keep");
        assertEquals(List.of("stop"), fake.told);
        assertTrue(driver.stage.isShowing());
        fake.listener.stateChanged(RunState.STOPPED, null);
        driver.waitFor("the window is closed", 30, () -> !driver.stage.isShowing());
        assertFalse(fake.told.contains("close"));
    }
}

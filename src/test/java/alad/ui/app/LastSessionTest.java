package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.RunState;
import alad.experiment.Workbench;
import alad.settings.LastWindow;
import alad.settings.SettingsFile;
import alad.ui.opened.LabelledRun;
import alad.ui.opened.ScriptedRun;
import alad.ui.training.EarlierRun;
import alad.ui.training.ScriptedTraining;
import alad.ui.training.TrainedOn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The window comes back as it was left. */
class LastSessionTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private final ScriptedTraining training = new ScriptedTraining();
    private final LabelledRun runs =
            new LabelledRun(List.of("cat", "dog"), new int[] {0, 1, 0, 1}, new float[] {1, 2, 3, 4}, 2);
    private WindowDriver driver;

    private WindowDriver open() throws Exception {
        Workbench workbench = new Workbench(folder.resolve("runs"));
        return windows.open(new Services(
                new WorkbenchData(workbench),
                new WorkbenchDownloads(workbench),
                training,
                runs,
                new WorkbenchRuns(workbench),
                settings()));
    }

    private SettingsFile settings() {
        return new SettingsFile(folder.resolve("settings.json"));
    }

    @Test
    void screenRunSizeAndPlaceAreThereAgain() throws Exception {
        runs.listed =
                List.of(ScriptedRun.record("new", RunState.FINISHED), ScriptedRun.record("old", RunState.FINISHED));
        driver = open();
        WindowDriver.onWindowThread(() -> {
            driver.window.inspect("old");
            driver.stage.setX(30);
            driver.stage.setY(20);
            driver.stage.setWidth(1150);
            driver.stage.setHeight(720);
            return null;
        });
        driver.waitFor("the run", 60, () -> driver.window.opened().scored().isPresent());
        driver.press("to-evaluate");
        driver.close();
        assertEquals(
                new LastWindow("evaluate", "old", 30, 20, 1150, 720, false),
                settings().load().lastWindow());

        driver = open();
        assertTrue(driver.isVisible("evaluate-screen"));
        driver.waitFor(
                "the run again", 60, () -> driver.window.opened().scored().isPresent());
        assertEquals("old", driver.window.opened().chosenProperty().get().id());
        assertEquals(
                List.of(30.0, 20.0, 1150.0, 720.0),
                List.of(driver.stage.getX(), driver.stage.getY(), driver.stage.getWidth(), driver.stage.getHeight()));
        driver.close();

        runs.listed = List.of(ScriptedRun.record("new", RunState.FINISHED));
        driver = open();
        driver.waitFor("another run", 60, () -> driver.window.opened().scored().isPresent());
        assertEquals("new", driver.window.opened().chosenProperty().get().id());
    }

    @Test
    void anUnknownScreenAndAMissingRunBreakNothing() throws Exception {
        settings()
                .save(settings()
                        .load()
                        .withLastWindow(new LastWindow("nowhere", "gone", 99_999, -99_999, 10, 1e9, false)));
        driver = open();
        assertTrue(driver.isVisible("dataset-screen"));
        assertTrue(
                driver.stage.getX() < 1280 && driver.stage.getY() >= 0,
                driver.stage.getX() + " " + driver.stage.getY());
    }

    @Test
    void theRunThatWasLookedAtWhileTrainingIsShownAgain() throws Exception {
        training.ended.add(earlier("new"));
        training.ended.add(earlier("old"));
        settings().save(settings().load().withLastWindow(new LastWindow("train", "old", 0, 0, 1200, 750, false)));
        driver = open();
        driver.waitFor("its curves", 60, () -> driver.text("status-run").equals("run old"));
        assertEquals("old data · cat is normal", driver.text("context"));
        assertTrue(WindowDriver.onWindowThread(
                () -> driver.find("to-results").getStyleClass().contains("accent")));
        assertTrue(WindowDriver.onWindowThread(
                () -> !driver.find("start").getStyleClass().contains("accent")));
        driver.press("to-results");
        driver.waitFor("the result", 60, () -> driver.window.opened().scored().isPresent());
    }

    private static EarlierRun earlier(String id) {
        return new EarlierRun(
                ScriptedRun.record(id, RunState.FINISHED),
                new TrainedOn("old data", "cat is normal"),
                List.of(),
                List.of(),
                List.of());
    }
}

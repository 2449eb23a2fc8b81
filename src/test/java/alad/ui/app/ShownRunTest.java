package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.Keep;
import alad.detector.TrainingReport;
import alad.experiment.RunState;
import alad.ui.opened.ScriptedRun;
import alad.ui.training.EarlierRun;
import alad.ui.training.ScriptedTraining;
import alad.ui.training.TrainedOn;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Title, status line and curves of a screen speak of one run. */
class ShownRunTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private final ScriptedTraining training = new ScriptedTraining();
    private WindowDriver driver;

    @BeforeEach
    void lookAtAnEarlierRun() throws Exception {
        training.ended.add(earlier("old-2"));
        training.ended.add(earlier("old-1"));
        driver = windows.open(ScriptedWindow.services(folder, training));
        driver.press("to-train");
        driver.waitFor("the earlier runs", 30, () -> choice().getItems().size() == 2);
        driver.choose("earlier-run-first", 0);
        driver.waitFor("the first", 30, () -> driver.text("place").equals("finished, epoch 1 of 8"));
    }

    @Test
    void theTitleTellsTheDataOfTheRunWhoseCurvesAreShown() {
        assertEquals("old data · old-2 is normal", driver.text("context"));
        driver.choose("earlier-run", 1);
        driver.waitFor("the other", 30, () -> driver.text("status-run").equals("run old-1"));
        assertEquals("old data · old-1 is normal", driver.text("context"));
        assertEquals("old-1", shownChoice());
        driver.press("to-dataset");
        assertEquals("", driver.text("run-state"));
        assertEquals("no run open", driver.text("status-run"));
    }

    @Test
    void dataThatIsChosenNewTakesTheEarlierRunOutOfSight() {
        driver.press("to-dataset");
        driver.press("welcome-sample");
        driver.waitFor("the classes", 60, () -> driver.find("class-bag") != null);
        driver.press("class-bag");
        driver.press("to-training");
        driver.waitFor("the place", 30, () -> driver.text("place").equals("ready: bag is normal"));
        assertEquals("fashion sample · bag is normal", driver.text("context"));
        assertEquals("", driver.text("run-state"));
        assertEquals("", driver.text("curve-xz"));
        assertEquals("Earlier runs", shownChoice());
    }

    @Test
    void aTrainingAfterAnEarlierRunTellsItsSpeedAndTimeLeft() {
        driver.press("to-dataset");
        ScriptedWindow.startTraining(driver, training);
        training.listener.report(new TrainingReport.Started(4, 10, 320, 32));
        training.listener.report(step(1, 5));
        driver.waitFor("the pace", 30, () -> driver.text("pace").equals("300 images/s · 0:10 left"));
        assertEquals("run run-1", driver.text("status-run"));
        assertEquals("Earlier runs", shownChoice());

        training.ended.add(0, earlier("run-1"));
        training.listener.stateChanged(RunState.FINISHED, null);
        driver.waitFor("the end", 30, () -> choice().getItems().size() == 3);
        assertEquals("Earlier runs", shownChoice());
        assertEquals("fashion sample · bag is normal", driver.text("context"));
        driver.choose("earlier-run", 1);
        driver.waitFor("the earlier run", 30, () -> driver.text("status-run").equals("run old-2"));
        training.ended.remove(0);
        driver.press("to-dataset");
        driver.press("to-train");
        driver.waitFor("a shorter list", 30, () -> choice().getItems().size() == 2);
        assertEquals("old-2", shownChoice());
        assertTrue(driver.isVisible("to-results"));
    }

    private ComboBox<?> choice() {
        return (ComboBox<?>) driver.find("earlier-run");
    }

    /** What the closed list shows. */
    private String shownChoice() {
        return WindowDriver.onWindowThread(() -> choice().lookupAll(".text").stream()
                .map(each -> ((Text) each).getText())
                .collect(Collectors.joining()));
    }

    private static EarlierRun earlier(String id) {
        return new EarlierRun(
                ScriptedRun.record(id, RunState.FINISHED),
                new TrainedOn("old data", id + " is normal"),
                List.of(
                        new TrainingReport.Started(8, 10, 320, 32),
                        step(1, 10),
                        step(8, 80),
                        new TrainingReport.Ended(8, 80, 8, Keep.LAST, false)),
                List.of(),
                List.of());
    }

    private static TrainingReport.Step step(int epoch, long step) {
        return new TrainingReport.Step(epoch, step, 1.5f, 1.4f, 1.3f, 4, 5, 0.6f, 0.4f, 300, 10);
    }
}

package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.RunState;
import alad.experiment.Workbench;
import alad.settings.SettingsFile;
import alad.ui.training.ScriptedTraining;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The settings of a training can't be changed while it is under way, but they can be read. */
class SettingsInTrainingTest {
    private static final double READABLE = 0.6;

    @TempDir
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private final ScriptedTraining play = new ScriptedTraining();

    @Test
    void everySettingIsDimmedOnceAtMost() throws Exception {
        Workbench workbench = new Workbench(folder.resolve("runs"));
        WorkbenchRuns runs = new WorkbenchRuns(workbench);
        WindowDriver driver = windows.open(new Services(
                new WorkbenchData(workbench),
                new WorkbenchDownloads(workbench),
                new StagedTraining(new WorkbenchTraining(workbench), play),
                runs,
                runs,
                new SettingsFile(folder.resolve("settings.json"))));
        driver.press("open-sample");
        driver.waitFor("the classes", 60, () -> driver.find("class-sneaker") != null);
        driver.press("class-sneaker");
        driver.press("to-training");
        driver.press("start");
        driver.waitFor("a session", 30, () -> play.listener != null);
        play.listener.stateChanged(RunState.RUNNING, null);
        driver.waitFor("training", 30, () -> driver.isDisabled("option-latent"));
        WindowDriver.onWindowThread(() -> {
            TitledPane folded = (TitledPane) driver.find("more-settings");
            folded.setExpanded(true);
            folded.getScene().getRoot().applyCss();
            folded.getScene().getRoot().layout();
            Parent all = folded.getParent();
            look(all, 1);
            return null;
        });
    }

    private static void look(Node node, double opacity) {
        double seen = opacity * node.getOpacity();
        if (!node.isVisible() || node.getStyleClass().contains("reset-button")) {
            return;
        }
        if (node instanceof Text text && !text.getText().isEmpty()
                || node.getStyleClass().contains("mark")) {
            assertTrue(seen >= READABLE, () -> node + " is dimmed to " + seen);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, seen));
        }
    }
}

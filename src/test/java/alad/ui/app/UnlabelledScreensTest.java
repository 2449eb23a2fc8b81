package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A run on data without labels: the screens tell what is known and nothing else. */
class UnlabelledScreensTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private WindowDriver driver;

    @Test
    void nothingIsSaidOfFalseAlarmsMissesOrFigures() throws Exception {
        train(new Workbench(folder.resolve("runs")), folder);
        driver = windows.open(folder);
        driver.press("to-inspect");
        driver.waitFor("the run", 60, () -> driver.window.showsCells());
        assertEquals("unlabelled.csv · no labels, all counts as normal", driver.text("context"));
        assertTrue(driver.text("show-false-alarms").startsWith("Called anomalous "), driver.text("show-false-alarms"));
        assertFalse(driver.isVisible("show-misses"));
        assertTrue(driver.isVisible("called-features"));
        assertFalse(driver.isVisible("auroc-features"));
        driver.key(KeyCode.M, "m");
        assertEquals("normal", driver.text("detail-verdict").replace("anomalous", "normal"));

        driver.press("to-evaluate");
        driver.waitFor("the figures", 60, () -> driver.window.isSettled() && driver.isVisible("one-class"));
        assertTrue(driver.text("one-class").startsWith("There are no labels"), driver.text("one-class"));
        assertTrue(driver.text("test-called-features").endsWith(" %"), driver.text("test-called-features"));
        assertFalse(driver.isVisible("roc"));
        assertFalse(driver.isVisible("count-missed"));
        assertEquals(
                6,
                WindowDriver.onWindowThread(
                        () -> ((ComboBox<?>) driver.find("rule")).getItems().size()));

        driver.press("to-latent");
        driver.waitFor("the map", 60, () -> !driver.text("latent-note").isEmpty());
        assertTrue(driver.text("latent-note").startsWith("All 72 test rows. "), driver.text("latent-note"));
    }

    static void train(Workbench workbench, Path folder) throws IOException {
        StringBuilder text = new StringBuilder("flow,pressure\n");
        for (int row = 0; row < 400; row++) {
            text.append(row % 17).append(',').append(row % 7 + row % 17 / 3.0).append('\n');
        }
        Path table = Files.writeString(folder.resolve("unlabelled.csv"), text);
        RealRuns.train(
                workbench,
                "unlabelled",
                "--data",
                table.toString(),
                "--label-column",
                "",
                "--normal",
                "unlabelled",
                "--epochs",
                "3");
    }
}

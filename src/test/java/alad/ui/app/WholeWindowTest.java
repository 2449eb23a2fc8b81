package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.ui.picture.PictureView;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The way of a new user through the real window and the real worker. */
class WholeWindowTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private WindowDriver driver;

    @Test
    void fromTheSampleToAnInspectedRun() throws Exception {
        driver = windows.open(folder);
        assertTrue(driver.isVisible("dataset-welcome"));

        driver.press("welcome-sample");
        driver.waitFor("the classes", 60, () -> driver.find("class-sneaker") != null);
        assertFalse(driver.isVisible("dataset-welcome"));
        driver.press("class-sneaker");
        assertEquals("sneaker is normal; the other 9 classes are anomalous.", driver.text("normality"));

        driver.press("to-training");
        driver.waitFor("the options", 30, () -> driver.find("option-latent") != null);
        driver.type("option-latent", "0");
        assertEquals("Latent size must be from 1 to 4,096, but was 0.", driver.text("option-latent-error"));
        assertTrue(driver.isDisabled("start"));
        driver.press("reset-latent");
        driver.press("start");
        driver.waitFor(
                "curves", 180, () -> isNumber(driver.text("curve-xz")) && isNumber(driver.text("curve-encoder")));
        driver.waitFor(
                "reconstructions",
                180,
                () -> driver.stage.getScene().getRoot().lookupAll(".picture").stream()
                        .anyMatch(picture -> picture instanceof PictureView shown && shown.image() != null));

        driver.press("stop");
        driver.waitFor("the end", 180, () -> WindowDriver.isShown(driver.find("to-results")));
        driver.waitFor("the verdict", 60, () -> driver.text("run-state").startsWith("stopped and kept · AUROC "));
        assertTrue(driver.find("run-state").getStyleClass().contains("bad"), driver.text("run-state"));
        assertTrue(driver.text("training-verdict-next").startsWith("To try next: "));

        driver.press("to-results");
        driver.waitFor("the result", 120, () -> driver.find("auroc-features") != null);
        assertTrue(isNumber(driver.text("auroc-features")), driver.text("auroc-features"));
        driver.waitFor(
                "rows",
                30,
                () -> ((ListView<?>) driver.find("normal-rows")).getItems().size() == 90);
        driver.waitFor("evidence", 60, () -> driver.window.isSettled());
        for (String filter : new String[] {"show-misses", "show-false-alarms", "show-all"}) {
            driver.press(filter);
            driver.waitFor("evidence after " + filter, 60, () -> driver.window.isSettled());
            driver.waitFor("the layout to fit", 10, () -> driver.fitsItsWindow("inspect-screen"));
        }
        assertTrue(driver.text("context").contains("sneaker is normal"), driver.text("context"));
        driver.press("to-train");
        driver.press("to-inspect");
        driver.waitFor("the same rows", 60, () -> driver.window.isSettled());
        assertTrue(driver.isVisible("detail"));
        assertTrue(Files.isDirectory(folder.resolve("runs")));
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9.,]+");
    }
}

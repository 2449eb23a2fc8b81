package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.TrainedRun;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From the map of the latent space to a row and to what G makes of a code. */
class LatentScreenTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private WindowDriver driver;

    @Test
    void withoutARunTheScreenSaysWhatToDoFirst() throws Exception {
        driver = windows.open(folder);
        driver.press("to-latent");
        driver.waitFor("the empty screen", 30, () -> WindowDriver.isShown(driver.find("latent-empty")));
    }

    @Test
    void aPointLeadsToItsRowAndASliderToAnotherGeneration() throws Exception {
        TrainedRun.in(folder);
        driver = windows.open(folder);
        driver.press("to-latent");
        driver.waitFor("the map", 60, () -> driver.text("latent-note").startsWith("All ") && driver.window.isSettled());
        assertTrue(driver.text("latent-note").contains("of the variance"), driver.text("latent-note"));
        assertTrue(driver.isDisabled("latent-inspect"));

        MapClicks.click(driver, 0, false);
        driver.waitFor(
                "the row " + driver.text("latent-chosen") + driver.text("latent-error"),
                30,
                () -> !features("latent-x").isEmpty());
        // a, b, and one for each of the two colours
        assertEquals(4, size("latent-x"));
        assertEquals(4, size("latent-reconstruction"));
        String chosen = driver.text("latent-chosen");

        driver.waitFor("the generation", 30, () -> !features("latent-generated").isEmpty());
        String before = features("latent-generated");
        driver.press("latent-from-chosen");
        driver.waitFor(
                "another generation", 30, () -> !features("latent-generated").equals(before));
        assertEquals(features("latent-reconstruction"), features("latent-generated"));
        String generated = features("latent-generated");
        WindowDriver.onWindowThread(() -> {
            Slider slider = (Slider) driver.find("latent-component-0");
            slider.requestFocus();
            slider.setValue(2.5);
            return null;
        });
        driver.waitFor(
                "a moved generation", 30, () -> !features("latent-generated").equals(generated));

        driver.choose("latent-projection", 1);
        driver.waitFor(
                "neighbours",
                60,
                () -> driver.window.isSettled() && !driver.text("latent-note").contains("variance"));
        assertEquals(chosen, driver.text("latent-chosen"));

        driver.press("latent-inspect");
        driver.waitFor(
                "the row in Inspect",
                60,
                () -> WindowDriver.isShown(driver.find("inspect-screen"))
                        && driver.find("detail-title") instanceof Label title
                        && chosen.contains(", " + id(title.getText()) + ":"));
        assertFalse(driver.isVisible("latent-map"));
    }

    private static String id(String title) {
        return title.replaceAll("\\D", "");
    }

    private int size(String pane) {
        return WindowDriver.onWindowThread(() -> list(pane).getItems().size());
    }

    private String features(String pane) {
        return list(pane).getItems().toString().replace("[]", "");
    }

    private ListView<?> list(String pane) {
        return (ListView<?>) driver.find(pane).lookup(".list-view");
    }
}

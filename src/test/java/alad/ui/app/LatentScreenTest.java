package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.TrainedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
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
                () -> !features("latent-features").isEmpty());
        // a, b, and one for each of the two colours
        assertEquals(4, list("latent-features").getItems().size());
        String chosen = driver.text("latent-chosen");

        driver.waitFor("the generation", 30, () -> !features("latent-generated").isEmpty());
        String before = features("latent-generated");
        driver.press("latent-from-chosen");
        driver.waitFor(
                "another generation", 30, () -> !features("latent-generated").equals(before));
        assertEquals(reconstruction(), valuesOf(features("latent-generated")));
        String generated = features("latent-generated");
        WindowDriver.onWindowThread(() -> {
            Slider slider = (Slider) driver.find("latent-component-0");
            slider.requestFocus();
            slider.setValue(2.5);
            return null;
        });
        driver.waitFor(
                "a moved generation", 30, () -> !features("latent-generated").equals(generated));

        assertEquals("7", seedAfter("7"));
        assertEquals("7", seedAfter("many"));
        assertEquals("7", seedAfter("0.5"));
        assertEquals("0", seedAfter(""));

        driver.choose("latent-projection", 1);
        driver.waitFor(
                "neighbours",
                60,
                () -> driver.window.isSettled() && !driver.text("latent-note").contains("variance"));
        assertEquals(chosen, driver.text("latent-chosen"));

        driver.press("latent-group-1");
        WindowDriver.onWindowThread(() -> {
            double width = MapClicks.map(driver).getWidth();
            double height = MapClicks.map(driver).getHeight();
            MapClicks.fire(driver, MouseEvent.MOUSE_PRESSED, new Point2D(0, 0), true);
            for (double[] at : new double[][] {{width, 0}, {width, height}, {0, height}}) {
                MapClicks.fire(driver, MouseEvent.MOUSE_DRAGGED, new Point2D(at[0], at[1]), true);
            }
            MapClicks.fire(driver, MouseEvent.MOUSE_RELEASED, new Point2D(0, height), true);
            return null;
        });
        int rows = Integer.parseInt(driver.text("latent-note").replaceAll("\\D", ""));
        assertTrue(driver.text("latent-group-words").startsWith(rows + " rows,"), driver.text("latent-group-words"));
        press(KeyCode.ESCAPE);
        assertFalse(driver.isVisible("latent-group-words"));
        assertEquals(chosen, driver.text("latent-chosen"));
        press(KeyCode.PLUS);
        press(KeyCode.DIGIT0);
        press(KeyCode.LEFT);
        press(KeyCode.RIGHT);
        String other = driver.text("latent-chosen");
        assertNotEquals("", other);

        driver.press("latent-inspect");
        driver.waitFor(
                "the row in Inspect",
                60,
                () -> WindowDriver.isShown(driver.find("inspect-screen"))
                        && driver.find("detail-title") instanceof Label title
                        && other.contains(", " + id(title.getText()) + ":"));
        assertFalse(driver.isVisible("latent-map"));
    }

    private static String id(String title) {
        return title.replaceAll("\\D", "");
    }

    /** What the field of the seed shows once something else is typed there and Enter pressed. */
    private String seedAfter(String typed) {
        return WindowDriver.onWindowThread(() -> {
            TextField field = ((Spinner<?>) driver.find("latent-seed")).getEditor();
            field.setText(typed);
            field.fireEvent(new ActionEvent());
            return field.getText();
        });
    }

    private void press(KeyCode key) {
        WindowDriver.onWindowThread(() -> {
            MapClicks.map(driver)
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return null;
        });
    }

    /** Reconstructed values of the chosen row, ascending. */
    private List<String> reconstruction() {
        return valuesOf(features("latent-features"));
    }

    /** Numbers at the ends of the features, rounded alike, ascending. */
    private static List<String> valuesOf(String features) {
        return Stream.of(features.replaceAll("[\\[\\]]", "").split(", "))
                .filter(each -> each.matches("(value|reconstruction)=.*"))
                .map(each -> each.substring(each.indexOf('=') + 1))
                .map(each -> String.format(Locale.ROOT, "%.4g", Double.parseDouble(each)))
                .sorted()
                .toList();
    }

    private String features(String pane) {
        return list(pane).getItems().toString().replace("[]", "");
    }

    private ListView<?> list(String pane) {
        return driver.find(pane) instanceof ListView<?> list
                ? list
                : (ListView<?>) driver.find(pane).lookup(".list-view");
    }
}

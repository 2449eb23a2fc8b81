package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Help on every screen, commands by their names, and changes that are taken back, all by keys. */
class HelpAndUndoTest {
    private WindowDriver driver;

    @BeforeEach
    void open() throws Exception {
        driver = LittleRun.inspected();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theKeyThatLeadsToTheSearchIsNotTypedThere() {
        focus("sides");
        RealKeys.press(KeyCode.SLASH);
        assertEquals("search", focused());
        assertEquals("", typed("search"));
        RealKeys.press(KeyCode.A);
        assertEquals("a", typed("search"));
        focus("sides");
        RealKeys.press(KeyCode.F);
        assertFalse(driver.isVisible("filter-bar"));
        RealKeys.press(KeyCode.F);
        assertEquals("search", focused());
        assertEquals("a", typed("search"));
    }

    @Test
    void everyScreenTellsWhatItShowsAndItsKeys() {
        for (Screen screen : Screen.values()) {
            driver.press("to-" + screen.id());
            focus("to-" + screen.id());
            RealKeys.press(KeyCode.F1);
            String about = driver.text("help-about");
            RealKeys.press(KeyCode.ESCAPE);
            assertFalse(driver.isVisible("help"));
            RealKeys.press(KeyCode.SHIFT, KeyCode.SLASH);
            assertTrue(driver.isVisible("help"), "? on " + screen);
            assertEquals(about, driver.text("help-about"));
            assertTrue(about.length() > 60, about);
            assertTrue(driver.fitsItsWindow("help"));
            RealKeys.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void aQuestionMarkCanBeTyped() {
        focus("sides");
        RealKeys.press(KeyCode.SLASH);
        RealKeys.press(KeyCode.SHIFT, KeyCode.SLASH);
        assertFalse(driver.isVisible("help"));
        assertEquals("?", typed("search"));
    }

    @Test
    void thePaletteFindsHelpKeysAndWhatIsNotPossibleNow() {
        focus("sides");
        RealKeys.press(KeyCode.CONTROL, KeyCode.K);
        for (String wanted : List.of("help", "keys", "pause", "undo", "export onnx", "resume", "keep threshold")) {
            driver.type("palette-search", wanted);
            assertTrue(found() > 0, wanted);
        }
        driver.type("palette-search", "pause");
        RealKeys.press(KeyCode.ENTER);
        assertTrue(driver.isVisible("palette"), "what is not possible does nothing");
        driver.type("palette-search", "keys help");
        RealKeys.press(KeyCode.ENTER);
        assertTrue(driver.isVisible("help"));
    }

    @Test
    void aThresholdIsTakenBackAndSetAgain() {
        driver.press("to-evaluate");
        driver.waitFor("the figures", 120, () -> driver.window.isSettled() && driver.find("rule") != null);
        focus("to-evaluate");
        WindowDriver.onWindowThread(() -> {
            driver.window.opened().thresholds().of(ScoreKind.FEATURES).set(new Threshold(2, "by hand", true));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("[Undo: threshold]", palette("undo"));
        RealKeys.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(4, threshold());
        RealKeys.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(2, threshold());
        RealKeys.press(KeyCode.CONTROL, KeyCode.Z);
        RealKeys.press(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(2, threshold());
    }

    @Test
    void filtersAreTakenBackAndATextFieldKeepsItsOwnUndo() {
        focus("sides");
        RealKeys.press(KeyCode.M);
        assertTrue(isChosen("show-misses"));
        RealKeys.press(KeyCode.SLASH);
        RealKeys.press(KeyCode.X);
        RealKeys.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("", typed("search"));
        assertTrue(isChosen("show-misses"));
        focus("sides");
        for (int most = 0; most < 3; most++) {
            RealKeys.press(KeyCode.CONTROL, KeyCode.Z);
        }
        assertTrue(isChosen("show-all"));
    }

    private boolean isChosen(String id) {
        return WindowDriver.onWindowThread(() -> ((ToggleButton) driver.find(id)).isSelected());
    }

    private float threshold() {
        return WindowDriver.onWindowThread(() ->
                driver.window.opened().thresholds().of(ScoreKind.FEATURES).get().value());
    }

    private String palette(String wanted) {
        RealKeys.press(KeyCode.CONTROL, KeyCode.K);
        driver.type("palette-search", wanted);
        String titles = WindowDriver.onWindowThread(() -> ((ListView<?>) driver.find("palette-list"))
                .getItems().stream()
                        .map(each -> ((Command) each).title())
                        .toList()
                        .toString());
        RealKeys.press(KeyCode.ESCAPE);
        return titles;
    }

    private int found() {
        return WindowDriver.onWindowThread(
                () -> ((ListView<?>) driver.find("palette-list")).getItems().size());
    }

    private String typed(String id) {
        return WindowDriver.onWindowThread(() -> ((TextInputControl) driver.find(id)).getText());
    }

    private void focus(String id) {
        WindowDriver.onWindowThread(() -> {
            driver.find(id).requestFocus();
            return null;
        });
    }

    private String focused() {
        return WindowDriver.onWindowThread(
                () -> String.valueOf(driver.scene().getFocusOwner().getId()));
    }
}

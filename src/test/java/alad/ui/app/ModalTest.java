package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.ui.training.ScriptedTraining;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in front of a screen keeps the focus and the keys, and Escape takes it away. */
class ModalTest {
    @TempDir
    Path folder;

    private final ScriptedTraining training = new ScriptedTraining();
    private WindowDriver driver;

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void noKeyReachesTheTrainingBehindTheQuestion() throws Exception {
        driver = WindowDriver.open(ScriptedWindow.services(folder, training));
        ScriptedWindow.startTraining(driver, training);
        focus("pause");
        driver.askToClose();
        assertEquals("closing-keep", focused());
        assertEquals(Set.of("closing-keep", "closing-stay"), tabThrough("question", KeyCode.TAB));
        assertEquals(Set.of("closing-keep", "closing-stay"), tabThrough("question", KeyCode.SHIFT, KeyCode.TAB));
        for (KeyCode arrow : new KeyCode[] {KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT}) {
            RealKeys.press(arrow);
            assertTrue(isInside("question"), arrow + " leads to " + focused());
        }
        RealKeys.press(KeyCode.CONTROL, KeyCode.P);
        RealKeys.press(KeyCode.CONTROL, KeyCode.PERIOD);
        RealKeys.press(KeyCode.CONTROL, KeyCode.K);
        assertFalse(driver.isVisible("palette"));
        assertEquals(List.of(), training.told);

        driver.askToClose();
        RealKeys.press(KeyCode.ESCAPE);
        assertFalse(driver.isVisible("question"));
        assertEquals("pause", focused());
        RealKeys.press(KeyCode.SPACE);
        assertEquals(List.of("pause"), training.told);
    }

    @Test
    void screensStayWhileThePaletteIsOpenAndEscapeClosesIt() throws Exception {
        driver = WindowDriver.open(folder);
        focus("to-dataset");
        RealKeys.press(KeyCode.CONTROL, KeyCode.K);
        assertEquals("palette-search", focused());
        RealKeys.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        RealKeys.press(KeyCode.TAB);
        assertEquals("palette-search", focused());
        assertNotNull(driver.find("dataset-welcome"));
        RealKeys.press(KeyCode.ESCAPE);
        assertFalse(driver.isVisible("palette"));
        assertEquals("to-dataset", focused());
        RealKeys.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertTrue(driver.isVisible("inspect-screen"));
    }

    @Test
    void whatTakesTheFocusByItselfDoesNotGetItFromADialog() throws Exception {
        driver = WindowDriver.open(folder);
        driver.press("get-dataset");
        focus("to-train");
        assertTrue(isInside("download-dialog"), focused());
        assertTrue(tabThrough("download-dialog", KeyCode.TAB).contains("download-close"));
        RealKeys.press(KeyCode.ESCAPE);
        assertFalse(driver.isVisible("download-dialog"));
    }

    @Test
    void theQuestionGivesTheDialogBehindItBack() throws Exception {
        driver = WindowDriver.open(ScriptedWindow.services(folder, training));
        ScriptedWindow.startTraining(driver, training);
        RealKeys.press(KeyCode.CONTROL, KeyCode.K);
        driver.askToClose();
        assertTrue(isInside("question"), focused());
        RealKeys.press(KeyCode.ESCAPE);
        assertEquals("palette-search", focused());
        RealKeys.press(KeyCode.ESCAPE);
        assertFalse(driver.isVisible("palette"));
    }

    @Test
    void anEnlargedRowKeepsTheFocusAndGivesItBack() throws Exception {
        driver = LittleRun.inspected();
        focus("sides");
        RealKeys.press(KeyCode.ENTER);
        assertTrue(isInside("zoom"), focused());
        Set<String> reached = tabThrough("zoom", KeyCode.TAB);
        assertTrue(reached.containsAll(Set.of("zoom-in", "zoom-close")), reached.toString());
        focus("zoom-in");
        RealKeys.press(KeyCode.SPACE);
        assertEquals("125 %", driver.text("zoom-factor"));
        RealKeys.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertTrue(driver.isVisible("zoom"));
        RealKeys.press(KeyCode.ESCAPE);
        assertFalse(driver.isVisible("zoom"));
        assertEquals("sides", focused());
    }

    /** The ids of all that gets the focus on a way round, none of which may be outside. */
    private Set<String> tabThrough(String dialog, KeyCode... keys) {
        Set<String> reached = new LinkedHashSet<>();
        for (int i = 0; i < 24; i++) {
            RealKeys.press(keys);
            assertTrue(isInside(dialog), "The focus got to " + focused());
            reached.add(focused());
        }
        return reached;
    }

    private void focus(String id) {
        WindowDriver.onWindowThread(() -> {
            driver.find(id).requestFocus();
            return null;
        });
    }

    private String focused() {
        return WindowDriver.onWindowThread(() -> {
            Node owner = driver.scene().getFocusOwner();
            return owner == null ? "nothing" : String.valueOf(owner.getId());
        });
    }

    private boolean isInside(String id) {
        return WindowDriver.onWindowThread(() -> {
            Node each = driver.scene().getFocusOwner();
            while (each != null && !id.equals(each.getId())) {
                each = each.getParent();
            }
            return each != null;
        });
    }
}

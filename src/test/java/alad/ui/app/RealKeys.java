package alad.ui.app;

import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.testfx.util.WaitForAsyncUtils;

/** A keyboard: its keys go through the window system to whatever has the focus. */
final class RealKeys {
    private RealKeys() {}

    /** Presses them one after the other, and lets go of them the other way round. */
    static void press(KeyCode... keys) {
        WindowDriver.onWindowThread(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}

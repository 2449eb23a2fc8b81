package alad.ui.app;

import java.io.IOException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/** Takes pictures of all screens that look into a trained run. */
final class ResultShots {
    private static final int PATIENCE = 300;

    private final WindowDriver driver;
    private final Camera camera;

    ResultShots(WindowDriver driver, Camera camera) {
        this.driver = driver;
        this.camera = camera;
    }

    /** @param name for the pictures */
    void take(String run, String name) throws IOException {
        inspect(run, name);
        evaluate(name);
        driver.press("to-latent");
        driver.waitFor(
                "the map",
                PATIENCE,
                () -> driver.find("latent-note") instanceof Label note
                        && !note.getText().isEmpty());
        driver.press("latent-draw");
        camera.shoot(name + "-latent");
        driver.press("to-export");
        camera.shoot(name + "-export");
    }

    private void inspect(String run, String name) throws IOException {
        WindowDriver.onWindowThread(() -> {
            driver.window.inspect(run);
            return null;
        });
        driver.waitFor(
                "the run",
                PATIENCE,
                () -> driver.window.opened().scored().isPresent()
                        && driver.window.opened().scored().get().record().id().equals(run)
                        && driver.window.showsCells());
        camera.shoot(name + "-inspect");
        driver.press("show-false-alarms");
        camera.shoot(name + "-inspect-false-alarms");
        driver.press("show-misses");
        driver.key(KeyCode.ENTER, "\n");
        camera.shoot(name + "-inspect-zoom");
        driver.key(KeyCode.ESCAPE, "");
        driver.press("show-all");
        if (driver.isVisible("layout")) {
            driver.press("layout");
            camera.shoot(name + "-inspect-thumbnails");
            driver.press("layout");
        }
    }

    private void evaluate(String name) throws IOException {
        driver.press("to-evaluate");
        driver.waitFor(
                "intervals",
                PATIENCE,
                () -> driver.find("interval-auroc-l2") instanceof Label label
                        && !label.getText().isEmpty());
        if (driver.isVisible("measure-pixels")) {
            driver.press("measure-pixels");
            driver.waitFor("pixel figures", PATIENCE, () -> driver.isVisible("pixel-figures"));
        }
        camera.shoot(name + "-evaluate");
        driver.choose("rule", 5);
        driver.press("density");
        driver.press("log-scores");
        camera.shoot(name + "-evaluate-other-axis");
        driver.press("density");
        driver.press("log-scores");
        driver.press("reset-threshold");
    }
}

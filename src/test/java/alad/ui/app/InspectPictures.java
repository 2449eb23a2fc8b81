package alad.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;

/**
 * Takes pictures of Inspect on stored runs: lists, thumbnails, zoom, comparison, filters, new data, keys.
 *
 * <p>Arguments: the folder for the pictures, a folder that holds a {@code runs} folder, width, height, the id of a run, a
 * folder or file to score as new data.
 */
public final class InspectPictures {
    private final WindowDriver driver;
    private final Camera camera;
    private final String run;

    private InspectPictures(WindowDriver driver, Camera camera, String run) {
        this.driver = driver;
        this.camera = camera;
        this.run = run;
    }

    public static void main(String[] arguments) throws Exception {
        WindowDriver driver = WindowDriver.open(Path.of(arguments[1]));
        driver.resize(arguments[2], arguments[3]);
        new InspectPictures(driver, new Camera(driver, Path.of(arguments[0])), arguments[4])
                .take(Path.of(arguments[5]));
        driver.close();
        System.exit(0);
    }

    private void take(Path fresh) throws IOException {
        WindowDriver.onWindowThread(() -> {
            driver.window.inspect(run);
            return null;
        });
        driver.waitFor("the run", 120, () -> driver.find("auroc-features") != null && driver.window.isSettled());
        shoot("list");
        boolean images = WindowDriver.isShown(driver.find("layout"));
        if (images) {
            driver.press("layout");
            shoot("grid");
            driver.press("layout");
        }
        driver.key(KeyCode.ENTER, "\n");
        shoot("zoom");
        driver.key(KeyCode.PLUS, "+");
        driver.key(KeyCode.PLUS, "+");
        driver.key(KeyCode.D, "d");
        shoot("zoom-signed");
        driver.key(KeyCode.D, "d");
        driver.key(KeyCode.ESCAPE, "");
        for (int i = 0; i < 3; i++) {
            driver.key(KeyCode.SPACE, " ");
            driver.key(KeyCode.RIGHT, "");
        }
        driver.key(KeyCode.F, "f");
        shoot("marked-filters");
        driver.key(KeyCode.ESCAPE, "");
        WindowDriver.onWindowThread(() -> {
            driver.find("sides").requestFocus();
            return null;
        });
        driver.key(KeyCode.C, "c");
        shoot("compare");
        driver.key(KeyCode.ESCAPE, "");
        driver.key(KeyCode.SLASH, "?");
        shoot("keys");
        driver.key(KeyCode.ESCAPE, "");
        driver.press("unmark");
        driver.drop("inspect-screen", fresh);
        driver.waitFor("new data", 120, () -> driver.window.isSettled());
        shoot("new");
    }

    private void shoot(String name) throws IOException {
        camera.shoot(run + "-" + name);
    }
}

package alad.ui.app;

import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;

/**
 * Takes pictures of Latent on stored runs: as it opens, by class with a point chosen, neighbours by score with a way
 * between two points.
 *
 * <p>Arguments: the folder for the pictures, a folder that holds a {@code runs} folder, width, height, ids of runs.
 */
public final class LatentPictures {
    private final WindowDriver driver;
    private final Camera camera;

    private LatentPictures(WindowDriver driver, Path folder) throws IOException {
        this.driver = driver;
        camera = new Camera(driver, folder);
    }

    public static void main(String[] arguments) throws Exception {
        StoredRuns.shoot(arguments, (driver, folder) -> new LatentPictures(driver, folder)::take);
    }

    private void take(String run) throws IOException {
        driver.press("to-latent");
        if (!driver.isVisible("latent-map")) {
            camera.shoot(run + "-failure");
            return;
        }
        driver.waitFor(
                "the map",
                120,
                () -> driver.window.isSettled() && !driver.text("latent-note").isEmpty());
        camera.shoot(run);
        driver.choose("latent-colouring", 0);
        MapClicks.click(driver, 5, false);
        driver.waitFor("the row", 60, () -> driver.window.isSettled());
        camera.shoot(run + "-class");
        driver.choose("latent-projection", 1);
        driver.waitFor("neighbours", 120, () -> driver.window.isSettled());
        driver.choose("latent-colouring", 2);
        MapClicks.click(driver, 9, true);
        driver.press("latent-draw");
        hover(20);
        camera.shoot(run + "-neighbours");
        lasso();
        driver.choose("latent-colouring", 0);
        driver.press("latent-closer");
        camera.shoot(run + "-group");
        driver.press("latent-group-clear");
        driver.press("latent-whole");
        driver.choose("latent-projection", 0);
        driver.choose("latent-colouring", 1);
    }

    private void hover(int point) {
        WindowDriver.onWindowThread(() -> {
            MapClicks.fire(driver, MouseEvent.MOUSE_MOVED, MapClicks.map(driver).place(point), false);
            return null;
        });
    }

    /** Around the left half. */
    private void lasso() {
        WindowDriver.onWindowThread(() -> {
            double width = MapClicks.map(driver).getWidth() / 2;
            double height = MapClicks.map(driver).getHeight();
            MapClicks.fire(driver, MouseEvent.MOUSE_PRESSED, new Point2D(0, 0), true);
            for (double[] at : new double[][] {{width, 0}, {width, height / 2}, {width / 2, height}, {0, height}}) {
                MapClicks.fire(driver, MouseEvent.MOUSE_DRAGGED, new Point2D(at[0], at[1]), true);
            }
            MapClicks.fire(driver, MouseEvent.MOUSE_RELEASED, new Point2D(0, height), true);
            return null;
        });
    }
}

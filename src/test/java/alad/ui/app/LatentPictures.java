package alad.ui.app;

import alad.experiment.RunRecord;
import alad.ui.look.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;

/**
 * Takes pictures of Latent on stored runs: as it opens, by class with a point chosen, neighbours by score with a way
 * between two points.
 *
 * <p>Arguments: the folder for the pictures, a folder that holds a {@code runs} folder, width, height, ids of runs.
 */
public final class LatentPictures {
    private final WindowDriver driver;
    private final Path folder;

    private LatentPictures(WindowDriver driver, Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        WindowDriver driver = WindowDriver.open(Path.of(arguments[1]));
        WindowDriver.onWindowThread(() -> {
            driver.stage.setWidth(Double.parseDouble(arguments[2]));
            driver.stage.setHeight(Double.parseDouble(arguments[3]));
            return null;
        });
        LatentPictures pictures = new LatentPictures(driver, Files.createDirectories(Path.of(arguments[0])));
        for (int i = 4; i < arguments.length; i++) {
            pictures.take(arguments[i]);
        }
        driver.close();
        System.exit(0);
    }

    private void take(String run) throws IOException {
        WindowDriver.onWindowThread(() -> {
            driver.window.inspect(run);
            return null;
        });
        driver.waitFor(
                "the run or why not",
                120,
                () -> driver.window.isSettled()
                        && driver.find("runs") instanceof ComboBox<?> runs
                        && runs.getValue() instanceof RunRecord record
                        && record.id().equals(run)
                        && (WindowDriver.isShown(driver.find("auroc-features"))
                                || WindowDriver.isShown(driver.find("open-again"))));
        driver.press("to-latent");
        if (!driver.isVisible("latent-map")) {
            shoot(run + "-failure");
            return;
        }
        driver.waitFor(
                "the map",
                120,
                () -> driver.window.isSettled() && !driver.text("latent-note").isEmpty());
        shoot(run);
        choose("latent-colouring", 0);
        MapClicks.click(driver, 5, false);
        driver.waitFor("the row", 60, () -> driver.window.isSettled());
        shoot(run + "-class");
        choose("latent-projection", 1);
        driver.waitFor("neighbours", 120, () -> driver.window.isSettled());
        choose("latent-colouring", 2);
        MapClicks.click(driver, 9, true);
        driver.press("latent-draw");
        hover(20);
        shoot(run + "-neighbours");
        lasso();
        choose("latent-colouring", 0);
        driver.press("latent-closer");
        shoot(run + "-group");
        driver.press("latent-group-clear");
        driver.press("latent-whole");
        choose("latent-projection", 0);
        choose("latent-colouring", 1);
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

    private void choose(String id, int index) {
        WindowDriver.onWindowThread(() -> {
            ((ComboBox<?>) driver.find(id)).getSelectionModel().select(index);
            return null;
        });
    }

    private void shoot(String name) throws IOException {
        driver.waitFor("the screen", 60, () -> driver.window.isSettled());
        for (int pulse = 0; pulse < 8; pulse++) {
            org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        }
        for (Theme theme : Theme.values()) {
            WritableImage image = WindowDriver.onWindowThread(() -> {
                driver.window.use(theme);
                return driver.stage.getScene().snapshot(null);
            });
            String file = name + "-" + theme.name().toLowerCase() + ".png";
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    folder.resolve(file).toFile());
        }
        WindowDriver.onWindowThread(() -> {
            driver.window.use(Theme.LIGHT);
            return null;
        });
    }
}

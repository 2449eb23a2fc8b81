package alad.ui.app;

import alad.ui.look.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;

/**
 * Takes pictures of Inspect on stored runs: lists, thumbnails, zoom, comparison, filters, new data, keys.
 *
 * <p>Arguments: the folder for the pictures, a folder that holds a {@code runs} folder, width, height, the id of a run, a
 * folder or file to score as new data.
 */
public final class InspectPictures {
    private final WindowDriver driver;
    private final Path folder;
    private final String run;

    private InspectPictures(WindowDriver driver, Path folder, String run) {
        this.driver = driver;
        this.folder = folder;
        this.run = run;
    }

    public static void main(String[] arguments) throws Exception {
        WindowDriver driver = WindowDriver.open(Path.of(arguments[1]));
        WindowDriver.onWindowThread(() -> {
            driver.stage.setWidth(Double.parseDouble(arguments[2]));
            driver.stage.setHeight(Double.parseDouble(arguments[3]));
            return null;
        });
        new InspectPictures(driver, Files.createDirectories(Path.of(arguments[0])), arguments[4])
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
        key(KeyCode.ENTER, "\n");
        shoot("zoom");
        key(KeyCode.PLUS, "+");
        key(KeyCode.PLUS, "+");
        key(KeyCode.D, "d");
        shoot("zoom-signed");
        key(KeyCode.D, "d");
        key(KeyCode.ESCAPE, "");
        for (int i = 0; i < 3; i++) {
            key(KeyCode.SPACE, " ");
            key(KeyCode.RIGHT, "");
        }
        key(KeyCode.F, "f");
        shoot("marked-filters");
        key(KeyCode.ESCAPE, "");
        WindowDriver.onWindowThread(() -> {
            driver.find("sides").requestFocus();
            return null;
        });
        key(KeyCode.C, "c");
        shoot("compare");
        key(KeyCode.ESCAPE, "");
        key(KeyCode.SLASH, "?");
        shoot("keys");
        key(KeyCode.ESCAPE, "");
        driver.press("unmark");
        WindowDriver.onWindowThread(() -> {
            driver.window.score(fresh);
            return null;
        });
        driver.waitFor("new data", 120, () -> driver.window.isSettled());
        shoot("new");
    }

    private void key(KeyCode code, String text) {
        WindowDriver.onWindowThread(() -> {
            var target = driver.stage.getScene().getFocusOwner();
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false));
            return null;
        });
    }

    private void shoot(String name) throws IOException {
        driver.waitFor("pictures", 60, () -> driver.window.isSettled());
        for (int pulse = 0; pulse < 5; pulse++) {
            org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        }
        driver.waitFor("pictures", 60, () -> driver.window.isSettled());
        for (Theme theme : Theme.values()) {
            WritableImage image = WindowDriver.onWindowThread(() -> {
                driver.window.use(theme);
                return driver.stage.getScene().snapshot(null);
            });
            String file = run + "-" + name + "-" + theme.name().toLowerCase() + ".png";
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

package alad.ui.app;

import alad.ui.look.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of the whole window, each light and dark, once all that is to be seen is there. */
final class Camera {
    private static final int PULSES = 8;

    private final WindowDriver driver;
    private final Path folder;

    /** @param folder made if need be */
    Camera(WindowDriver driver, Path folder) throws IOException {
        this.driver = driver;
        this.folder = Files.createDirectories(folder);
    }

    void shoot(String name) throws IOException {
        settle();
        for (Theme theme : Theme.values()) {
            WritableImage image = WindowDriver.onWindowThread(() -> {
                driver.window.use(theme);
                return driver.stage.getScene().snapshot(null);
            });
            Path file = folder.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        }
        WindowDriver.onWindowThread(() -> {
            driver.window.use(Theme.LIGHT);
            return null;
        });
    }

    /** Lets the pictures in sight arrive and the layout come to rest. */
    private void settle() {
        driver.waitFor("pictures", 60, () -> driver.window.isSettled());
        for (int pulse = 0; pulse < PULSES; pulse++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        driver.waitFor("pictures", 60, () -> driver.window.isSettled());
    }
}

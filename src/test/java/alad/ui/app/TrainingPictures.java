package alad.ui.app;

import alad.ui.chart.ChartFormat;
import alad.ui.chart.LineChart;
import alad.ui.chart.Smoothing;
import alad.ui.look.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;

/**
 * Takes pictures of the pages of a training: trains on the bundled sample, watches the test figures, scrubs, and looks at
 * the same run again in another window.
 *
 * <p>Arguments: the folder for the pictures, a folder for runs and settings, width, height, epochs
 * (0 to look at an earlier run only).
 */
public final class TrainingPictures {
    private final WindowDriver driver;
    private final Path folder;

    private TrainingPictures(WindowDriver driver, Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path store = Files.createDirectories(Path.of(arguments[1]));
        WindowDriver driver = open(store, arguments);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        if (!arguments[4].equals("0")) {
            new TrainingPictures(driver, folder).train(arguments[4]);
        }
        driver.close();
        WindowDriver again = open(store, arguments);
        new TrainingPictures(again, folder).lookBack();
        again.close();
        System.exit(0);
    }

    private static WindowDriver open(Path store, String[] arguments) throws Exception {
        WindowDriver driver = WindowDriver.open(store);
        WindowDriver.onWindowThread(() -> {
            driver.stage.setWidth(Double.parseDouble(arguments[2]));
            driver.stage.setHeight(Double.parseDouble(arguments[3]));
            return null;
        });
        return driver;
    }

    private void train(String epochs) throws IOException {
        driver.press("open-sample");
        driver.waitFor("classes", 60, () -> driver.find("class-sneaker") != null);
        driver.press("class-sneaker");
        driver.press("to-training");
        driver.waitFor("options", 30, () -> driver.find("option-latent") != null);
        shoot("pages-empty");
        driver.press("page-networks");
        shoot("networks-empty");
        driver.press("page-overview");
        driver.type("option-epochs", epochs);
        WindowDriver.onWindowThread(() -> {
            ((CheckBox) driver.find("option-monitored")).setSelected(true);
            return null;
        });
        driver.press("start");
        driver.waitFor("the end", 3600, () -> WindowDriver.isShown(driver.find("to-results")));
        for (String page : new String[] {"scores", "networks", "overview"}) {
            driver.press("page-" + page);
            shoot(page);
        }
    }

    private void lookBack() throws IOException {
        driver.press("to-train");
        shoot("look-back-empty");
        driver.waitFor("runs", 30, () -> !runs().getItems().isEmpty());
        WindowDriver.onWindowThread(() -> {
            runs().getSelectionModel().select(0);
            return null;
        });
        driver.waitFor("the strip", 60, () -> WindowDriver.isShown(driver.find("pictures")));
        WindowDriver.onWindowThread(() -> {
            ((Slider) driver.find("pictures-slider")).setValue(1);
            return null;
        });
        hover("chart-discriminators");
        shoot("look-back");
        for (ChartFormat format : ChartFormat.values()) {
            Path file = folder.resolve("saved." + format.extension());
            WindowDriver.onWindowThread(() -> {
                LineChart chart = (LineChart) driver.find("chart-discriminators");
                chart.settings().logarithmicProperty().set(true);
                chart.settings().smoothingProperty().set(Smoothing.STRONG);
                driver.window.saveChart(file, format, chart.document());
                return null;
            });
            driver.waitFor("the file", 30, () -> Files.exists(file));
        }
        shoot("look-back-logarithmic");
        for (String page : new String[] {"scores", "networks"}) {
            driver.press("page-" + page);
            shoot("look-back-" + page);
        }
    }

    private void hover(String id) {
        WindowDriver.onWindowThread(() -> {
            Region chart = (Region) driver.find(id);
            Point2D at = chart.localToScene(chart.getWidth() / 3, 40);
            chart.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_MOVED,
                    at.getX(),
                    at.getY(),
                    0,
                    0,
                    MouseButton.NONE,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null));
            return null;
        });
    }

    private javafx.scene.control.ComboBox<?> runs() {
        return (javafx.scene.control.ComboBox<?>) driver.find("earlier-run");
    }

    private void shoot(String name) throws IOException {
        for (int pulse = 0; pulse < 5; pulse++) {
            org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        }
        for (Theme theme : Theme.values()) {
            WritableImage image = WindowDriver.onWindowThread(() -> {
                driver.window.use(theme);
                return driver.stage.getScene().snapshot(null);
            });
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    folder.resolve(name + "-" + theme.name().toLowerCase() + ".png")
                            .toFile());
        }
        WindowDriver.onWindowThread(() -> {
            driver.window.use(Theme.LIGHT);
            return null;
        });
    }
}

package alad.ui.app;

import alad.ui.chart.ChartFormat;
import alad.ui.chart.LineChart;
import alad.ui.chart.Smoothing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;

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
    private final Camera camera;

    private TrainingPictures(WindowDriver driver, Path folder) throws IOException {
        this.driver = driver;
        this.folder = folder;
        camera = new Camera(driver, folder);
    }

    public static void main(String[] arguments) throws Exception {
        Path store = Files.createDirectories(Path.of(arguments[1]));
        WindowDriver driver = open(store, arguments);
        Path folder = Path.of(arguments[0]);
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
        driver.resize(arguments[2], arguments[3]);
        return driver;
    }

    private void train(String epochs) throws IOException {
        driver.press("open-sample");
        driver.waitFor("classes", 60, () -> driver.find("class-sneaker") != null);
        driver.press("class-sneaker");
        driver.press("to-training");
        driver.waitFor("options", 30, () -> driver.find("option-latent") != null);
        camera.shoot("pages-empty");
        driver.press("page-networks");
        camera.shoot("networks-empty");
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
            camera.shoot(page);
        }
    }

    private void lookBack() throws IOException {
        driver.press("to-train");
        camera.shoot("look-back-empty");
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
        driver.pointAt("chart-discriminators", 1 / 3.0, 40);
        camera.shoot("look-back");
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
        camera.shoot("look-back-logarithmic");
        for (String page : new String[] {"scores", "networks"}) {
            driver.press("page-" + page);
            camera.shoot("look-back-" + page);
        }
    }

    private javafx.scene.control.ComboBox<?> runs() {
        return (javafx.scene.control.ComboBox<?>) driver.find("earlier-run");
    }
}

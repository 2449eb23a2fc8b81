package alad.ui.app;

import alad.experiment.RunRecord;
import alad.ui.chart.ChartDocument;
import alad.ui.chart.ChartFormat;
import alad.ui.chart.RateChart;
import alad.ui.chart.ScoreHistogram;
import alad.ui.look.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Takes pictures of Evaluate on stored runs: as it opens, with a rule that is oracle, smoothed on a logarithmic axis.
 *
 * <p>Arguments: the folder for the pictures, a folder that holds a {@code runs} folder, width, height, ids of runs.
 */
public final class EvaluatePictures {
    private final WindowDriver driver;
    private final Path folder;

    private EvaluatePictures(WindowDriver driver, Path folder) {
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
        EvaluatePictures pictures = new EvaluatePictures(driver, Files.createDirectories(Path.of(arguments[0])));
        for (int i = 4; i < arguments.length; i++) {
            pictures.take(arguments[i]);
        }
        driver.close();
        System.exit(0);
    }

    private void take(String run) throws IOException {
        WindowDriver.onWindowThread(() -> {
            driver.window.inspect(run);
            driver.window.go(Screen.EVALUATE);
            return null;
        });
        driver.waitFor(
                "the run or why not",
                120,
                () -> driver.window.isSettled()
                                && driver.find("runs") instanceof ComboBox<?> runs
                                && runs.getValue() instanceof RunRecord record
                                && record.id().equals(run)
                                && WindowDriver.isShown(driver.find("keep-threshold"))
                        || WindowDriver.isShown(driver.find("open-again")));
        if (!driver.isVisible("keep-threshold")) {
            shoot(run + "-failure");
            return;
        }
        if (!driver.text("figure-auroc-features").equals("–")) {
            driver.waitFor(
                    "intervals", 120, () -> !driver.text("interval-auroc-l2").isEmpty());
        }
        shoot(run);
        choose("rule", 5);
        toggle("density");
        toggle("log-scores");
        driver.waitFor("the rule", 30, () -> !driver.isDisabled("keep-threshold"));
        shoot(run + "-smooth");
        if (driver.isVisible("measure-pixels")) {
            driver.press("measure-pixels");
            driver.waitFor("pixels", 300, () -> WindowDriver.isShown(driver.find("pixel-figures")));
        }
        choose("rule", 3);
        toggle("density");
        toggle("log-scores");
        shoot(run + "-misses");
        save(run + "-saved-histogram.png", () -> ((ScoreHistogram) driver.find("score-histogram")).document());
        save(run + "-saved-roc.png", () -> ((RateChart) driver.find("roc")).document());
    }

    private void save(String name, Callable<ChartDocument> chart) throws IOException {
        ChartDocument document = WindowDriver.onWindowThread(chart);
        Files.write(folder.resolve(name), document.as(ChartFormat.PNG, 800, 500));
    }

    private void choose(String id, int index) {
        WindowDriver.onWindowThread(() -> {
            ((ComboBox<?>) driver.find(id)).getSelectionModel().select(index);
            return null;
        });
    }

    private void toggle(String id) {
        WindowDriver.onWindowThread(() -> {
            ((ToggleButton) driver.find(id)).fire();
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

package alad.ui.app;

import alad.experiment.RunRecord;
import alad.ui.chart.ChartDocument;
import alad.ui.chart.ChartFormat;
import alad.ui.chart.RateChart;
import alad.ui.chart.ScoreHistogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.scene.control.ComboBox;

/**
 * Takes pictures of Evaluate on stored runs: as it opens, with a rule that is oracle, smoothed on a logarithmic axis.
 *
 * <p>Arguments: the folder for the pictures, a folder that holds a {@code runs} folder, width, height, ids of runs.
 */
public final class EvaluatePictures {
    private final WindowDriver driver;
    private final Path folder;
    private final Camera camera;

    private EvaluatePictures(WindowDriver driver, Path folder) throws IOException {
        this.driver = driver;
        this.folder = folder;
        camera = new Camera(driver, folder);
    }

    public static void main(String[] arguments) throws Exception {
        WindowDriver driver = WindowDriver.open(Path.of(arguments[1]));
        driver.resize(arguments[2], arguments[3]);
        EvaluatePictures pictures = new EvaluatePictures(driver, Path.of(arguments[0]));
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
            camera.shoot(run + "-failure");
            return;
        }
        if (!driver.text("figure-auroc-features").equals("–")) {
            driver.waitFor(
                    "intervals", 120, () -> !driver.text("interval-auroc-l2").isEmpty());
        }
        camera.shoot(run);
        driver.choose("rule", 5);
        driver.press("density");
        driver.press("log-scores");
        driver.waitFor("the rule", 30, () -> !driver.isDisabled("keep-threshold"));
        camera.shoot(run + "-smooth");
        if (driver.isVisible("measure-pixels")) {
            driver.press("measure-pixels");
            driver.waitFor("pixels", 300, () -> WindowDriver.isShown(driver.find("pixel-figures")));
        }
        driver.choose("rule", 3);
        driver.press("density");
        driver.press("log-scores");
        camera.shoot(run + "-misses");
        save(run + "-saved-histogram.png", () -> ((ScoreHistogram) driver.find("score-histogram")).document());
        save(run + "-saved-roc.png", () -> ((RateChart) driver.find("roc")).document());
    }

    private void save(String name, Callable<ChartDocument> chart) throws IOException {
        ChartDocument document = WindowDriver.onWindowThread(chart);
        Files.write(folder.resolve(name), document.as(ChartFormat.PNG, 800, 500));
    }
}

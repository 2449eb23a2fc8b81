package alad.ui.app;

import alad.ui.chart.ChartDocument;
import alad.ui.chart.ChartFormat;
import alad.ui.chart.RateChart;
import alad.ui.chart.ScoreHistogram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

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
        StoredRuns.shoot(arguments, (driver, folder) -> new EvaluatePictures(driver, folder)::take);
    }

    private void take(String run) throws IOException {
        driver.press("to-evaluate");
        if (!driver.isVisible("keep-threshold")) {
            camera.shoot(run + "-failure");
            return;
        }
        driver.waitFor("the figures", 120, () -> driver.window.isSettled());
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

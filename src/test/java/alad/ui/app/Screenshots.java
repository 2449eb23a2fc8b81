package alad.ui.app;

import alad.experiment.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Takes pictures of every screen, light and dark, of the real window on a real run: opens the bundled sample, calls
 * sneaker normal, trains through the worker, and inspects what came of it.
 *
 * <p>Arguments: the folder for the pictures, width, height, epochs, and which screens to take, separated by commas:
 * {@code dataset} for the states of the first one, {@code run} for all from the split to the report; and in folders
 * of their own {@code real} for the first with real data from {@code -Dalad.data}, {@code results} for runs on them,
 * trained for a few epochs, {@code states} for what screens show when there is nothing to show or something went wrong.
 */
public final class Screenshots {
    private final WindowDriver driver;
    private final Camera camera;
    private final Path work;

    private Screenshots(WindowDriver driver, Camera camera, Path work) {
        this.driver = driver;
        this.camera = camera;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        for (String screens : arguments[4].split(",")) {
            take(screens, arguments);
        }
        System.exit(0);
    }

    /** In a window that nothing has been opened in. */
    private static void take(String screens, String... arguments) throws Exception {
        Path work = Path.of(System.getProperty("java.io.tmpdir"), "alad");
        remove(work);
        Files.createDirectories(work);
        WindowDriver driver = WindowDriver.open(work);
        driver.resize(arguments[1], arguments[2]);
        Path folder = Path.of(arguments[0]);
        boolean many = !Set.of("dataset", "run").contains(screens);
        try {
            Camera camera = new Camera(driver, many ? folder.resolve(screens) : folder);
            new Screenshots(driver, camera, work).take(screens, arguments[3]);
            driver.close();
        } finally {
            remove(work);
        }
    }

    private void take(String screens, String epochs) throws IOException {
        switch (screens) {
            case "states" -> new StateShots(driver, camera, work).take();
            case "dataset" -> new DatasetShots(driver, camera).takeStates(work);
            case "real" -> new DatasetShots(driver, camera).takeReal(realData());
            case "results" -> new RealRuns(driver, camera, work).take(realData());
            case "run" -> takeRun(epochs);
            default -> throw new IllegalArgumentException("There are no pictures called " + screens + ".");
        }
    }

    private static Path realData() {
        return Path.of(System.getProperty("alad.data", "../shared/data"));
    }

    private void takeRun(String epochs) throws IOException {
        driver.press("open-sample");
        driver.waitFor("classes", 60, () -> driver.find("class-sneaker") != null);
        driver.press("class-sneaker");
        driver.waitFor("the split", 30, () -> !driver.find("to-training").isDisabled());
        camera.shoot("dataset");
        driver.type("split-contamination", "30");
        camera.shoot("dataset-split-invalid");
        driver.press("reset-split-contamination");
        driver.waitFor("the split", 30, () -> !driver.find("to-training").isDisabled());
        driver.press("to-training");
        driver.waitFor("options", 30, () -> driver.find("option-latent") != null);
        driver.type("option-latent", "0");
        camera.shoot("train-invalid");
        driver.press("reset-latent");
        driver.type("option-epochs", epochs);
        driver.press("start");
        driver.waitFor("most of the training", 3600, () -> isAtEpoch(Integer.parseInt(epochs) * 3 / 4 + 1));
        camera.shoot("train");
        driver.waitFor("the end", 3600, () -> WindowDriver.isShown(driver.find("to-results")));
        camera.shoot("train-finished");
        driver.press("page-scores");
        camera.shoot("train-scores");
        driver.press("page-networks");
        camera.shoot("train-networks");
        driver.press("page-overview");
        driver.press("to-results");
        driver.waitFor("the result", 120, () -> driver.find("auroc-features") != null);
        camera.shoot("inspect");
        driver.press("show-misses");
        camera.shoot("inspect-misses");
        driver.press("show-all");
        driver.press("layout");
        camera.shoot("inspect-thumbnails");
        driver.press("layout");
        driver.press("show-filters");
        driver.type("search", "sandal");
        camera.shoot("inspect-search");
        driver.press("clear-filters");
        driver.press("show-filters");
        driver.press("to-evaluate");
        driver.waitFor(
                "intervals",
                120,
                () -> driver.find("interval-auroc-l2") instanceof Label label
                        && !label.getText().isEmpty());
        camera.shoot("evaluate");
        driver.press("to-latent");
        driver.waitFor("the map", 120, () -> !driver.text("latent-note").isEmpty());
        driver.press("latent-draw");
        camera.shoot("latent");
        driver.choose("latent-colouring", 0);
        driver.choose("latent-projection", 1);
        driver.waitFor("neighbours", 120, () -> driver.window.isSettled());
        MapClicks.click(driver, 3, false);
        MapClicks.click(driver, 900, true);
        camera.shoot("latent-neighbours");
        driver.press("to-export");
        write(ExportFormat.REPORT);
        write(ExportFormat.ONNX);
        camera.shoot("export");
        driver.press("to-inspect");
        driver.press("open-palette");
        camera.shoot("commands");
    }

    private void write(ExportFormat format) {
        Path file = work.resolve("sneaker." + format.extension());
        String id = "export-" + format.name().toLowerCase() + "-result";
        WindowDriver.onWindowThread(() -> {
            driver.window.export(format, file);
            return null;
        });
        driver.waitFor(
                "the file", 120, () -> !((VBox) driver.find(id)).getChildren().isEmpty());
    }

    private boolean isAtEpoch(int epoch) {
        return driver.find("place") instanceof Label place && place.getText().startsWith("epoch " + epoch + " ");
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

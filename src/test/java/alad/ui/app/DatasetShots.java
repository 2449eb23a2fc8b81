package alad.ui.app;

import alad.ui.control.Ids;
import alad.ui.dataset.DatasetView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;

/** The states of the first screen to take pictures of: images, their look-alikes, a table, an error, a drop. */
final class DatasetShots {
    private final WindowDriver driver;
    private final Camera camera;

    DatasetShots(WindowDriver driver, Camera camera) {
        this.driver = driver;
        this.camera = camera;
    }

    /** @param folder where the files that are opened are made */
    void takeStates(Path folder) throws IOException {
        camera.shoot("dataset-empty");
        driver.press("get-dataset");
        camera.shoot("download");
        driver.press("download-close");
        driver.press("open-sample");
        awaitStatistics("class-sneaker");
        shoot("images", "dataset-images");
        shoot("pairs", "dataset-look-alikes");
        WindowDriver.onWindowThread(() -> {
            view().hover(true);
            return null;
        });
        camera.shoot("dataset-drop");
        drop(Files.writeString(folder.resolve("measurements.csv"), "temperature,pressure,state\n21.5,1013\n"));
        driver.waitFor("the error", 60, () -> WindowDriver.isShown(driver.find("open-error")));
        camera.shoot("dataset-error");
        driver.press("error-dismiss");
        driver.type("test-data", far(folder.resolve("measurements.csv")).toString());
        driver.press("read-again");
        driver.waitFor("the error", 60, () -> WindowDriver.isShown(driver.find("test-data-error")));
        camera.shoot("dataset-test-error");
        drop(madeUp(folder.resolve("sensors.csv")));
        awaitStatistics("class-sound");
        driver.press("class-sound");
        awaitSplit();
        shoot("classes", "dataset-table-classes");
        unfold(true);
        driver.choose("split-groupBy", 1);
        driver.type("split-groups", "batch");
        driver.type("split-contamination", "5");
        awaitSplit();
        camera.shoot("dataset-split-groups");
        driver.choose("split-groupBy", 0);
        driver.press("reset-split-contamination");
        unfold(false);
        shoot("columns", "dataset-columns");
        shoot("rows", "dataset-rows");
    }

    /** @param data the folder of real datasets */
    void takeReal(Path data) throws IOException {
        real(data.resolve("mnist"), "class-7", "mnist");
        shoot("images", "mnist-images");
        shoot("pairs", "mnist-look-alikes");
        real(data.resolve("kdd99/kddcup.data_10_percent.gz"), "class-normal", "kdd99");
        driver.choose("split-protocol", 1);
        awaitSplit();
        shoot("classes", "kdd99-protocol-clean");
        driver.choose("split-protocol", 2);
        awaitSplit();
        shoot("classes", "kdd99-protocol");
        shoot("columns", "kdd99-columns");
        shoot("rows", "kdd99-rows");
        shoot("pairs", "kdd99-look-alikes");
        real(data.resolve("arrhythmia/arrhythmia.mat"), "class-inlier", "arrhythmia");
        shoot("columns", "arrhythmia-columns");
        shoot("rows", "arrhythmia-rows");
        takeColumnPages();
    }

    private void takeColumnPages() throws IOException {
        driver.type("find-column", "column 27");
        camera.shoot("arrhythmia-find-column");
        driver.press("previous-columns");
        driver.type("find-column", "no column at all");
        camera.shoot("arrhythmia-no-such-column");
        driver.type("find-column", "");
    }

    private void real(Path path, String normal, String name) throws IOException {
        if (!Files.exists(path)) {
            System.out.println("Without pictures of " + name + ": there is no " + path);
            return;
        }
        long start = System.nanoTime();
        drop(path);
        String known = Ids.of("known-", path.getFileName().toString());
        driver.waitFor("the data", 120, () -> driver.find(known) != null && driver.find(normal) != null);
        System.out.printf(Locale.ROOT, "%s in sight after %.1f s", name, (System.nanoTime() - start) / 1e9);
        awaitStatistics(normal);
        System.out.printf(Locale.ROOT, ", its statistics after %.1f s%n", (System.nanoTime() - start) / 1e9);
        driver.press(normal);
        awaitSplit();
        shoot("classes", name + "-classes");
    }

    private void awaitSplit() {
        driver.waitFor("the split", 60, () -> !driver.find("to-training").isDisabled());
    }

    private void unfold(boolean open) {
        WindowDriver.onWindowThread(() -> {
            ((TitledPane) driver.find("split-more")).setExpanded(open);
            return null;
        });
    }

    private void shoot(String page, String name) throws IOException {
        driver.press("page-" + page);
        camera.shoot(name);
    }

    private void awaitStatistics(String chip) {
        driver.waitFor("the classes", 120, () -> driver.find(chip) != null);
        driver.waitFor(
                "the statistics",
                120,
                () -> driver.find("findings-state") instanceof Label state
                        && (state.getText().isEmpty() || state.getText().startsWith("Nothing")));
    }

    private void drop(Path path) {
        WindowDriver.onWindowThread(() -> view().drop(List.of(path.toFile())));
    }

    private DatasetView view() {
        return (DatasetView) driver.find("dataset-screen");
    }

    /** A copy whose path is long, as those of real projects are. */
    private static Path far(Path file) throws IOException {
        Path folder = Files.createDirectories(
                file.resolveSibling("production-line-4/2026-november/second-shift/temperature-and-pressure"));
        return Files.copy(file, folder.resolve(file.getFileName()));
    }

    private static Path madeUp(Path file) throws IOException {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("temperature,pressure,humidity,valve,firmware,batch,altitude,state\n");
        for (int row = 0; row < 2000; row++) {
            boolean bad = row % 20 == 7;
            double pressure = 1013 + random.nextGaussian() * (bad ? 30 : 8);
            text.append(
                    String.format(Locale.ROOT, "%.2f,%.1f,", 21 + random.nextGaussian() * (bad ? 6 : 1.5), pressure));
            text.append(
                    random.nextInt(30) == 0
                            ? ""
                            : String.format(Locale.ROOT, "%.1f", 100 * Math.pow(random.nextDouble(), 3)));
            text.append(random.nextInt(5) == 0 ? ",open" : ",closed").append(",7,");
            text.append(1 + row / 50).append(',');
            text.append(String.format(Locale.ROOT, "%.2f,%s%n", (1013.25 - pressure) * 8.3, bad ? "leaking" : "sound"));
        }
        return Files.writeString(file, text);
    }
}

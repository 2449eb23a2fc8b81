package alad.ui.app;

import alad.ui.dataset.DatasetView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.control.Label;

/** The states of the first screen to take pictures of: images, their look-alikes, a table, an error, a drop. */
final class DatasetShots {
    /** Takes the pictures of what is in sight. */
    interface Camera {
        void shoot(String name) throws IOException;
    }

    private final WindowDriver driver;
    private final Camera camera;

    DatasetShots(WindowDriver driver, Camera camera) {
        this.driver = driver;
        this.camera = camera;
    }

    /** @param folder where the files that are opened are made */
    void take(Path folder) throws IOException {
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
        drop(madeUp(folder.resolve("sensors.csv")));
        awaitStatistics("class-sound");
        driver.press("class-sound");
        shoot("classes", "dataset-table-classes");
        shoot("columns", "dataset-columns");
        shoot("rows", "dataset-rows");
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

    private static Path madeUp(Path file) throws IOException {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("temperature,pressure,humidity,valve,firmware,altitude,state\n");
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
            text.append(String.format(Locale.ROOT, "%.2f,%s%n", (1013.25 - pressure) * 8.3, bad ? "leaking" : "sound"));
        }
        return Files.writeString(file, text);
    }
}

package alad.ui.app;

import alad.experiment.TrainedRun;
import alad.experiment.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Takes pictures of screens that have nothing to show, or can't: nothing trained yet, a broken run, one class only. */
final class StateShots {
    private static final List<String> SCREENS = List.of("train", "inspect", "evaluate", "latent", "export");

    private final WindowDriver driver;
    private final Camera camera;
    private final Path folder;

    /** @param folder whose {@code runs} the window shows; none yet */
    StateShots(WindowDriver driver, Camera camera, Path folder) {
        this.driver = driver;
        this.camera = camera;
        this.folder = folder;
    }

    void take() throws IOException {
        for (String screen : SCREENS) {
            driver.press("to-" + screen);
            camera.shoot(screen + "-empty");
        }
        TrainedRun run = TrainedRun.in(folder);
        takeWithoutData(run);
        takeWithoutModel(run);
        takeUnlabelled(run.workbench());
        takeFailedTraining();
    }

    private void takeWithoutData(TrainedRun run) throws IOException {
        Path away = Files.move(run.table(), folder.resolve("away.csv"));
        for (String screen : SCREENS.subList(1, SCREENS.size())) {
            driver.press("to-" + screen);
            driver.waitFor("why not", 60, () -> WindowDriver.isShown(driver.find(screen + "-failure")));
            camera.shoot(screen + "-data-gone");
        }
        Files.move(away, run.table());
    }

    private void takeWithoutModel(TrainedRun run) throws IOException {
        Path weights = largest(run.folder().resolve("model"));
        Path whole = Files.copy(weights, folder.resolve("whole"), StandardCopyOption.REPLACE_EXISTING);
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(bytes, bytes.length / 2));
        driver.press("open-again");
        driver.waitFor("why not", 60, () -> WindowDriver.isShown(driver.find("export-failure")));
        camera.shoot("export-model-cut");
        driver.press("to-inspect");
        camera.shoot("inspect-model-cut");
        Files.move(whole, weights, StandardCopyOption.REPLACE_EXISTING);
        driver.press("open-again");
        driver.waitFor("the run", 60, () -> driver.window.opened().scored().isPresent() && driver.window.showsCells());
        driver.press("show-filters");
        driver.type("search", "no such row");
        camera.shoot("inspect-nothing-found");
        driver.press("clear-filters");
        driver.press("show-filters");
    }

    private void takeUnlabelled(Workbench workbench) throws IOException {
        UnlabelledScreensTest.train(workbench, folder);
        WindowDriver.onWindowThread(() -> {
            driver.window.inspect("unlabelled");
            return null;
        });
        driver.waitFor(
                "the run",
                60,
                () -> driver.window.opened().scored().stream()
                                .anyMatch(each -> each.record().id().equals("unlabelled"))
                        && driver.window.showsCells());
        for (String screen : SCREENS.subList(1, SCREENS.size())) {
            driver.press("to-" + screen);
            if (screen.equals("latent")) {
                driver.waitFor("the map", 60, () -> !driver.text("latent-note").isEmpty());
            }
            camera.shoot(screen + "-unlabelled");
        }
    }

    private void takeFailedTraining() throws IOException {
        Path table = folder.resolve("table.csv");
        driver.press("to-dataset");
        WindowDriver.onWindowThread(() -> {
            driver.window.openData(table);
            return null;
        });
        driver.waitFor("the classes", 60, () -> driver.find("class-good") != null);
        driver.press("to-training");
        driver.waitFor("options", 30, () -> driver.find("option-latent") != null);
        Files.delete(table);
        driver.press("start");
        driver.waitFor("the failure", 120, () -> WindowDriver.isShown(driver.find("training-failure")));
        camera.shoot("train-failed");
    }

    private static Path largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
    }
}

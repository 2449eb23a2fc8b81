package alad.ui.app;

import alad.ui.control.Ids;
import alad.ui.dataset.DatasetView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures, in the real window, how long datasets take from being let go over it to being in sight, and how long the
 * window's thread is ever busy at a stretch while the window gets ready, while datasets open, are looked at, scroll, and
 * their pages of columns turn. Run it on an idle machine: {@code mvn -q -B -Pdataset-speed process-test-classes}.
 *
 * <p>Arguments: width and height of the window, then datasets to open, in turn; the first is opened twice, because the
 * first time is the coldest.
 */
public final class DatasetSpeed {
    private static final int PAGES = 60;

    private final WindowDriver driver;
    private final PulseWatch watch = new PulseWatch();

    private DatasetSpeed(WindowDriver driver) {
        this.driver = driver;
    }

    public static void main(String[] arguments) throws Exception {
        WindowDriver driver = WindowDriver.open(Files.createTempDirectory("alad-speed"));
        driver.resize(arguments[0], arguments[1]);
        DatasetSpeed speed = new DatasetSpeed(driver);
        List<Path> datasets = new ArrayList<>(List.of(Path.of(arguments[2])));
        for (String argument : List.of(arguments).subList(2, arguments.length)) {
            datasets.add(Path.of(argument));
        }
        speed.watch.start();
        speed.getReady();
        for (Path each : datasets) {
            speed.measure(each);
        }
        driver.close();
        System.exit(0);
    }

    private void getReady() {
        System.out.println("the window");
        long start = System.nanoTime();
        driver.waitFor("the window to warm up", 60, () -> driver.window.isWarm());
        tell("ready", start);
    }

    private void measure(Path path) {
        System.out.println(path.getFileName());
        watch.restart();
        long start = System.nanoTime();
        WindowDriver.onWindowThread(() -> ((DatasetView) driver.find("dataset-screen")).drop(List.of(path.toFile())));
        String known = Ids.of("known-", path.getFileName().toString());
        driver.waitFor(
                "the data",
                300,
                () -> !WindowDriver.isShown(driver.find("cancel-opening")) && driver.find(known) != null);
        tell("in sight", start);
        driver.waitFor("the statistics", 300, this::hasStatistics);
        tell("statistics", start);
        for (String page : List.of("classes", "images", "rows", "columns", "pairs")) {
            if (Boolean.TRUE.equals(WindowDriver.onWindowThread(
                    () -> driver.find("page-" + page).isVisible()))) {
                scroll(page);
            }
        }
        if (Boolean.TRUE.equals(
                WindowDriver.onWindowThread(() -> driver.find("page-rows").isVisible()
                        && driver.find("next-columns").getParent().isVisible()))) {
            turn();
        }
    }

    /** To the last page of columns and back to the first. */
    private void turn() {
        driver.press("page-rows");
        watch.restart();
        long start = System.nanoTime();
        for (String way : List.of("next-columns", "previous-columns")) {
            while (!driver.isDisabled(way)) {
                driver.press(way);
                WaitForAsyncUtils.waitForFxEvents(1);
            }
        }
        tell("pages of columns", start);
    }

    private boolean hasStatistics() {
        return driver.find("findings-state") instanceof Label state
                && (state.getText().isEmpty() || state.getText().startsWith("Nothing"));
    }

    private void scroll(String page) {
        watch.restart();
        long start = System.nanoTime();
        driver.press("page-" + page);
        for (int step = 1; step <= PAGES; step++) {
            int at = step;
            WindowDriver.onWindowThread(() -> {
                to(page, at);
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents(1);
        }
        tell(page + ", " + PAGES + " pages", start);
    }

    private void to(String page, int step) {
        if (driver.find(page.equals("rows") ? "table-preview" : page) instanceof ListView<?> list) {
            list.scrollTo((list.getItems().size() - 1) * step / PAGES);
        } else if (driver.find("table-preview") instanceof TableView<?> table) {
            table.scrollTo((table.getItems().size() - 1) * step / PAGES);
        }
    }

    private void tell(String what, long start) {
        System.out.printf(
                Locale.ENGLISH,
                "  %-20s after %6.2f s, window busy at most %4.0f ms at a stretch (%4.0f ms of a processor)%n",
                what,
                (System.nanoTime() - start) / 1e9,
                watch.longestMilliseconds(),
                watch.longestWorkMilliseconds());
    }
}

package alad.ui.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ListView;

/**
 * Measures, in the real window, how long a stored run takes from being asked for to its first cells in full, what heap
 * it keeps, and how fast its thumbnails scroll. Run it on an idle machine:
 * {@code mvn -q -B -Pinspect-speed process-test-classes -Dinspect.folder=FOLDER -Dinspect.run=ID -Dinspect.second=ID}.
 *
 * <p>Arguments: a folder that holds a {@code runs} folder, the ids of two runs whose scores are on disk (the second, which
 * finds a window in use, may be a copy of the first), and optionally {@code --json} and {@code --at-once}: without it the
 * first run is asked for when the window has warmed up, a second or so after it has opened.
 */
public final class InspectSpeed {
    private static final int PAGES = 60;

    private final WindowDriver driver;

    private InspectSpeed(WindowDriver driver) {
        this.driver = driver;
    }

    public static void main(String[] arguments) throws Exception {
        WindowDriver driver = WindowDriver.open(Path.of(arguments[0]));
        List<String> options = List.of(arguments).subList(3, arguments.length);
        boolean json = options.contains("--json");
        if (!options.contains("--at-once")) {
            driver.waitFor("the window to warm up", 60, () -> driver.window.isWarm());
        }
        new InspectSpeed(driver).measure(arguments[1], arguments[2], json);
        driver.close();
        System.exit(0);
    }

    private void measure(String first, String second, boolean json) {
        PulseWatch watch = new PulseWatch();
        watch.start();
        double before = processorSeconds();
        double opening = open(first);
        double work = processorSeconds() - before;
        double busy = watch.longestWorkMilliseconds();
        double again = open(second);
        driver.waitFor("all to be seen", 60, () -> driver.window.isSettled());
        Runtime memory = Runtime.getRuntime();
        System.gc();
        long heap = memory.totalMemory() - memory.freeMemory() >> 20;
        int lines = lines("normal-rows") + lines("anomalous-rows");
        driver.press("layout");
        driver.waitFor("thumbnails", 60, () -> driver.window.isSettled());
        double seconds = scroll();
        int cells = cellsInSight() * PAGES;
        System.gc();
        long heapAfter = memory.totalMemory() - memory.freeMemory() >> 20;
        String format = json
                ? "{\"lines\":%d,\"firstCellsSeconds\":%.3f,\"windowBusyMilliseconds\":%.0f,\"processorSeconds\":%.3f,\"secondRunSeconds\":%.3f,\"heapMegabytes\":%d,\"cellsPerSecond\":%.0f,"
                        + "\"pageMilliseconds\":%.1f,\"heapAfterScrollingMegabytes\":%d}%n"
                : "%,d lines of cells: first cells after %.3f s (window busy at most %.0f ms at a stretch, %.3f s of the processors), of a second run after %.3f s, %d MB heap; scrolling %,.0f thumbnails/s,"
                        + " %.1f ms a page; %d MB heap afterwards%n";
        System.out.printf(
                Locale.ENGLISH,
                format,
                lines,
                opening,
                busy,
                work,
                again,
                heap,
                cells / seconds,
                1000 * seconds / PAGES,
                heapAfter);
    }

    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /** Seconds from the wish to the layout of all cells in sight with their reconstructions. */
    private double open(String run) {
        CountDownLatch shown = new CountDownLatch(1);
        Runnable look = () -> {
            if (driver.window.showsCells() && run.equals(openId()) && lines("anomalous-rows") > 0) {
                shown.countDown();
            }
        };
        Scene scene = driver.scene();
        long start = System.nanoTime();
        WindowDriver.onWindowThread(() -> {
            scene.addPostLayoutPulseListener(look);
            driver.window.inspect(run);
            return null;
        });
        await(shown);
        double seconds = (System.nanoTime() - start) / 1e9;
        WindowDriver.onWindowThread(() -> {
            scene.removePostLayoutPulseListener(look);
            return null;
        });
        return seconds;
    }

    private String openId() {
        return driver.window.opened().scored().map(each -> each.record().id()).orElse("");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(300, TimeUnit.SECONDS)) {
                throw new AssertionError("Waited in vain: the first cells");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seconds for so many pages, each laid out and drawn with all its pictures before the next. */
    private double scroll() {
        ListView<?> list = (ListView<?>) driver.find("anomalous-rows");
        int lines = list.getItems().size();
        long start = System.nanoTime();
        for (int page = 1; page <= PAGES; page++) {
            int line = (int) ((long) page * (lines - 1) / PAGES);
            WindowDriver.onWindowThread(() -> {
                list.scrollTo(line);
                list.layout();
                return null;
            });
            driver.waitFor("a page", 30, () -> driver.window.isSettled());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private int cellsInSight() {
        return (int) driver.find("anomalous-rows").lookupAll(".thumbnail").stream()
                .filter(WindowDriver::isShown)
                .count();
    }

    private int lines(String id) {
        return driver.find(id) instanceof ListView<?> list ? list.getItems().size() : 0;
    }
}

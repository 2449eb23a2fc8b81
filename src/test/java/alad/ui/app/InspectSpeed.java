package alad.ui.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.ListView;

/**
 * Measures, in the real window, how long a stored run takes from being asked for to its first cells in full, what heap
 * it keeps, and how fast its thumbnails scroll. Run it on an idle machine.
 *
 * <p>Arguments: a folder that holds a {@code runs} folder, the id of a run whose scores are on disk, and optionally
 * {@code --json}.
 */
public final class InspectSpeed {
    private static final int PAGES = 60;

    private final WindowDriver driver;
    private final String run;

    private InspectSpeed(WindowDriver driver, String run) {
        this.driver = driver;
        this.run = run;
    }

    public static void main(String[] arguments) throws Exception {
        WindowDriver driver = WindowDriver.open(Path.of(arguments[0]));
        boolean json = arguments.length > 2 && arguments[2].equals("--json");
        new InspectSpeed(driver, arguments[1]).measure(json);
        driver.close();
        System.exit(0);
    }

    private void measure(boolean json) {
        double before = processorSeconds();
        double opening = open();
        double work = processorSeconds() - before;
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
                ? "{\"lines\":%d,\"firstCellsSeconds\":%.3f,\"processorSeconds\":%.3f,\"heapMegabytes\":%d,\"cellsPerSecond\":%.0f,"
                        + "\"pageMilliseconds\":%.1f,\"heapAfterScrollingMegabytes\":%d}%n"
                : "%,d lines of cells: first cells after %.3f s (%.3f s of the processors), %d MB heap; scrolling %,.0f thumbnails/s,"
                        + " %.1f ms a page; %d MB heap afterwards%n";
        System.out.printf(
                Locale.ENGLISH, format, lines, opening, work, heap, cells / seconds, 1000 * seconds / PAGES, heapAfter);
    }

    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /** Seconds from the wish to all cells in sight with their reconstructions. */
    private double open() {
        long start = System.nanoTime();
        WindowDriver.onWindowThread(() -> {
            driver.window.inspect(run);
            return null;
        });
        driver.waitFor("the first cells", 300, () -> lines("anomalous-rows") > 0 && driver.window.showsCells());
        return (System.nanoTime() - start) / 1e9;
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

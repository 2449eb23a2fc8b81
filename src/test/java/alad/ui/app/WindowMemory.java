package alad.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;

/**
 * Prints how much memory the window keeps resident: at its start, after a tour of all screens on the bundled sample with a
 * short training between them, and after it was left alone.
 *
 * <p>Arguments: epochs of the training, seconds to leave the window alone.
 */
public final class WindowMemory {
    private static final int PAGES = 20;

    private final WindowDriver driver;

    private WindowMemory(WindowDriver driver) {
        this.driver = driver;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("alad-memory");
        WindowMemory window = new WindowMemory(WindowDriver.open(folder));
        tell("as it is shown");
        window.driver.waitFor("the window to warm up", 1800, window.driver.window::isWarm);
        Thread.sleep(3_000);
        tell("at the start");
        window.tour(arguments[0]);
        tell("after the tour");
        int seconds = Integer.parseInt(arguments[1]);
        Thread.sleep(1000L * seconds);
        tell("after " + seconds + " s alone");
        window.driver.close();
        System.out.println("(in " + folder + ")");
        System.exit(0);
    }

    private void tour(String epochs) {
        driver.press("welcome-sample");
        driver.waitFor("the classes", 1800, () -> driver.find("class-sneaker") != null);
        driver.press("class-sneaker");
        driver.press("to-training");
        driver.waitFor("the options", 1800, () -> driver.find("option-epochs") != null);
        driver.type("option-epochs", epochs);
        driver.press("start");
        driver.waitFor("the end", 1800, () -> WindowDriver.isShown(driver.find("to-results")));
        driver.press("to-results");
        driver.waitFor("the rows", 1800, () -> driver.window.isSettled() && driver.window.showsCells());
        scroll();
        driver.press("layout");
        settle();
        scroll();
        driver.press("to-evaluate");
        settle();
        driver.press("to-latent");
        driver.waitFor("the map", 1800, () -> !driver.text("latent-note").isEmpty());
        settle();
        driver.press("to-export");
        settle();
        driver.press("to-inspect");
        settle();
    }

    private void settle() {
        driver.waitFor("all to be seen", 1800, () -> driver.window.isSettled());
    }

    private void scroll() {
        for (String side : new String[] {"normal-rows", "anomalous-rows"}) {
            for (int page = 0; page <= PAGES; page++) {
                int at = page;
                WindowDriver.onWindowThread(() -> {
                    if (driver.find(side) instanceof ListView<?> list) {
                        list.scrollTo(at * (list.getItems().size() - 1) / PAGES);
                        list.layout();
                    }
                    return null;
                });
                settle();
            }
        }
    }

    private static void tell(String when) throws IOException {
        Map<String, Long> status = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.endsWith(" kB"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10));
        Runtime java = Runtime.getRuntime();
        System.out.printf(
                Locale.ENGLISH,
                "%-20s %,6d MB resident (%,d MB its own, %,d MB of files); heap %,d MB of %,d MB used%n",
                when,
                status.get("VmRSS"),
                status.get("RssAnon"),
                status.get("RssFile"),
                java.totalMemory() - java.freeMemory() >> 20,
                java.totalMemory() >> 20);
    }
}

package alad.ui.app;

import alad.experiment.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;

/** Has pictures taken of stored runs, one after the other, in one window. */
final class StoredRuns {
    /** Takes the pictures of a run that is open, or of why it can't be opened. */
    interface Shots {
        void take(String run) throws IOException;
    }

    /** Makes the shots of a screen. */
    interface Studio {
        Shots shots(WindowDriver driver, Path folder) throws IOException;
    }

    private StoredRuns() {}

    /**
     * Ends the program.
     *
     * @param arguments the folder for the pictures, a folder that holds a {@code runs} folder, width, height, ids of runs
     */
    static void shoot(String[] arguments, Studio studio) throws Exception {
        WindowDriver driver = WindowDriver.open(Path.of(arguments[1]));
        driver.resize(arguments[2], arguments[3]);
        Shots shots = studio.shots(driver, Path.of(arguments[0]));
        for (int i = 4; i < arguments.length; i++) {
            open(driver, arguments[i]);
            shots.take(arguments[i]);
        }
        driver.close();
        System.exit(0);
    }

    private static void open(WindowDriver driver, String run) {
        WindowDriver.onWindowThread(() -> {
            driver.window.inspect(run);
            return null;
        });
        driver.waitFor(
                "the run or why not",
                120,
                () -> driver.window.isSettled()
                        && driver.find("runs") instanceof ComboBox<?> runs
                        && runs.getValue() instanceof RunRecord record
                        && record.id().equals(run)
                        && (WindowDriver.isShown(driver.find("auroc-features"))
                                || WindowDriver.isShown(driver.find("open-again"))));
    }
}

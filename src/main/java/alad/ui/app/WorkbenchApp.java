package alad.ui.app;

import alad.experiment.Workbench;
import alad.settings.SettingsFile;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts JavaFX and opens the window. */
public final class WorkbenchApp {
    private WorkbenchApp() {}

    /**
     * Opens the window and blocks until the user closes it.
     *
     * @param data to open at once; null for none
     */
    public static void open(Workbench workbench, Path data) {
        System.setProperty("java.awt.headless", "true"); // AWT only measures the charts' text
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            MainWindow window = show(new Stage(), Services.of(workbench, SettingsFile.ofUser()));
            window.onClosed(closed::countDown);
            if (data != null) {
                window.openData(data);
            }
        });
        awaitClosing(closed);
    }

    /** Shows the window on a stage; on the window's thread. */
    static MainWindow show(Stage stage, Services services) {
        Fonts.load();
        MainWindow window = new MainWindow(stage, services);
        stage.show();
        window.goBack();
        window.warmUp();
        return window;
    }

    private static void awaitClosing(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

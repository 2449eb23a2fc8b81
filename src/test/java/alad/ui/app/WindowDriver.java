package alad.ui.app;

import alad.data.download.Catalogue;
import alad.data.download.DownloadOptions;
import alad.data.download.Downloads;
import alad.experiment.Workbench;
import alad.settings.SettingsFile;
import alad.ui.opened.RunSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Works the real window from a test: finds controls by id, presses, types, waits for what should appear. */
final class WindowDriver {
    final Stage stage;
    final MainWindow window;

    private WindowDriver(Stage stage, MainWindow window) {
        this.stage = stage;
        this.window = window;
    }

    /** Opens the window on a store and settings of its own. */
    static WindowDriver open(Path folder) throws TimeoutException {
        Downloads downloads = new Downloads(Catalogue.bundled(), DownloadOptions.of(folder.resolve("data"), "direct"));
        return open(Services.of(
                new Workbench(folder.resolve("runs"), downloads), new SettingsFile(folder.resolve("settings.json"))));
    }

    /** Opens the window on these runs, with all else in a folder of its own. */
    static WindowDriver open(RunSource runs) throws IOException, TimeoutException {
        Path folder = Files.createTempDirectory("alad-runs");
        Services usual =
                Services.of(new Workbench(folder.resolve("runs")), new SettingsFile(folder.resolve("settings.json")));
        return open(new Services(
                usual.data(), usual.downloads(), usual.training(), runs, usual.exports(), usual.settings()));
    }

    static WindowDriver open(Services services) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        return onWindowThread(() -> {
            Stage stage = new Stage();
            MainWindow window = WorkbenchApp.show(stage, services);
            // a window that has just closed may still hold the keys
            stage.requestFocus();
            return new WindowDriver(stage, window);
        });
    }

    void press(String id) {
        waitFor(id + " can be pressed", 30, () -> find(id) instanceof ButtonBase button && !button.isDisabled());
        onWindowThread(() -> {
            ((ButtonBase) find(id)).fire();
            return null;
        });
    }

    void type(String id, String text) {
        onWindowThread(() -> {
            ((TextInputControl) find(id)).setText(text);
            return null;
        });
    }

    /** Takes the value at this place in a list to choose from. */
    void choose(String id, int place) {
        onWindowThread(() -> {
            ((ComboBox<?>) find(id)).getSelectionModel().select(place);
            return null;
        });
    }

    /** Presses a key where the focus is. */
    void key(KeyCode code, String text) {
        key(code, text, false);
    }

    void shiftKey(KeyCode code) {
        key(code, "", true);
    }

    private void key(KeyCode code, String text, boolean shift) {
        onWindowThread(() -> {
            Node focused = stage.getScene().getFocusOwner();
            focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, false, false, false));
            if (!text.isEmpty()) {
                stage.getScene()
                        .getFocusOwner()
                        .fireEvent(new KeyEvent(
                                KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, shift, false, false, false));
            }
            return null;
        });
    }

    /** Lets files or folders go over a node. */
    void drop(String id, Path... files) {
        onWindowThread(() -> {
            Drops.let(find(id), files);
            return null;
        });
    }

    /** Moves the mouse over a node: to a share of its width, so many pixels below its upper edge. */
    void pointAt(String id, double share, double y) {
        onWindowThread(() -> {
            Region region = (Region) find(id);
            Point2D at = region.localToScene(region.getWidth() * share, y);
            region.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_MOVED,
                    at.getX(),
                    at.getY(),
                    0,
                    0,
                    MouseButton.NONE,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null));
            return null;
        });
    }

    /** From the screen's corner: what the headless screen can't hold breaks its drawing. */
    void resize(String width, String height) {
        onWindowThread(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(Double.parseDouble(width));
            stage.setHeight(Double.parseDouble(height));
            return null;
        });
    }

    String text(String id) {
        return onWindowThread(() -> find(id) instanceof Labeled labeled ? labeled.getText() : "");
    }

    boolean isVisible(String id) {
        return onWindowThread(() -> isShown(find(id)));
    }

    boolean isDisabled(String id) {
        return onWindowThread(() -> find(id).isDisabled());
    }

    void waitFor(String what, int seconds, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> onWindowThread(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain: " + what, e);
        }
    }

    /** For conditions and looks inside {@link #waitFor} or on the window's thread. */
    Node find(String id) {
        return stage.getScene().lookup("#" + id);
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Whether nothing of a node is pushed out of the window; for use inside {@link #waitFor}. */
    boolean fitsItsWindow(String id) {
        Bounds bounds = find(id).localToScene(find(id).getLayoutBounds());
        return bounds.getMinX() >= 0
                && bounds.getMaxX() <= stage.getScene().getWidth() + 0.5
                && bounds.getMaxY() <= stage.getScene().getHeight() + 0.5;
    }

    /** As the window's own cross does. */
    void askToClose() {
        onWindowThread(() -> {
            Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    void close() {
        onWindowThread(() -> {
            stage.hide();
            return null;
        });
    }

    static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node != null && node.getScene() != null;
    }

    static <T> T onWindowThread(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}

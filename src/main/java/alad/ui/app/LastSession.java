package alad.ui.app;

import alad.settings.LastWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/** Puts the window where it was left, and remembers where it is and what it shows. */
final class LastSession {
    private final Stage stage;
    private final Preferences preferences;
    private final Optional<LastWindow> last;
    private Rectangle2D place;

    LastSession(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
        last = Optional.ofNullable(preferences.lastWindow());
    }

    /** Before the window is shown. */
    void placeWindow() {
        List<Rectangle2D> screens = javafx.stage.Screen.getScreens().stream()
                .map(javafx.stage.Screen::getVisualBounds)
                .toList();
        WindowPlace.of(last.orElse(null), screens).ifPresent(found -> {
            place = found;
            stage.setX(found.getMinX());
            stage.setY(found.getMinY());
            stage.setWidth(found.getWidth());
            stage.setHeight(found.getHeight());
            stage.setMaximized(last.get().maximized());
        });
    }

    Screen screen() {
        return Arrays.stream(Screen.values())
                .filter(each -> last.isPresent() && each.id().equals(last.get().screen()))
                .findFirst()
                .orElse(Screen.DATASET);
    }

    /** Empty for none. */
    String run() {
        return last.map(LastWindow::run).orElse("");
    }

    /** In the background. */
    void remember(Screen screen, String run) {
        preferences.remember(now(screen, run));
    }

    /** At once, for the window is closing. */
    void keep(Screen screen, String run) {
        preferences.keep(now(screen, run));
    }

    private LastWindow now(Screen screen, String run) {
        boolean placed = !stage.isMaximized() && !stage.isIconified() && !Double.isNaN(stage.getX());
        if (placed || place == null) {
            place = new Rectangle2D(
                    stage.getX(), stage.getY(), Math.max(0, stage.getWidth()), Math.max(0, stage.getHeight()));
        }
        return new LastWindow(
                screen.id(),
                run,
                place.getMinX(),
                place.getMinY(),
                place.getWidth(),
                place.getHeight(),
                stage.isMaximized());
    }
}

package alad.ui.app;

import java.util.Collection;
import java.util.Iterator;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/**
 * Styles and lays out screens behind the one in front before anybody asks for them, so that the first switch to each does
 * not wait for its looks. One at a time: whatever the user does in between comes first.
 */
final class Rehearsal {
    private final Pane stage;
    private final Iterator<Parent> screens;
    private final Runnable done;

    /**
     * @param stage where screens are shown, a screen already there is left alone
     * @param done runs after the last
     */
    Rehearsal(Pane stage, Collection<Parent> screens, Runnable done) {
        this.stage = stage;
        this.screens = screens.iterator();
        this.done = done;
    }

    void next() {
        if (!screens.hasNext()) {
            done.run();
            return;
        }
        Parent screen = screens.next();
        if (!stage.getChildren().contains(screen)) {
            stage.getChildren().add(0, screen);
            screen.applyCss();
            screen.layout();
            stage.getChildren().remove(screen);
        }
        Platform.runLater(this::next);
    }
}

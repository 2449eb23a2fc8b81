package alad.ui.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/**
 * Styles and lays out screens behind the one in front before anybody asks for them, so that the first switch to each does
 * not wait for its looks. First the parts of a screen, a few controls at a time, because a whole one that was never
 * styled holds the window up; then the screen as a whole. Whatever the user does in between comes first.
 */
final class Rehearsal {
    /** Nodes that are styled at a stretch. */
    private static final int MOST_NODES = 24;

    private final Pane stage;
    private final Iterator<Parent> screens;
    private final Runnable done;
    private Iterator<Node> parts = List.<Node>of().iterator();
    private Parent screen;

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
        if (parts.hasNext()) {
            rehearsePart(parts.next());
        } else if (screen != null) {
            rehearseWhole();
        } else if (screens.hasNext()) {
            screen = screens.next();
            parts = parts(screen).iterator();
        } else {
            done.run();
            return;
        }
        Platform.runLater(this::next);
    }

    private void rehearseWhole() {
        if (!stage.getChildren().contains(screen)) {
            stage.getChildren().add(0, screen);
            screen.applyCss();
            screen.layout();
            stage.getChildren().remove(screen);
        }
        screen = null;
    }

    /** Takes a part out of its screen and puts it back at once: in between, the screen is whole. */
    private void rehearsePart(Node part) {
        if (part.getScene() != null || !(part.getParent() instanceof Pane home)) {
            return;
        }
        int place = home.getChildren().indexOf(part);
        home.getChildren().remove(place);
        stage.getChildren().add(0, part);
        part.applyCss();
        if (part instanceof Parent parent) {
            parent.autosize();
            parent.layout();
        }
        stage.getChildren().remove(part);
        home.getChildren().add(place, part);
    }

    private static List<Node> parts(Parent screen) {
        List<Node> parts = new ArrayList<>();
        collect(screen, parts);
        return parts;
    }

    private static void collect(Node node, List<Node> parts) {
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            collect(scroll.getContent(), parts);
        } else if (node instanceof Pane pane && size(pane) > MOST_NODES) {
            pane.getChildren().forEach(child -> collect(child, parts));
        } else {
            parts.add(node);
        }
    }

    private static int size(Node node) {
        if (node instanceof ScrollPane scroll) {
            return 1 + (scroll.getContent() == null ? 0 : size(scroll.getContent()));
        }
        return node instanceof Parent parent
                ? 1
                        + parent.getChildrenUnmodifiable().stream()
                                .mapToInt(Rehearsal::size)
                                .sum()
                : 1;
    }
}

package alad.ui.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * A layer in front of its neighbours for what has to be answered or dismissed first. While it shows something, the focus
 * stays inside, the shortcuts of what is behind rest, and Escape takes away what is on top; then the focus returns.
 */
public final class ModalLayer extends StackPane {
    private record Shown(Node content, Node first, Node focusBefore, Runnable closed) {}

    private final Deque<Shown> shown = new ArrayDeque<>();
    private final ChangeListener<Node> guard = (source, old, now) -> keepFocus(now);
    private final EventHandler<KeyEvent> stray = this::keyPressedElsewhere;
    private final StackPane stage = new StackPane();
    private Node focusInside;

    public ModalLayer() {
        setVisible(false);
        setMinSize(0, 0);
        stage.getStyleClass().add("modal-stage");
        getChildren().add(new FillingScroll(stage));
        setOnMousePressed(event -> {
            if (event.getTarget() == stage) {
                hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.ANY, Event::consume);
        sceneProperty().addListener((source, old, now) -> {
            if (old != null && isShowing()) {
                letGoOf(old);
            }
            if (now != null && isShowing()) {
                takeHoldOf(now);
            }
        });
    }

    public void show(Node content, Node first) {
        show(content, first, () -> {});
    }

    /**
     * Shows something in front of all, what was shown before comes back after it.
     *
     * @param first gets the focus
     * @param closed runs when it is taken away
     */
    public void show(Node content, Node first, Runnable closed) {
        boolean opens = !isShowing();
        Node focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        shown.push(new Shown(content, first, focusBefore, closed));
        stage.getChildren().forEach(each -> each.setVisible(false));
        stage.getChildren().add(content);
        setVisible(true);
        if (opens && getScene() != null) {
            takeHoldOf(getScene());
        }
        focusInside = first;
        first.requestFocus();
    }

    /** Takes away what is on top, if anything is. */
    public void hide() {
        if (!isShowing()) {
            return;
        }
        Shown closed = shown.pop();
        if (isShowing()) {
            shown.peek().content().setVisible(true);
        } else {
            setVisible(false);
            if (getScene() != null) {
                letGoOf(getScene());
            }
        }
        if (closed.focusBefore() != null) {
            closed.focusBefore().requestFocus();
        }
        stage.getChildren().remove(closed.content());
        closed.closed().run();
    }

    public boolean isShowing() {
        return !shown.isEmpty();
    }

    /** What is on top, or null. */
    public Node top() {
        return isShowing() ? shown.peek().content() : null;
    }

    private void takeHoldOf(Scene scene) {
        layers(scene).push(this);
        scene.focusOwnerProperty().addListener(guard);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, stray);
    }

    private void letGoOf(Scene scene) {
        layers(scene).remove(this);
        scene.focusOwnerProperty().removeListener(guard);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, stray);
    }

    /** Those of a scene that show something, the foremost first. */
    @SuppressWarnings("unchecked")
    private static Deque<ModalLayer> layers(Scene scene) {
        return (Deque<ModalLayer>)
                scene.getProperties().computeIfAbsent(ModalLayer.class, key -> new ArrayDeque<ModalLayer>());
    }

    private boolean isForemost() {
        return getScene() != null && layers(getScene()).peek() == this;
    }

    private boolean holds(Node node) {
        Node each = node;
        while (each != null && each != top()) {
            each = each.getParent();
        }
        return each != null;
    }

    private void keepFocus(Node now) {
        if (!isForemost()) {
            return;
        }
        if (holds(now)) {
            focusInside = now;
            return;
        }
        Node back = holds(focusInside) ? focusInside : shown.peek().first();
        back.requestFocus();
        if (!holds(getScene().getFocusOwner())) {
            top().requestFocus();
        }
    }

    private void keyPressedElsewhere(KeyEvent event) {
        if (isForemost() && !(event.getTarget() instanceof Node node && holds(node))) {
            pressed(event);
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            move(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void move(int by) {
        List<Node> stops = new ArrayList<>();
        collect(top(), stops);
        if (stops.isEmpty()) {
            return;
        }
        int now = stops.indexOf(getScene().getFocusOwner());
        int next = now < 0 && by < 0 ? stops.size() - 1 : Math.floorMod(now + by, stops.size());
        stops.get(next).requestFocus();
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        boolean whole = node instanceof Control && !(node instanceof ScrollPane) && !(node instanceof TitledPane);
        if (!whole && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}

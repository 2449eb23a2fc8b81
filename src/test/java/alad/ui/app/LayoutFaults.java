package alad.ui.app;

import alad.ui.chart.ChartInk;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.controlsfx.control.RangeSlider;

/**
 * Finds what a scene shows but cuts: nodes beyond their parent or beyond what can be seen or scrolled to, sentences that
 * end in dots, charts whose labels reach over their edge.
 */
final class LayoutFaults {
    private static final double SLACK = 1.5;
    private static final double ANYWHERE = 1e6;

    private final List<String> faults = new ArrayList<>();

    private LayoutFaults() {}

    /** On the window's thread. */
    static List<String> in(Parent root) {
        LayoutFaults all = new LayoutFaults();
        all.look(root, box(root));
        return all.faults;
    }

    /** @param reach where what is shown can be seen, if need be by scrolling */
    private void look(Node node, Bounds reach) {
        if (!node.isVisible() || node.getOpacity() == 0 || isNothing(node)) {
            return;
        }
        Bounds box = box(node);
        boolean empty = box.getWidth() <= 0 || box.getHeight() <= 0;
        if (!empty && !holds(reach, box)) {
            tell("is out of reach", node, box, reach);
            return;
        }
        if (!empty && node.isManaged() && bindsChildren(node.getParent()) && !holds(box(node.getParent()), box)) {
            tell("reaches over its parent", node, box, box(node.getParent()));
            return;
        }
        if (node instanceof Labeled labeled) {
            lookAtText(labeled);
        }
        if (node instanceof ScrollPane scroll) {
            lookAtBars(scroll);
        }
        if (node instanceof TextInputControl typed) {
            lookAtPrompt(typed);
        } else if (node instanceof Parent parent && !isWhole(node)) {
            Bounds inside = reach(parent, reach);
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> look(child, inside));
        }
        if (node instanceof Region region && node.getStyleClass().contains("chart")) {
            ChartInk.beyond(region).ifPresent(where -> faults.add("labels cut " + where + ": " + name(node)));
        }
    }

    /** An empty text, or what the mouse takes to make a column wider. */
    private static boolean isNothing(Node node) {
        return node instanceof Text text && text.getText().isEmpty()
                || node instanceof Rectangle && node.getParent() instanceof NestedTableColumnHeader;
    }

    private static Bounds reach(Parent parent, Bounds reach) {
        if (parent.getClip() == null && !(parent instanceof VirtualFlow)) {
            return reach;
        }
        if (isViewport(parent)) {
            ScrollPane scroll = (ScrollPane) parent.getParent();
            return open(
                    box(parent),
                    scroll.getHbarPolicy() != ScrollBarPolicy.NEVER,
                    scroll.getVbarPolicy() != ScrollBarPolicy.NEVER);
        }
        return open(reach, true, true);
    }

    private static Bounds open(Bounds box, boolean across, boolean down) {
        return new BoundingBox(
                across ? -ANYWHERE : box.getMinX(),
                down ? -ANYWHERE : box.getMinY(),
                across ? 2 * ANYWHERE : box.getWidth(),
                down ? 2 * ANYWHERE : box.getHeight());
    }

    private static boolean isViewport(Node node) {
        return node != null
                && node.getParent() instanceof ScrollPane
                && node.getStyleClass().contains("viewport");
    }

    /** Whether what lies beyond this node would be drawn beyond it: what it clips can be scrolled to. */
    private static boolean bindsChildren(Parent parent) {
        return parent instanceof Region
                && parent.getClip() == null
                && !(parent instanceof VirtualFlow)
                && !isViewport(parent.getParent());
    }

    /** A control whose parts need no look. */
    private static boolean isWhole(Node node) {
        return node instanceof ScrollBar
                || node instanceof Slider
                || node instanceof RangeSlider
                || node instanceof ProgressBar
                || node.getStyleClass().contains("icon");
    }

    private void lookAtText(Labeled labeled) {
        String wanted = labeled.getText();
        if (wanted == null || wanted.isEmpty() || isNameWithTooltip(labeled)) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text.isVisible()
                    && !text.getText().equals(wanted)) {
                faults.add("\"" + wanted + "\" is cut to \"" + text.getText() + "\": " + name(labeled));
            }
        }
    }

    /** See {@link alad.ui.control.Labels#cut}: the mouse shows such a name whole. */
    private static boolean isNameWithTooltip(Labeled labeled) {
        return labeled.getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS;
    }

    /** What is higher or wider than its viewport shows so by a bar. */
    private void lookAtBars(ScrollPane scroll) {
        if (scroll.getContent() == null) {
            return;
        }
        Bounds seen = scroll.getViewportBounds();
        Bounds all = scroll.getContent().getLayoutBounds();
        lookAtBar(scroll, Orientation.VERTICAL, all.getHeight() - seen.getHeight());
        lookAtBar(scroll, Orientation.HORIZONTAL, all.getWidth() - seen.getWidth());
    }

    private void lookAtBar(ScrollPane scroll, Orientation way, double more) {
        boolean bar = scroll.getChildrenUnmodifiable().stream()
                .anyMatch(each -> each instanceof ScrollBar shown
                        && shown.getOrientation() == way
                        && shown.isVisible()
                        && Math.min(shown.getWidth(), shown.getHeight()) > 2);
        if (more > SLACK && !bar) {
            faults.add(String.format("%.0f pixels hidden without a bar (%s): %s", more, way, name(scroll)));
        }
    }

    private void lookAtPrompt(TextInputControl typed) {
        if (!typed.getText().isEmpty() || typed.getPromptText().isEmpty()) {
            return;
        }
        Text prompt = new Text(typed.getPromptText());
        prompt.setFont(typed.getFont());
        double room = typed.getWidth() - typed.snappedLeftInset() - typed.snappedRightInset();
        if (prompt.getLayoutBounds().getWidth() > room + SLACK) {
            faults.add("\"" + typed.getPromptText() + "\" has no room: " + name(typed));
        }
    }

    private void tell(String what, Node node, Bounds box, Bounds within) {
        faults.add(name(node) + " " + what + ": " + words(box) + " in " + words(within));
    }

    private static String words(Bounds box) {
        return String.format("x %.0f–%.0f y %.0f–%.0f", box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
    }

    /** The way to a node: itself and the nearest parents that have an id. */
    private static String name(Node node) {
        StringBuilder name = new StringBuilder(own(node));
        int named = 0;
        for (Node each = node.getParent(); each != null && named < 3; each = each.getParent()) {
            if (each.getId() != null || each instanceof Control) {
                name.insert(0, own(each) + " > ");
                named++;
            }
        }
        return name.toString();
    }

    private static String own(Node node) {
        String words =
                node instanceof Labeled labeled && labeled.getText() != null ? " \"" + labeled.getText() + "\"" : "";
        if (node instanceof Text text) {
            words = " \"" + text.getText() + "\"";
        }
        return (node.getId() == null
                        ? node.getClass().getSimpleName() + String.join(".", node.getStyleClass())
                        : "#" + node.getId())
                + words;
    }

    private static boolean holds(Bounds outer, Bounds inner) {
        return inner.getMinX() >= outer.getMinX() - SLACK
                && inner.getMaxX() <= outer.getMaxX() + SLACK
                && inner.getMinY() >= outer.getMinY() - SLACK
                && inner.getMaxY() <= outer.getMaxY() + SLACK;
    }

    private static Bounds box(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}

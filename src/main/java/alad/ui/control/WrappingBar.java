package alad.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Nodes beside each other, on as many lines as they need: none is ever pushed out of the bar. What grows in an
 * {@link HBox} takes the room that its line has left; a {@link #gap} that comes to begin or end a line takes none. A node
 * kept {@linkplain #inCorner in the corner} ends the first line whatever comes before it.
 */
public class WrappingBar extends Pane {
    private static final StyleablePropertyFactory<WrappingBar> FACTORY =
            new StyleablePropertyFactory<>(Pane.getClassCssMetaData());
    private static final CssMetaData<WrappingBar, Number> SPACING =
            FACTORY.createSizeCssMetaData("-fx-spacing", bar -> bar.spacing, 0);
    private static final String CORNER = "corner";
    private static final String GAP = "gap";

    private record Line(List<Node> nodes, double width, double height) {}

    private final SimpleStyleableDoubleProperty spacing = new SimpleStyleableDoubleProperty(SPACING, this, "spacing");

    public WrappingBar(Node... nodes) {
        spacing.addListener(changed -> requestLayout());
        getChildren().addAll(nodes);
    }

    /** What lies before it and what lies after it stand at either end of their line. */
    public static Region gap() {
        Region gap = new Region();
        gap.getProperties().put(GAP, true);
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Nodes that stay on one line. */
    public static HBox part(Node... nodes) {
        HBox part = new HBox(nodes);
        part.getStyleClass().add("bar-part");
        return part;
    }

    /** Lets a node keep its place at the end of the first line. */
    public static <N extends Node> N inCorner(N node) {
        node.getProperties().put(CORNER, true);
        return node;
    }

    public DoubleProperty spacingProperty() {
        return spacing;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides()
                + getManagedChildren().stream()
                        .mapToDouble(node -> node.minWidth(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = -spacing.get();
        for (Node node : getManagedChildren()) {
            width += wanted(node) + spacing.get();
        }
        return sides() + Math.max(0, width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = -spacing.get();
        for (Line line : lines(width < 0 ? Double.MAX_VALUE : width - sides())) {
            height += line.height() + spacing.get();
        }
        return snappedTopInset() + Math.max(0, height) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - sides();
        List<Line> lines = lines(room);
        double free = getHeight() - prefHeight(getWidth());
        double y = snappedTopInset() + Math.max(0, free / 2);
        Node corner = corner();
        for (Line line : lines) {
            boolean first = line == lines.get(0);
            double end = first && corner != null ? wanted(corner) + spacing.get() : 0;
            place(line, room - end, y);
            if (end > 0) {
                place(corner, snappedLeftInset() + room - wanted(corner), y, wanted(corner), line.height());
            }
            y += line.height() + spacing.get();
        }
    }

    private void place(Line line, double room, double y) {
        long growing = line.nodes().stream().filter(WrappingBar::grows).count();
        double x = snappedLeftInset();
        double left = Math.max(0, room - line.width());
        for (Node node : line.nodes()) {
            double width = Math.min(wanted(node), room) + (grows(node) ? left / growing : 0);
            place(node, x, y, width, line.height());
            x += width + spacing.get();
        }
    }

    private void place(Node node, double x, double y, double width, double height) {
        double own = Math.min(height, node.prefHeight(width));
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - own) / 2), snapSizeX(width), snapSizeY(own));
    }

    /** @param room the width that lines may take */
    private List<Line> lines(double room) {
        Node corner = corner();
        List<Line> lines = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        double taken = corner == null ? 0 : wanted(corner) + spacing.get();
        double width = 0;
        for (Node node : getManagedChildren()) {
            double more = wanted(node) + (nodes.isEmpty() ? 0 : spacing.get());
            if (node == corner) {
                continue;
            }
            if (!nodes.isEmpty() && width + more > room - (lines.isEmpty() ? taken : 0) + 0.5) {
                lines.add(line(nodes, room, lines.isEmpty() ? corner : null));
                nodes = new ArrayList<>();
                width = 0;
                more = wanted(node);
            }
            if (!nodes.isEmpty() || !isGap(node)) {
                nodes.add(node);
                width += more;
            }
        }
        if (!nodes.isEmpty() || corner != null && lines.isEmpty()) {
            lines.add(line(nodes, room, lines.isEmpty() ? corner : null));
        }
        return lines;
    }

    private Line line(List<Node> nodes, double room, Node corner) {
        double width = spacing.get() * Math.max(0, nodes.size() - 1);
        double height = corner == null ? 0 : corner.prefHeight(-1);
        for (Node node : nodes) {
            width += wanted(node);
            height = Math.max(height, node.prefHeight(Math.min(room, wanted(node))));
        }
        return new Line(nodes, width, height);
    }

    private Node corner() {
        return getManagedChildren().stream()
                .filter(node -> node.getProperties().containsKey(CORNER))
                .findFirst()
                .orElse(null);
    }

    private double wanted(Node node) {
        return snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1)));
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    private static boolean isGap(Node node) {
        return node.getProperties().containsKey(GAP);
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }
}

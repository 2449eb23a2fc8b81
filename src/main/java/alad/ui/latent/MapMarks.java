package alad.ui.latent;

import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** What lies over the points: rings around the chosen ones, the way between them, and the line around a group. */
final class MapMarks extends Pane {
    private static final double RING = 8;
    private static final double LEAST_STEP = 3;
    private static final int LEAST_CORNERS = 3;

    private final LatentViewModel model;
    private final MapFrame frame;
    private final Line way = new Line();
    private final Circle first = new Circle(RING);
    private final Circle second = new Circle(RING);
    private final Polygon lasso = new Polygon();

    MapMarks(LatentViewModel model, MapFrame frame) {
        this.model = model;
        this.frame = frame;
        setMouseTransparent(true);
        setManaged(false);
        first.getStyleClass().add("map-ring");
        second.getStyleClass().add("map-ring");
        way.getStyleClass().add("map-way");
        lasso.getStyleClass().add("map-lasso");
        getChildren().addAll(way, first, second, lasso);
        place();
    }

    void place() {
        int one = model.chosen.firstProperty().get();
        int other = model.chosen.secondProperty().get();
        ring(first, one);
        ring(second, other);
        way.setVisible(first.isVisible() && second.isVisible());
        if (way.isVisible()) {
            way.setStartX(frame.x(one));
            way.setStartY(frame.y(one));
            way.setEndX(frame.x(other));
            way.setEndY(frame.y(other));
        }
    }

    private void ring(Circle ring, int point) {
        ring.setVisible(point >= 0 && point < frame.size());
        if (ring.isVisible()) {
            ring.setCenterX(frame.x(point));
            ring.setCenterY(frame.y(point));
        }
    }

    boolean isDrawingLasso() {
        return !lasso.getPoints().isEmpty();
    }

    void drawLasso(Point2D from, Point2D to) {
        var points = lasso.getPoints();
        if (points.isEmpty()) {
            points.addAll(from.getX(), from.getY());
        }
        double lastX = points.get(points.size() - 2);
        double lastY = points.get(points.size() - 1);
        if (to.distance(lastX, lastY) >= LEAST_STEP) {
            points.addAll(to.getX(), to.getY());
        }
    }

    /** Chooses the points within, when a line was being drawn. */
    void closeLasso() {
        if (!isDrawingLasso()) {
            return;
        }
        double[] corners =
                lasso.getPoints().stream().mapToDouble(Double::doubleValue).toArray();
        lasso.getPoints().clear();
        if (corners.length >= 2 * LEAST_CORNERS) {
            model.group.choose(frame.within(corners));
        }
    }
}

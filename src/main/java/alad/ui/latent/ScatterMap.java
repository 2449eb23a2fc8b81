package alad.ui.latent;

import alad.ui.look.Palette;
import alad.ui.text.Texts;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The points on a canvas: the wheel zooms, dragging moves, a click chooses, a click with shift chooses the other end. */
public final class ScatterMap extends Region {
    private static final double RADIUS = 3;
    private static final double REACH = 8;
    private static final double ROOM = 24;
    private static final double ZOOM_STEP = 1.2;
    private static final double MOST_ZOOM = 60;

    private final LatentViewModel model;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private double zoom = 1;
    private Point2D shift = Point2D.ZERO;
    private Point2D pressed;
    private Point2D shiftPressed;

    ScatterMap(LatentViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        setId("latent-map");
        setAccessibleText(Texts.of("latent.map"));
        setFocusTraversable(true);
        getChildren().add(canvas);
        setMinSize(0, 0);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::zoom);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            pressed = new Point2D(event.getX(), event.getY());
            shiftPressed = shift;
        });
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            shift = shiftPressed.add(event.getX() - pressed.getX(), event.getY() - pressed.getY());
            draw();
        });
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::choose);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        Tooltip.install(canvas, tooltip);
        model.mapProperty().addListener(changed -> wholeAgain());
        model.colouring.addListener(changed -> draw());
        model.opened().kindProperty().addListener(changed -> draw());
        model.opened().thresholds().versionProperty().addListener(changed -> draw());
        model.chosen.firstProperty().addListener(changed -> draw());
        model.chosen.secondProperty().addListener(changed -> draw());
        palette.addListener(changed -> draw());
    }

    void wholeAgain() {
        zoom = 1;
        shift = Point2D.ZERO;
        draw();
    }

    /** Where the points are, in the map's own pixels. */
    public Point2D[] places() {
        double[] x = model.mapProperty().get().map().x();
        double[] y = model.mapProperty().get().map().y();
        DoubleSummaryStatistics xs = Arrays.stream(x).summaryStatistics();
        DoubleSummaryStatistics ys = Arrays.stream(y).summaryStatistics();
        double scale = zoom
                * Math.min(
                        (getWidth() - 2 * ROOM) / Math.max(1e-12, xs.getMax() - xs.getMin()),
                        (getHeight() - 2 * ROOM) / Math.max(1e-12, ys.getMax() - ys.getMin()));
        Point2D[] places = new Point2D[x.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Point2D(
                    getWidth() / 2 + (x[i] - (xs.getMin() + xs.getMax()) / 2) * scale + shift.getX(),
                    getHeight() / 2 - (y[i] - (ys.getMin() + ys.getMax()) / 2) * scale + shift.getY());
        }
        return places;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        LatentMap map = model.mapProperty().get();
        if (map == null || model.opened().scored().isEmpty() || getWidth() <= 2 * ROOM) {
            return;
        }
        PointColours colours = new PointColours(model, palette.getValue());
        Point2D[] places = places();
        for (boolean anomalous : new boolean[] {false, true}) {
            for (int i = 0; i < places.length; i++) {
                if (model.isAnomalous(i) == anomalous) {
                    point(pen, places[i], colours.of(i), anomalous);
                }
            }
        }
        ring(pen, places, model.chosen.firstProperty().get());
        ring(pen, places, model.chosen.secondProperty().get());
    }

    /** Normal rows are discs, anomalous ones triangles: colour isn't the only sign. */
    private static void point(GraphicsContext pen, Point2D at, Color colour, boolean anomalous) {
        pen.setFill(colour.deriveColor(0, 1, 1, 0.75));
        if (anomalous) {
            double r = RADIUS + 1;
            pen.fillPolygon(
                    new double[] {at.getX() - r, at.getX() + r, at.getX()},
                    new double[] {at.getY() + r, at.getY() + r, at.getY() - r},
                    3);
        } else {
            pen.fillOval(at.getX() - RADIUS, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS);
        }
    }

    private void ring(GraphicsContext pen, Point2D[] places, int point) {
        if (point >= 0 && point < places.length) {
            int text = palette.getValue().rgb("text");
            pen.setStroke(Color.rgb(text >> 16 & 0xff, text >> 8 & 0xff, text & 0xff));
            pen.setLineWidth(2);
            Point2D at = places[point];
            pen.strokeOval(at.getX() - REACH, at.getY() - REACH, 2 * REACH, 2 * REACH);
        }
    }

    private void zoom(ScrollEvent event) {
        double factor = event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
        double next = Math.max(1, Math.min(MOST_ZOOM, zoom * factor));
        Point2D mouse = new Point2D(event.getX() - getWidth() / 2, event.getY() - getHeight() / 2);
        shift = mouse.subtract(mouse.subtract(shift).multiply(next / zoom));
        zoom = next;
        draw();
        event.consume();
    }

    private void choose(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            wholeAgain();
            return;
        }
        int point = nearest(event.getX(), event.getY());
        if (point < 0) {
            return;
        }
        if (event.isShiftDown()) {
            model.chosen.chooseOther(point);
        } else {
            model.chosen.choose(point);
        }
    }

    private void hover(MouseEvent event) {
        int point = nearest(event.getX(), event.getY());
        if (point < 0) {
            tooltip.hide();
            return;
        }
        tooltip.setText(LatentWords.point(model, point));
        tooltip.show(canvas, event.getScreenX() + 12, event.getScreenY() + 12);
    }

    private int nearest(double x, double y) {
        if (model.mapProperty().get() == null) {
            return -1;
        }
        Point2D[] places = places();
        int best = -1;
        double least = REACH;
        for (int i = 0; i < places.length; i++) {
            double distance = places[i].distance(x, y);
            if (distance <= least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}

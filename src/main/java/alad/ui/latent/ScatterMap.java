package alad.ui.latent;

import alad.ui.latent.DrawnPoints.Strength;
import alad.ui.look.Palette;
import alad.ui.opened.RunWords;
import java.nio.IntBuffer;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The points. The wheel zooms, dragging moves, dragging with shift draws around a group; a click chooses, a click with
 * shift chooses the other end; arrows go from point to point, plus, minus and zero zoom, Enter shows the row in Inspect.
 */
public final class ScatterMap extends Region {
    private static final double RADIUS = 3;
    private static final double SMALL_RADIUS = 2.2;
    private static final int MANY = 4000;
    private static final double REACH = 8;
    private static final double ZOOM_STEP = 1.2;
    private static final int SHOWN = 0xd0;
    private static final int DIMMED = 0x48;

    private final LatentViewModel model;
    private final ObservableValue<Palette> palette;
    private final IntConsumer inspect;
    private final MapFrame frame = new MapFrame();
    private final ImageView view = new ImageView();
    private final Rectangle edge = new Rectangle();
    private final MapMarks marks;
    private final HoverCard hover;
    private DrawnPoints points;
    private PointRaster raster;
    private PixelBuffer<IntBuffer> buffer;
    private Point2D pressed;

    ScatterMap(LatentViewModel model, ObservableValue<Palette> palette, IntConsumer inspect) {
        this.model = model;
        this.palette = palette;
        this.inspect = inspect;
        marks = new MapMarks(model, frame);
        hover = new HoverCard(model);
        setId("latent-map");
        accessibleTextProperty().bind(RunWords.many(model.opened(), "latent.map"));
        getStyleClass().add("latent-map");
        setFocusTraversable(true);
        getChildren().addAll(view, marks, hover);
        setMinSize(0, 0);
        setClip(edge);
        listen();
        model.mapProperty().addListener(changed -> showMap());
        model.colouring.addListener(changed -> recolour());
        model.highlighted.addListener(changed -> draw());
        model.opened().kindProperty().addListener(changed -> recolour());
        model.opened().thresholds().versionProperty().addListener(changed -> recolour());
        model.chosen.firstProperty().addListener(changed -> marks.place());
        model.chosen.secondProperty().addListener(changed -> marks.place());
        model.group.pointsProperty().addListener(changed -> draw());
        palette.addListener(changed -> recolour());
    }

    private void listen() {
        addEventHandler(ScrollEvent.SCROLL, event -> {
            zoom(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, event.getX(), event.getY());
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            hover.hide();
            pressed = new Point2D(event.getX(), event.getY());
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> marks.closeLasso());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::choose);
        addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> hover.show(frame.nearest(event.getX(), event.getY(), REACH), event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.hide());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void fit() {
        hover.hide();
        frame.fit();
        draw();
    }

    /** Zooms on the middle. */
    void zoom(boolean closer) {
        zoom(closer ? ZOOM_STEP * ZOOM_STEP : 1 / (ZOOM_STEP * ZOOM_STEP), getWidth() / 2, getHeight() / 2);
    }

    /** Where a point is, in the map's own pixels. */
    public Point2D place(int point) {
        return new Point2D(frame.x(point), frame.y(point));
    }

    @Override
    protected void layoutChildren() {
        frame.resize(getWidth(), getHeight());
        edge.setWidth(getWidth());
        edge.setHeight(getHeight());
        marks.resize(getWidth(), getHeight());
        hover.stayWithin(getWidth(), getHeight());
        draw();
    }

    private boolean isReady() {
        return model.mapProperty().get() != null && model.opened().scored().isPresent();
    }

    private void showMap() {
        hover.hide();
        if (isReady()) {
            frame.show(model.mapProperty().get().extent());
        }
        recolour();
    }

    private void recolour() {
        points = isReady() ? new DrawnPoints(model, new PointColours(model, palette.getValue())) : null;
        draw();
    }

    private void draw() {
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        int width = (int) Math.ceil(getWidth() * scale);
        int height = (int) Math.ceil(getHeight() * scale);
        if (width < 1 || height < 1) {
            return;
        }
        fit(width, height, scale);
        raster.clear();
        if (points != null) {
            points.draw(
                    raster,
                    frame,
                    scale,
                    model.highlighted.get(),
                    model.group.pointsProperty().get(),
                    new Strength(SHOWN, DIMMED << 24 | palette.getValue().rgb("muted")));
        }
        buffer.updateBuffer(all -> null);
        marks.place();
    }

    private void fit(int width, int height, double scale) {
        double radius = scale * (frame.size() > MANY ? SMALL_RADIUS : RADIUS);
        if (raster == null || raster.width() != width || raster.height() != height || raster.radius() != radius) {
            raster = new PointRaster(width, height, radius);
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
            view.setFitWidth(width / scale);
            view.setFitHeight(height / scale);
        }
    }

    private void zoom(double factor, double x, double y) {
        hover.hide();
        frame.zoom(factor, x, y);
        draw();
    }

    private void drag(MouseEvent event) {
        Point2D now = new Point2D(event.getX(), event.getY());
        if (event.isShiftDown() || marks.isDrawingLasso()) {
            marks.drawLasso(pressed, now);
        } else {
            frame.move(now.getX() - pressed.getX(), now.getY() - pressed.getY());
            pressed = now;
            draw();
        }
    }

    private void choose(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        int point = frame.nearest(event.getX(), event.getY(), REACH);
        if (point < 0) {
            if (event.getClickCount() == 2) {
                fit();
            }
        } else if (event.isShiftDown()) {
            model.chosen.chooseOther(point);
        } else {
            model.chosen.choose(point);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> go(-1, 0);
            case RIGHT -> go(1, 0);
            case UP -> go(0, -1);
            case DOWN -> go(0, 1);
            case PLUS, ADD, EQUALS -> zoom(true);
            case MINUS, SUBTRACT -> zoom(false);
            case DIGIT0, NUMPAD0 -> fit();
            case ESCAPE -> {
                if (model.group.pointsProperty().get().length == 0) {
                    return;
                }
                model.group.clear();
            }
            case ENTER -> {
                if (model.chosen.firstProperty().get() != ChosenPoints.NONE) {
                    inspect.accept(model.chosen.firstProperty().get());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int dx, int dy) {
        int from = model.chosen.firstProperty().get();
        int to = from == ChosenPoints.NONE
                ? frame.nearest(getWidth() / 2, getHeight() / 2, Double.MAX_VALUE)
                : frame.next(from, dx, dy);
        if (to >= 0 && to != from) {
            model.chosen.choose(to);
        }
    }
}

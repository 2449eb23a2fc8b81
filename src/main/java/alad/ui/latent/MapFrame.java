package alad.ui.latent;

import alad.latent.PlanarMap;
import java.util.stream.IntStream;

/** Where points of the plane lie on the screen: its middle as large as fits, then zoomed and moved. */
final class MapFrame {
    private static final double ROOM = 24;
    private static final double MOST_ZOOM = 60;
    private static final double CONE = 1.2;

    private double[] x = new double[0];
    private double[] y = new double[0];
    private MapExtent extent = MapExtent.of(new PlanarMap(x, y, 1));
    private double width;
    private double height;
    private double zoom = 1;
    private double shiftX;
    private double shiftY;
    private boolean showsAll;
    private double[] screenX = new double[0];
    private double[] screenY = new double[0];

    void show(MapExtent shown) {
        extent = shown;
        x = extent.x();
        y = extent.y();
        screenX = new double[x.length];
        screenY = new double[x.length];
        whole();
    }

    void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        if (showsAll) {
            all();
        } else {
            place();
        }
    }

    /** The middle of the map, as it was at first. */
    void whole() {
        showsAll = false;
        zoom = 1;
        shiftX = 0;
        shiftY = 0;
        place();
    }

    /** With the far points. */
    void all() {
        showsAll = true;
        zoom = leastZoom();
        shiftX = (extent.middle().x().middle() - extent.all().x().middle()) * scale();
        shiftY = (extent.all().y().middle() - extent.middle().y().middle()) * scale();
        place();
    }

    /** The middle, or all when it is the middle that is seen. */
    void fit() {
        if (!showsAll && zoom == 1 && shiftX == 0 && shiftY == 0) {
            all();
        } else {
            whole();
        }
    }

    /** Keeps the place under the mouse where it is. */
    void zoom(double factor, double mouseX, double mouseY) {
        showsAll = false;
        double next = Math.max(leastZoom(), Math.min(MOST_ZOOM, zoom * factor));
        double dx = mouseX - width / 2;
        double dy = mouseY - height / 2;
        shiftX = dx - (dx - shiftX) * next / zoom;
        shiftY = dy - (dy - shiftY) * next / zoom;
        zoom = next;
        place();
    }

    void move(double dx, double dy) {
        showsAll = false;
        shiftX += dx;
        shiftY += dy;
        place();
    }

    int size() {
        return x.length;
    }

    double x(int point) {
        return screenX[point];
    }

    double y(int point) {
        return screenY[point];
    }

    /** @return the nearest point within reach, or -1 */
    int nearest(double atX, double atY, double reach) {
        int best = -1;
        double least = reach;
        for (int i = 0; i < x.length; i++) {
            double distance = Math.hypot(screenX[i] - atX, screenY[i] - atY);
            if (distance <= least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /**
     * The next point from one in a direction: the nearest in a cone around it.
     *
     * @param dx -1, 0 or 1
     * @param dy likewise, downwards
     * @return the point itself when there is none
     */
    int next(int point, int dx, int dy) {
        int best = point;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double ahead = (screenX[i] - screenX[point]) * dx + (screenY[i] - screenY[point]) * dy;
            double aside = Math.abs((screenX[i] - screenX[point]) * dy) + Math.abs((screenY[i] - screenY[point]) * dx);
            if (ahead > 0 && aside <= CONE * ahead && ahead + 2 * aside < least) {
                least = ahead + 2 * aside;
                best = i;
            }
        }
        return best;
    }

    /**
     * @param corners x, y, x, y ... of a closed line
     * @return points within, ascending
     */
    int[] within(double[] corners) {
        return IntStream.range(0, x.length)
                .filter(point -> isWithin(screenX[point], screenY[point], corners))
                .toArray();
    }

    /** Whether a ray to the right crosses the line an odd number of times. */
    private static boolean isWithin(double atX, double atY, double[] corners) {
        boolean within = false;
        for (int i = 0, before = corners.length - 2; i < corners.length; before = i, i += 2) {
            double fromY = corners[before + 1];
            double toY = corners[i + 1];
            if (fromY > atY != toY > atY
                    && atX < corners[i] + (corners[before] - corners[i]) * (atY - toY) / (fromY - toY)) {
                within = !within;
            }
        }
        return within;
    }

    private void place() {
        double scale = scale();
        double middleX = extent.middle().x().middle();
        double middleY = extent.middle().y().middle();
        for (int i = 0; i < x.length; i++) {
            screenX[i] = width / 2 + (x[i] - middleX) * scale + shiftX;
            screenY[i] = height / 2 - (y[i] - middleY) * scale + shiftY;
        }
    }

    /** Pixels a unit of the map. */
    private double scale() {
        return zoom * fitting(extent.middle());
    }

    private double leastZoom() {
        return Math.min(1, fitting(extent.all()) / fitting(extent.middle()));
    }

    private double fitting(MapExtent.Box box) {
        return Math.min(
                (width - 2 * ROOM) / box.x().span(),
                (height - 2 * ROOM) / box.y().span());
    }
}

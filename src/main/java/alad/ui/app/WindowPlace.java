package alad.ui.app;

import alad.settings.LastWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where a window that was left somewhere goes now: a screen may have become smaller since, or have gone. */
final class WindowPlace {
    private WindowPlace() {}

    /**
     * @param screens what windows may use of each, the main one first
     * @return a place that is whole on one of them; empty when nothing sensible was left
     */
    static Optional<Rectangle2D> of(LastWindow last, List<Rectangle2D> screens) {
        boolean sensible =
                last != null && Double.isFinite(last.x() + last.y()) && last.width() > 0 && last.height() > 0;
        if (!sensible || screens.isEmpty() || !Double.isFinite(last.width() + last.height())) {
            return Optional.empty();
        }
        Rectangle2D left = new Rectangle2D(last.x(), last.y(), last.width(), last.height());
        Rectangle2D home = screens.stream()
                .max(Comparator.comparingDouble(screen -> shared(screen, left)))
                .filter(screen -> shared(screen, left) > 0)
                .orElse(screens.get(0));
        double width = Math.min(left.getWidth(), home.getWidth());
        double height = Math.min(left.getHeight(), home.getHeight());
        return Optional.of(new Rectangle2D(
                Math.max(home.getMinX(), Math.min(left.getMinX(), home.getMaxX() - width)),
                Math.max(home.getMinY(), Math.min(left.getMinY(), home.getMaxY() - height)),
                width,
                height));
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}

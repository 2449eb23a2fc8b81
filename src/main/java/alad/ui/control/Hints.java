package alad.ui.control;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.stage.Screen;

/** Explanations that show while the mouse rests on what they are about. */
public final class Hints {
    private static final double WIDTH = 420;
    private static final double GAP = 8;

    private Hints() {}

    /** One that may hold several sentences. */
    public static Tooltip wide(String words) {
        Tooltip hint = new Tooltip(words);
        hint.setWrapText(true);
        hint.setMaxWidth(WIDTH);
        return hint;
    }

    /** Tells about all that {@code owner} holds, at its side, so that nothing of it is covered. */
    public static void beside(Node owner, String words) {
        Tooltip hint = wide(words);
        hint.setOnShown(event -> {
            Bounds place = owner.localToScreen(owner.getBoundsInLocal());
            if (place != null) {
                hint.setX(left(place, hint.getWidth()));
                hint.setY(place.getMinY());
            }
        });
        Tooltip.install(owner, hint);
    }

    /** To the right where the screen has room for it, else to the left. */
    private static double left(Bounds place, double width) {
        Rectangle2D screen = Screen.getScreensForRectangle(place.getMinX(), place.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        double right = place.getMaxX() + GAP;
        return right + width <= screen.getMaxX() ? right : Math.max(screen.getMinX(), place.getMinX() - GAP - width);
    }
}

package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.settings.LastWindow;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 800);

    private static Optional<Rectangle2D> place(
            double x, double y, double width, double height, Rectangle2D... screens) {
        return WindowPlace.of(new LastWindow("train", "", x, y, width, height, false), List.of(screens));
    }

    @Test
    void aWindowStaysWhereItWas() {
        assertEquals(Optional.of(new Rectangle2D(300, 100, 1200, 800)), place(300, 100, 1200, 800, MAIN, RIGHT));
        assertEquals(Optional.of(new Rectangle2D(1950, 20, 1100, 700)), place(1950, 20, 1100, 700, MAIN, RIGHT));
    }

    @Test
    void ofAScreenThatHasGoneItComesToTheMainOne() {
        assertEquals(Optional.of(new Rectangle2D(820, 20, 1100, 700)), place(1950, 20, 1100, 700, MAIN));
        assertEquals(Optional.of(new Rectangle2D(0, 0, 1100, 700)), place(-3000, -90, 1100, 700, MAIN));
    }

    @Test
    void itIsNoLargerThanItsScreen() {
        assertEquals(Optional.of(new Rectangle2D(1920, 0, 1280, 800)), place(2100, 100, 1900, 1000, MAIN, RIGHT));
    }

    @Test
    void withoutSensibleMeasuresItGoesWhereWindowsGo() {
        assertEquals(Optional.empty(), WindowPlace.of(null, List.of(MAIN)));
        assertEquals(Optional.empty(), place(0, 0, 0, 0, MAIN));
        assertEquals(Optional.empty(), place(Double.NaN, 0, 800, 600, MAIN));
        assertEquals(Optional.empty(), place(0, 0, Double.POSITIVE_INFINITY, 600, MAIN));
    }
}

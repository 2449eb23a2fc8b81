package alad.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ZoomTest {
    private final Zoom zoom = new Zoom();

    @Test
    void enlargingKeepsWhatLiesUnderThePointer() {
        zoom.by(2, 0, 1);
        assertEquals(new Rectangle2D(0, 16, 16, 16), zoom.part(32, 32));
        zoom.by(2, 1, 0);
        assertEquals(new Rectangle2D(8, 16, 8, 8), zoom.part(32, 32));
    }

    @Test
    void thePictureNeverLeavesTheView() {
        zoom.by(2, 0.5, 0.5);
        zoom.move(5, -5);
        assertEquals(new Rectangle2D(0, 16, 16, 16), zoom.part(32, 32));
        zoom.by(0.1, 0.5, 0.5);
        assertEquals(1, zoom.factor());
        assertEquals(new Rectangle2D(0, 0, 32, 32), zoom.part(32, 32));
    }
}

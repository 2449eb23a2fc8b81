package alad.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.latent.PlanarMap;
import org.junit.jupiter.api.Test;

class MapFrameTest {
    /** A cross of four points around a fifth; 4 wide and 2 high, on 448 x 248 pixels: 100 a unit. */
    private static MapFrame cross() {
        MapFrame frame = new MapFrame();
        frame.show(new PlanarMap(new double[] {0, -2, 2, 0, 0}, new double[] {0, 0, 0, 1, -1}, 1));
        frame.resize(448, 248);
        return frame;
    }

    @Test
    void theMapFillsItsRoomInOneScaleWithUpUpwards() {
        MapFrame frame = cross();
        assertArrayEquals(new double[] {224, 124}, place(frame, 0), 1e-9);
        assertArrayEquals(new double[] {24, 124}, place(frame, 1), 1e-9);
        assertArrayEquals(new double[] {224, 24}, place(frame, 3), 1e-9);
    }

    @Test
    void zoomingKeepsWhatIsUnderTheMouseAndTheWholeMapComesBack() {
        MapFrame frame = cross();
        frame.zoom(2, 424, 124);
        assertArrayEquals(new double[] {424, 124}, place(frame, 2), 1e-9);
        assertArrayEquals(new double[] {24, 124}, place(frame, 0), 1e-9);
        frame.move(10, -5);
        assertArrayEquals(new double[] {434, 119}, place(frame, 2), 1e-9);
        frame.zoom(0.1, 0, 0);
        frame.whole();
        assertArrayEquals(new double[] {24, 124}, place(frame, 1), 1e-9);
    }

    @Test
    void theNearestPointWithinReachIsFound() {
        MapFrame frame = cross();
        assertEquals(1, frame.nearest(30, 124, 8));
        assertEquals(-1, frame.nearest(40, 124, 8));
    }

    @Test
    void arrowsGoToTheNextPointThatWay() {
        MapFrame frame = cross();
        assertEquals(2, frame.next(0, 1, 0));
        assertEquals(3, frame.next(0, 0, -1));
        assertEquals(0, frame.next(1, 1, 0));
        assertEquals(1, frame.next(1, -1, 0), "nothing is further left");
    }

    @Test
    void aLineAroundPointsHoldsThoseWithin() {
        MapFrame frame = cross();
        // around the left half: a bent line, whose notch leaves the middle out
        double[] corners = {0, 0, 230, 0, 230, 60, 100, 124, 230, 190, 230, 248, 0, 248};
        assertArrayEquals(new int[] {1, 3, 4}, frame.within(corners));
    }

    @Test
    void onePointAndPointsInOnePlaceLieInTheMiddle() {
        MapFrame frame = new MapFrame();
        frame.show(new PlanarMap(new double[] {7, 7}, new double[] {3, 3}, 1));
        frame.resize(100, 80);
        assertArrayEquals(new double[] {50, 40}, place(frame, 1), 1e-9);
    }

    private static double[] place(MapFrame frame, int point) {
        return new double[] {frame.x(point), frame.y(point)};
    }
}

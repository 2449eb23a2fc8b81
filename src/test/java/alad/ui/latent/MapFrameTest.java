package alad.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.latent.PlanarMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapFrameTest {
    /** A cross of four points around a fifth; 4 wide and 2 high, on 448 x 248 pixels: 100 a unit. */
    private static MapFrame cross() {
        MapFrame frame = new MapFrame();
        frame.show(MapExtent.of(new PlanarMap(new double[] {0, -2, 2, 0, 0}, new double[] {0, 0, 0, 1, -1}, 1)));
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
        frame.show(MapExtent.of(new PlanarMap(new double[] {7, 7}, new double[] {3, 3}, 1)));
        frame.resize(100, 80);
        assertArrayEquals(new double[] {50, 40}, place(frame, 1), 1e-9);
    }

    /** 0 ... 1000 and 9000 on a line: at first 5 to 995 on 990 pixels between the margins of 24, then all. */
    @Test
    void farPointsComeIntoSightWhenAllAreAskedForAndByZoomingOut() {
        double[] x = IntStream.rangeClosed(0, 1000)
                .mapToDouble(i -> i == 1000 ? 9000 : i)
                .toArray();
        MapFrame frame = new MapFrame();
        frame.show(MapExtent.of(new PlanarMap(x, new double[x.length], 1)));
        frame.resize(990 + 48, 100);
        assertArrayEquals(new double[] {24, 50}, place(frame, 5), 1e-9);
        assertArrayEquals(new double[] {24 + 990, 50}, place(frame, 995), 1e-9);
        frame.fit();
        assertArrayEquals(new double[] {24, 50}, place(frame, 0), 1e-9);
        assertArrayEquals(new double[] {24 + 990, 50}, place(frame, 1000), 1e-9);
        frame.resize(900 + 48, 100);
        assertArrayEquals(new double[] {24 + 900, 50}, place(frame, 1000), 1e-9);
        frame.fit();
        assertArrayEquals(new double[] {24 + 900, 50}, place(frame, 995), 1e-9);
        frame.zoom(1e-6, 24, 50);
        // a tenth of a pixel a unit now, with the fifth point still under the mouse
        assertArrayEquals(new double[] {24 + (9000 - 5) * 0.1, 50}, place(frame, 1000), 1e-9);
    }

    private static double[] place(MapFrame frame, int point) {
        return new double[] {frame.x(point), frame.y(point)};
    }
}

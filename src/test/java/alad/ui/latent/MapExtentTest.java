package alad.ui.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.latent.PlanarMap;
import org.junit.jupiter.api.Test;

class MapExtentTest {
    /** 0, 1, 2 ... 1000, of which the last is moved. */
    private static double[] upTo1000(double last) {
        double[] values = new double[1001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        values[1000] = last;
        return values;
    }

    @Test
    void aFewFarPointsLeaveTheFrameToTheMiddle() {
        MapExtent extent = MapExtent.of(new PlanarMap(upTo1000(9000), upTo1000(1000), 1));
        // five of 1001 on either side: from 5 to 995, which on this axis leaves 0..4 and 996..999 and 9000 outside
        assertEquals(new MapExtent.Range(5, 995), extent.middle().x());
        assertEquals(new MapExtent.Range(0, 1000), extent.middle().y(), "no far point upwards");
        assertEquals(new MapExtent.Range(0, 9000), extent.all().x());
        assertEquals(10, extent.outside());
        assertFalse(extent.logarithmic());
    }

    @Test
    void aMapWithoutFarPointsIsFramedWhole() {
        MapExtent extent = MapExtent.of(new PlanarMap(upTo1000(1900), upTo1000(1000), 1));
        assertEquals(extent.all(), extent.middle(), "1900 is less than twice 990");
        assertEquals(0, extent.outside());
    }

    @Test
    void noPointsAtAllHaveAnExtent() {
        assertEquals(
                0, MapExtent.of(new PlanarMap(new double[0], new double[0], 1)).outside());
    }

    /** Thirty times -1000, -1, 1, 1000 and once 0 and 0.5. */
    @Test
    void aDotWithinTheMiddleOpensIntoSymmetricLogarithms() {
        double[] x = new double[122];
        for (int i = 0; i < 120; i++) {
            x[i] = new double[] {-1000, -1, 1, 1000}[i % 4];
        }
        x[121] = 0.5;
        MapExtent extent = MapExtent.of(new PlanarMap(x, x, 1));
        assertTrue(extent.logarithmic());
        // quartiles -1 and 1 around a median of 0.25: asinh(x - 0.25)
        assertEquals(-7.60115, extent.x()[0], 1e-5);
        assertEquals(-1.04759, extent.x()[1], 1e-5);
        assertEquals(0.69315, extent.x()[2], 1e-5);
        assertEquals(7.60065, extent.x()[3], 1e-5);
        assertEquals(0.24747, extent.x()[121], 1e-5);
        assertEquals(0, extent.outside());
    }

    @Test
    void pointsOfOneSpreadKeepTheirAxes() {
        PlanarMap map = new PlanarMap(upTo1000(1000), upTo1000(1000), 1);
        assertSame(map.x(), MapExtent.of(map).x());
    }
}

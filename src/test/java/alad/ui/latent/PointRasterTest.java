package alad.ui.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointRasterTest {
    private static final int BLUE = 0xff0000ff;

    @Test
    void aDiscCoversItsAreaAndAHollowOneLeavesItsMiddle() {
        PointRaster raster = new PointRaster(21, 21, 6);
        raster.draw(10.5, 10.5, Marker.DISC, BLUE);
        assertEquals(BLUE, raster.pixels()[10 * 21 + 10]);
        assertEquals(0, raster.pixels()[0]);
        assertEquals(Math.PI * 36, area(raster), 2);
        raster.clear();
        raster.draw(10.5, 10.5, Marker.RING, BLUE);
        assertEquals(0, raster.pixels()[10 * 21 + 10]);
        assertEquals(BLUE, raster.pixels()[10 * 21 + 10 + 5]);
        assertEquals(Math.PI * (36 - 9), area(raster), 2);
    }

    @Test
    void aTriangleIsNarrowAtItsTop() {
        PointRaster raster = new PointRaster(31, 31, 8);
        raster.draw(15.5, 15.5, Marker.TRIANGLE, BLUE);
        assertTrue(width(raster, 15 - 7) < width(raster, 15) && width(raster, 15) < width(raster, 15 + 8));
        assertEquals(0, width(raster, 15 - 11));
    }

    @Test
    void whatIsHalfTransparentMixesWithWhatLiesBelow() {
        PointRaster raster = new PointRaster(5, 5, 2);
        raster.draw(2.5, 2.5, Marker.DISC, 0xffff0000);
        raster.draw(2.5, 2.5, Marker.DISC, 0x800000ff);
        // 128 of 255 blue over red
        assertEquals(0xff7f0080, raster.pixels()[12]);
    }

    @ParameterizedTest
    @EnumSource(Marker.class)
    void pointsAtTheEdgeAreCutAndThoseOutsideLeftOut(Marker marker) {
        PointRaster raster = new PointRaster(9, 7, 3);
        for (double[] at : new double[][] {{0, 0}, {9, 7}, {-2, 3}, {4, 9}, {-50, 3}, {4, 1e9}, {1e9, -1e9}}) {
            raster.draw(at[0], at[1], marker, BLUE);
        }
        assertTrue(area(raster) > 0);
    }

    /** In whole pixels. */
    private static double area(PointRaster raster) {
        return Arrays.stream(raster.pixels()).map(argb -> argb >>> 24).sum() / 255.0;
    }

    private static long width(PointRaster raster, int row) {
        return Arrays.stream(raster.pixels(), row * raster.width(), (row + 1) * raster.width())
                .filter(argb -> argb >>> 24 > 127)
                .count();
    }
}

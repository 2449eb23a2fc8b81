package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.data.DataRequest.Fit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImageFittingTest {
    @Test
    void padsASmallImageInTheMiddleWithTheDarkestValue() {
        byte[] fitted = new ImageFitting(8, Fit.PAD).apply(new Raster(2, 4, filled(8, 9)));
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                boolean inside = x >= 3 && x < 5 && y >= 2 && y < 6;
                assertEquals(inside ? 9 : 0, fitted[y * 8 + x], "x " + x + ", y " + y);
            }
        }
    }

    @Test
    void shrinksALargeImageByAveragingAndKeepsItsProportions() {
        // 16 x 8, two grey levels side by side, to 8 x 8: 8 x 4 in the middle.
        byte[] wide = new byte[16 * 8];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = (byte) (i % 2 == 0 ? 100 : 50);
        }
        byte[] fitted = new ImageFitting(8, Fit.PAD).apply(new Raster(16, 8, wide));
        assertArrayEquals(filled(16, 0), Arrays.copyOf(fitted, 16));
        assertArrayEquals(filled(32, 75), Arrays.copyOfRange(fitted, 16, 48));
        assertArrayEquals(filled(16, 0), Arrays.copyOfRange(fitted, 48, 64));
    }

    @Test
    void stretchesToTheSquareWhenAskedTo() {
        byte[] fitted = new ImageFitting(8, Fit.RESIZE).apply(new Raster(16, 4, filled(64, 7)));
        assertArrayEquals(filled(64, 7), fitted);
    }

    /** 20 x 8, column x of value x: the middle eight columns are 6 to 13. */
    @Test
    void cropsToTheMiddleWhenAskedTo() {
        byte[] ramp = new byte[20 * 8];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) (i % 20);
        }
        byte[] fitted = new ImageFitting(8, Fit.CROP).apply(new Raster(20, 8, ramp));
        for (int i = 0; i < 64; i++) {
            assertEquals(6 + i % 8, fitted[i]);
        }
        byte[] tall = new byte[8 * 20];
        for (int i = 0; i < tall.length; i++) {
            tall[i] = (byte) (i / 8);
        }
        assertEquals(6, new ImageFitting(8, Fit.CROP).apply(new Raster(8, 20, tall))[0]);
        byte[] large = new ImageFitting(8, Fit.CROP).apply(new Raster(48, 16, filled(48 * 16, 5)));
        assertArrayEquals(filled(64, 5), large);
    }

    @Test
    void averagesByTheAreaThatAPixelCovers() {
        // Three pixels to two: each takes one and a half.
        Resampling resampling = Resampling.of(3, 2);
        float[] target = new float[2];
        resampling.spread(new byte[] {30, 60, 90}, 0, target);
        assertArrayEquals(new float[] {40, 80}, target, 1e-4f);
    }

    @Test
    void enlargesAStraightRampToAStraightRamp() {
        Resampling resampling = Resampling.of(8, 16);
        float[] target = new float[16];
        resampling.spread(new byte[] {0, 10, 20, 30, 40, 50, 60, 70}, 0, target);
        // Away from the ends, pixel i of 16 lies at (i + .5) / 2 - .5 of the 8.
        for (int i = 4; i < 12; i++) {
            assertEquals(10 * ((i + 0.5) / 2 - 0.5), target[i], 1e-4);
        }
    }

    @Test
    void overshootOfAnEdgeStaysWithinTheRange() {
        byte[] edge = {0, 0, 0, (byte) 255, (byte) 255, (byte) 255};
        byte[] fitted = new ImageFitting(8, Fit.RESIZE).apply(new Raster(6, 1, edge));
        assertEquals(0, fitted[0]);
        assertEquals(255, fitted[7] & 0xff);
        for (int x = 0; x < 4; x++) {
            assertEquals(true, (fitted[x] & 0xff) < 128 && (fitted[7 - x] & 0xff) >= 128, "x " + x);
        }
    }

    @Test
    void keepsColoursApart() {
        Raster colour = new Raster(16, 16, filled(256, 1), filled(256, 2), filled(256, 3));
        byte[] fitted = new ImageFitting(8, Fit.PAD).apply(colour);
        assertArrayEquals(new byte[] {1, 2, 3}, new byte[] {fitted[0], fitted[64], fitted[128]});
    }

    private static byte[] filled(int count, int value) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}

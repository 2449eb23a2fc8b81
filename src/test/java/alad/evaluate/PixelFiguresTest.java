package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PixelFiguresTest {
    /** Three images of 5 × 4 pixels; in the first a block of four and a single pixel are anomalous, in the second one. */
    private static final float[] MAPS = {
        0.438f, 0.913f, 1.161f, 0.071f, 0.678f, 0.049f, 0.649f, 1.122f, 0.683f, 0.405f, 0.295f, 0.828f, 0.275f, 0.031f,
        0.247f, 0.021f, 0.811f, 0.122f, 0.974f, 0.613f, 0.306f, 0.585f, 0.308f, 0.379f, 0.104f, 0.389f, 0.425f, 0.224f,
        0.909f, 0.281f, 0.271f, 0.679f, 0.883f, 0.296f, 0.376f, 0.715f, 0.792f, 0.614f, 0.179f, 0.181f, 0.758f, 0.707f,
        0.896f, 0.780f, 0.421f, 0.133f, 0.890f, 0.696f, 0.576f, 0.682f, 0.385f, 0.343f, 0.575f, 0.483f, 0.709f, 0.936f,
        0.847f, 0.387f, 0.372f, 0.927f
    };

    @Test
    void figuresEqualThoseOfAnIndependentProgram() {
        PixelFigures figures = new PixelFigures();
        figures.add(Arrays.copyOfRange(MAPS, 0, 20), bits(1, 2, 6, 7, 19), 4, 5);
        figures.add(Arrays.copyOfRange(MAPS, 20, 40), bits(6), 4, 5);
        figures.add(Arrays.copyOfRange(MAPS, 40, 60), bits(), 4, 5);
        // scikit-learn 1.9 over all pixels; region overlap by its definition, threshold by threshold, in NumPy
        assertEquals(3, figures.regions());
        assertEquals(0.7746913580246914, figures.auroc(), 1e-12);
        assertEquals(0.5045005611672279, figures.averagePrecision(), 1e-12);
        assertEquals(0.23456790123456792, figures.regionOverlap(), 1e-12);
    }

    @Test
    void aMapThatEqualsTheMaskIsPerfectAndAConstantOneIsChance() {
        PixelFigures perfect = new PixelFigures();
        perfect.add(new float[] {0, 1, 1, 0}, bits(1, 2), 2, 2);
        assertEquals(1, perfect.auroc());
        assertEquals(1, perfect.regionOverlap());
        PixelFigures constant = new PixelFigures();
        constant.add(new float[] {0.5f, 0.5f, 0.5f, 0.5f}, bits(0), 2, 2);
        assertEquals(0.5, constant.auroc());
        assertEquals(0.15, constant.regionOverlap(), 1e-12);
    }

    /** Regions that are reached upwards or to the left only, and two that touch at no corner. */
    @Test
    void pixelsThatTouchAreOneRegionWhicheverWayTheyRun() {
        assertEquals(1, regions(3, 3, 0, 3, 6, 7, 8, 5, 2));
        assertEquals(1, regions(3, 3, 2, 4, 6));
        assertEquals(1, regions(3, 3, 0, 4, 8));
        assertEquals(2, regions(3, 3, 0, 2, 3, 5));
        assertEquals(2, regions(2, 4, 3, 4));
        assertEquals(3, regions(1, 5, 0, 2, 4));
    }

    private static int regions(int height, int width, int... set) {
        PixelFigures figures = new PixelFigures();
        figures.add(new float[height * width], bits(set), height, width);
        return figures.regions();
    }

    /**
     * Of eight normal pixels one, then three more are called, each time with half of the region: (0, 0), (1/8, 1/2),
     * (1/2, 1). At 0.3 the line has reached 0.5 + 0.5 * 0.175 / 0.375 = 11/15; the area is 1/32 + 0.175 * 37/60.
     */
    @Test
    void theOverlapEndsOnTheLineBetweenTwoSteps() {
        PixelFigures figures = new PixelFigures();
        figures.add(new float[] {1.5f, 1, 1.5f, 1, 1, 1, 0, 0, 0, 0}, bits(0, 1), 2, 5);
        assertEquals((1 / 32.0 + 0.175 * 37 / 60) / 0.3, figures.regionOverlap(), 1e-12);
    }

    /** Three of ten normal pixels are called right after the whole region: the rate stops at 0.3 exactly. */
    @Test
    void aStepThatMeetsTheLimitCountsWhole() {
        PixelFigures figures = new PixelFigures();
        figures.add(new float[] {2, 1.5f, 1.5f, 1.5f, 0, 0, 0, 0, 0, 0, 0}, bits(0), 1, 11);
        assertEquals(1, figures.regionOverlap(), 1e-12);
    }

    @Test
    void pixelsOfOneKindHaveNoFiguresThatNeedBoth() {
        PixelFigures figures = new PixelFigures();
        figures.add(new float[4], bits(0, 1, 2, 3), 2, 2);
        assertTrue(Double.isNaN(figures.auroc()));
        assertTrue(Double.isNaN(figures.regionOverlap()));
        assertEquals(1, figures.averagePrecision());
    }

    @Test
    void withoutAnomalousPixelsThereAreNoFigures() {
        PixelFigures figures = new PixelFigures();
        figures.add(new float[4], bits(), 2, 2);
        assertTrue(Double.isNaN(figures.auroc()));
        assertTrue(Double.isNaN(figures.averagePrecision()));
        assertTrue(Double.isNaN(figures.regionOverlap()));
    }

    @Test
    void whatIsNoNumberOrOfAnotherSizeIsRefused() {
        PixelFigures figures = new PixelFigures();
        assertThrows(IllegalArgumentException.class, () -> figures.add(new float[] {1, Float.NaN, 0, 0}, bits(), 2, 2));
        assertThrows(IllegalArgumentException.class, () -> figures.add(new float[3], bits(), 2, 2));
        assertThrows(IllegalArgumentException.class, () -> figures.add(new float[4], bits(4), 2, 2));
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }
}

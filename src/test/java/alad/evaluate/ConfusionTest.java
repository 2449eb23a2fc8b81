package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConfusionTest {
    private static final float[] SCORES = {5, 4, 3, 3, 2, 1};
    private static final boolean[] ANOMALOUS = {true, false, true, false, false, true};

    @Test
    void countsRowsAboveTheThreshold() {
        assertEquals(new Confusion(1, 1, 2, 2), Confusion.at(3, SCORES, ANOMALOUS));
        assertEquals(new Confusion(2, 2, 1, 1), Confusion.at(2.5f, SCORES, ANOMALOUS));
        assertEquals(new Confusion(3, 3, 0, 0), Confusion.at(Float.NEGATIVE_INFINITY, SCORES, ANOMALOUS));
    }

    @Test
    void ratesAreThoseOfTheCounts() {
        Confusion confusion = new Confusion(6, 2, 30, 4);
        assertEquals(0.75, confusion.precision(), 1e-12);
        assertEquals(0.6, confusion.recall(), 1e-12);
        assertEquals(2 * 0.75 * 0.6 / (0.75 + 0.6), confusion.f1(), 1e-12);
        assertEquals(2 / 32.0, confusion.falsePositiveRate(), 1e-12);
    }

    @Test
    void ratesOfNothingAreNotNumbers() {
        Confusion nothingCalled = Confusion.at(9, SCORES, ANOMALOUS);
        assertTrue(Double.isNaN(nothingCalled.precision()));
        assertEquals(0, nothingCalled.recall());
        assertEquals(0, nothingCalled.f1());
        Confusion normalOnly = Confusion.at(9, new float[] {1}, new boolean[] {false});
        assertTrue(Double.isNaN(normalOnly.recall()));
        assertTrue(Double.isNaN(normalOnly.f1()));
        Confusion anomalousOnly = Confusion.at(9, new float[] {1}, new boolean[] {true});
        assertTrue(Double.isNaN(anomalousOnly.falsePositiveRate()));
    }

    @Test
    void missesAndCallsAreCounted() {
        Confusion confusion = new Confusion(6, 2, 30, 4);
        assertEquals(0.4, confusion.falseNegativeRate(), 1e-12);
        assertEquals(8, confusion.called());
        assertEquals(42, confusion.rows());
    }

    @Test
    void theCorrelationNeedsRowsOfBothClasses() {
        assertTrue(Double.isNaN(new Confusion(3, 0, 0, 1).matthews()));
        assertTrue(Double.isNaN(new Confusion(0, 3, 1, 0).matthews()));
        assertEquals(0, new Confusion(2, 3, 0, 0).matthews());
        // (6 * 30 - 2 * 4) / sqrt(10 * 32 * 8 * 34)
        assertEquals(172 / Math.sqrt(87_040), new Confusion(6, 2, 30, 4).matthews(), 1e-12);
    }

    @Test
    void refusesWhatIsNotANumber() {
        assertThrows(IllegalArgumentException.class, () -> Confusion.at(Float.NaN, SCORES, ANOMALOUS));
        assertThrows(
                IllegalArgumentException.class, () -> Confusion.at(1, new float[] {Float.NaN}, new boolean[] {true}));
        assertThrows(IllegalArgumentException.class, () -> Confusion.at(1, SCORES, new boolean[] {true}));
    }
}

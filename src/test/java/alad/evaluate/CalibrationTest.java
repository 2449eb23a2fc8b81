package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final float[] VALIDATION = {1, 2, 3};

    /** By NumPy: Newton's method on the loss with targets 4/5 and 1/7; slope 0.44103529, intercept -1.78330922. */
    @Test
    void theProbabilityIsThatOfTheLogisticCurveThatFitsBest() {
        float[] scores = {0.5f, 1, 2, 2.5f, 3, 4, 7, 3.5f};
        boolean[] anomalous = {false, false, true, false, false, true, true, false};
        Calibration calibration = Calibration.of(VALIDATION, scores, anomalous);
        assertTrue(calibration.hasProbability());
        assertEquals(0.17324643863687916, calibration.probability(0.5f), 1e-8);
        assertEquals(0.38693758515256454, calibration.probability(3), 1e-8);
        assertEquals(0.7864969656689239, calibration.probability(7), 1e-8);
    }

    @Test
    void scoresThatAreAllEqualOrOfOneClassGiveNoProbability() {
        assertFalse(Calibration.of(VALIDATION, new float[] {2, 2}, new boolean[] {true, false})
                .hasProbability());
        assertFalse(
                Calibration.of(VALIDATION, new float[] {1, 2}, new boolean[2]).hasProbability());
    }

    @Test
    void aScoreThatTiesWithValidationRowsIsReachedByThem() {
        Calibration calibration = Calibration.of(new float[] {3, 1, 2, 2}, new float[0], new boolean[0]);
        assertEquals(4 / 5.0, calibration.tail(2));
        assertEquals(2 / 5.0, calibration.tail(2.5f));
        assertEquals(1, calibration.tail(0));
        assertEquals(new Standing(1, 2, 4), calibration.standing(2));
        assertEquals(new Standing(3, 0, 4), calibration.standing(2.5f));
    }

    /** Of the same rows 3 in 8 are anomalous; the curve passes one half near 4. */
    @Test
    void aThresholdAndTheProbabilityAgreeWhereBothCallOrBothLeave() {
        float[] scores = {0.5f, 1, 2, 2.5f, 3, 4, 7, 3.5f};
        boolean[] anomalous = {false, false, true, false, false, true, true, false};
        Calibration calibration = Calibration.of(VALIDATION, scores, anomalous);
        assertEquals(3 / 8.0, calibration.anomalousShare());
        Threshold five = new Threshold(5, "by hand", true);
        assertTrue(calibration.agrees(five, 7));
        assertTrue(calibration.agrees(five, 1));
        assertFalse(calibration.agrees(five, 4.9f));
        assertFalse(calibration.agrees(new Threshold(0, "by hand", true), 1));
        assertTrue(Calibration.of(VALIDATION, new float[0], new boolean[0]).agrees(five, 4.9f));
    }
}

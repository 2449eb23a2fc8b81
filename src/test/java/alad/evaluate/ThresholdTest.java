package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    @Test
    void quantileIsTheSmallestScoreThatCoversTheShare() {
        float[] scores = {5, 1, 4, 2, 3};
        assertEquals(4, Threshold.quantile(scores, 0.8).value());
        assertEquals(5, Threshold.quantile(scores, 0.81).value());
        assertEquals(1, Threshold.quantile(scores, 0.01).value());
        assertEquals(5, Threshold.quantile(scores, 1).value());
    }

    @Test
    void aThresholdWithoutAFiniteValueOrARuleIsRefused() {
        for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            UserError error = assertThrows(UserError.class, () -> new Threshold(value, "rule", false));
            assertTrue(error.getMessage().contains("needs a finite value"), error.getMessage());
        }
        assertThrows(UserError.class, () -> new Threshold(1, null, false));
    }

    @Test
    void quantileIsNotMovedByRounding() {
        float[] scores = new float[100];
        for (int i = 0; i < 100; i++) {
            scores[i] = i + 1;
        }
        assertEquals(7, Threshold.quantile(scores, 0.07).value());
        assertEquals(95, Threshold.quantile(scores, 0.95).value());
    }

    @Test
    void namesItsRuleAndIsNoOracle() {
        Threshold threshold = Threshold.quantile(new float[200], 0.995);
        assertEquals("99.5 % of normal validation", threshold.rule());
        assertFalse(threshold.oracle());
        assertEquals(
                "100 % of normal validation",
                Threshold.quantile(new float[] {1, 2}, 1).rule());
    }

    @Test
    void saysWhereTheRowsAreTooFewForTheShare() {
        assertEquals(
                "95 % of normal validation, only 19 rows",
                Threshold.quantile(new float[19], 0.95).rule());
        assertEquals(
                "95 % of normal validation",
                Threshold.quantile(new float[20], 0.95).rule());
        assertEquals(
                "50 % of normal validation, only 1 row",
                Threshold.quantile(new float[1], 0.5).rule());
    }

    @Test
    void onlyScoresAboveTheValueAreAnomalous() {
        Threshold threshold = Threshold.quantile(new float[] {1, 2}, 1);
        assertFalse(threshold.isAnomalous(2));
        assertTrue(threshold.isAnomalous(2.001f));
    }

    @Test
    void refusesSharesOutOfRangeAndScoresThatAreMissing() {
        assertThrows(UserError.class, () -> Threshold.quantile(new float[] {1}, 0));
        assertThrows(UserError.class, () -> Threshold.quantile(new float[] {1}, 1.1));
        assertThrows(UserError.class, () -> Threshold.quantile(new float[] {1}, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Threshold.quantile(new float[0], 0.9));
        assertThrows(IllegalArgumentException.class, () -> Threshold.quantile(new float[] {1, Float.NaN}, 0.9));
    }

    @Test
    void theTopShareOfTheTestScoresIsCalledAnomalous() {
        float[] scores = {5, 1, 9, 3, 7, 2, 8, 4, 6, 10};
        Threshold top = Threshold.top(scores, 0.3);
        assertEquals(Math.nextDown(8f), top.value());
        assertEquals("top 30 % of test", top.rule());
        assertTrue(top.oracle());
        boolean[] anomalous = {false, false, true, false, true, false, true, false, false, false};
        // Called: 9, 8 and 10, of which 9 and 8 are anomalous; 7 is missed.
        Confusion confusion = Confusion.at(top.value(), scores, anomalous);
        assertEquals(2 / 3.0, confusion.precision());
        assertEquals(2 / 3.0, confusion.recall());
        assertEquals(2 / 3.0, confusion.f1());
    }

    @Test
    void tiesWithTheLowestRowCalledAreCalledToo() {
        float[] scores = {1, 4, 4, 4, 9};
        assertEquals(Math.nextDown(9f), Threshold.top(scores, 0.2).value());
        assertEquals(Math.nextDown(4f), Threshold.top(scores, 0.4).value());
        assertEquals(Math.nextDown(1f), Threshold.top(scores, 1).value());
        assertTrue(Threshold.top(new float[] {0, 0, 0}, 0.1).isAnomalous(0));
    }

    /** 15 % of 226 rows: the percentile lies at 191.25 of 0 to 225, so the rows from 192 on are called. */
    @Test
    void asManyRowsAreCalledAsReachThePercentile() {
        float[] scores = new float[226];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = row;
        }
        assertEquals(Math.nextDown(192f), Threshold.top(scores, 0.15).value());
    }

    @Test
    void theTopOfNoRowsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Threshold.top(new float[0], 0.5));
    }

    @Test
    void aTopShareThatIsNoneIsRefused() {
        assertThrows(UserError.class, () -> Threshold.top(new float[] {1}, 0));
        assertThrows(UserError.class, () -> Threshold.top(new float[] {1}, 1.1));
        assertThrows(IllegalArgumentException.class, () -> Threshold.top(new float[] {Float.NaN}, 0.5));
    }
}

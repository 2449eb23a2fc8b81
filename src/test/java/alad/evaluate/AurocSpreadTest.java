package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AurocSpreadTest {
    private static final boolean[] LABELS = {true, true, true, false, false, false, false};
    private static final float[] SCORES = {5, 4, 2, 3, 2, 1, 0};
    private static final float[] OTHERS = {3, 1, 4, 2, 5, 0, 1};

    @Test
    void theAreaCountsTiesHalf() {
        assertEquals((4 + 4 + 2.5) / 12, AurocSpread.of(SCORES, LABELS).auroc(), 1e-12);
        assertEquals(1 - 10.5 / 12, AurocSpread.of(SCORES, LABELS).reversed().auroc(), 1e-12);
    }

    /**
     * By hand: anomalous rows outscore 1, 1, .625 and .75, .375, .75 of the normal ones; normal rows are outscored by 2/3,
     * 5/6, 1, 1 and 2/3, 0, 1, 5/6 of the anomalous ones.
     */
    @Test
    void theLeadIsThatOfPairedRows() {
        double[] high = {0.25, 0.625, -0.125};
        double[] low = {0, 5 / 6.0, 0, 1 / 6.0};
        double error = Math.sqrt(variance(high) / 3 + variance(low) / 4);
        Interval lead = AurocSpread.of(SCORES, LABELS).lead(AurocSpread.of(OTHERS, LABELS));
        assertEquals(0.25 - 1.959964 * error, lead.low(), 1e-9);
        assertEquals(0.25 + 1.959964 * error, lead.high(), 1e-9);
    }

    @Test
    void scoresHaveNoLeadOverThemselves() {
        AurocSpread spread = AurocSpread.of(SCORES, LABELS);
        assertEquals(new Interval(0, 0), spread.lead(spread));
    }

    /** The example of Hanley and McNeil (1982): an area of .893 of 51 and 58 rows has a standard error of .032. */
    @Test
    void anAreaAloneHasTheIntervalOfHanleyAndMcNeil() {
        Interval found = AurocSpread.expected(0.893, 51, 58);
        assertEquals(0.893 - 1.96 * 0.032, found.low(), 0.002);
        assertEquals(0.893 + 1.96 * 0.032, found.high(), 0.002);
    }

    @Test
    void aClassWithoutRowsHasNoSpread() {
        assertThrows(IllegalArgumentException.class, () -> AurocSpread.of(new float[] {1}, new boolean[] {true}));
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}

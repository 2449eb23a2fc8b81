package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormalCalledTest {
    @Test
    void testRowsThatScoreHigherThanValidationAreToldOf() {
        assertEquals(
                "5.0 % of normal validation is above the threshold, but 25.0 % of what is normal in the test part,"
                        + " which scores higher than validation did.",
                new NormalCalled(20, 400, 250, 1000).remark());
        assertEquals(
                "25.0 % of normal validation is above the threshold, but 5.0 % of what is normal in the test part,"
                        + " which scores lower than validation did.",
                new NormalCalled(100, 400, 50, 1000).remark());
    }

    @Test
    void whatMayBeLuckOrIsSmallIsNot() {
        assertEquals("", new NormalCalled(1, 20, 3, 20).remark());
        assertEquals("", new NormalCalled(5_000, 100_000, 6_500, 100_000).remark());
        assertEquals("", new NormalCalled(0, 0, 3, 20).remark());
    }

    @Test
    void rowsAreCountedAboveTheThresholdOnly() {
        RankedScores test = RankedScores.of(new float[] {1, 3, 4, 5}, new boolean[] {false, false, false, true});
        assertEquals(
                new NormalCalled(1, 3, 1, 3),
                NormalCalled.of(new float[] {3, 3, 9}, test, new Threshold(3, "by hand", true)));
    }
}

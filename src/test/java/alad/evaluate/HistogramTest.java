package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void rowsAreCountedInTheirBinsAndBeyondTheEndsInTheLast() {
        ScoreAxis axis = new ScoreAxis(0, 4, false, 4);
        float[] scores = {0, 0.5f, 1, 3.9f, 4, 100, -7};
        boolean[] anomalous = {false, false, false, false, false, false, true};
        assertArrayEquals(
                new int[] {2, 1, 0, 3},
                Histogram.of(scores, anomalous, false, axis).counts());
        assertArrayEquals(
                new int[] {1, 0, 0, 0},
                Histogram.of(scores, anomalous, true, axis).counts());
        assertArrayEquals(new double[] {0, 1, 2, 3, 4}, axis.edges());
    }

    @Test
    void theDensityHoldsAsManyRowsAsThereAreAndFollowsTheCounts() {
        Random random = new Random(2);
        float[] scores = new float[5000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (10 + random.nextGaussian());
        }
        ScoreAxis axis = new ScoreAxis(4, 16, false, 120);
        double[] density = Histogram.of(scores, new boolean[5000], false, axis).density();
        assertEquals(5000, Arrays.stream(density).sum(), 1);
        // at the mean: 5000 rows * 0.1 a bin * 1 / sqrt(2 pi), a little less for the kernel's own width
        assertEquals(5000 * 0.1 / Math.sqrt(2 * Math.PI), density[60], 12);
    }

    @Test
    void aLogarithmicAxisNeedsScoresAboveZero() {
        ScoreAxis log = ScoreAxis.of(new float[] {0.01f, 1, 100}, new boolean[3], 1, true, 10);
        assertTrue(log.logarithmic());
        assertEquals(-2, log.low(), 1e-6);
        assertEquals(10, log.score(log.place(10)), 1e-9);
        assertFalse(ScoreAxis.of(new float[] {0, 1, 100}, new boolean[3], 1, true, 10)
                .logarithmic());
    }

    @Test
    void scoresAreCrowdedWhereALinearAxisShowsHalfOfThemInItsFirstTwentieth() {
        // the axis ends at 101, the fourth of five: the middle score lies at 2 / 100 or 6 / 100 of it
        assertTrue(ScoreAxis.isCrowded(new float[] {101, 1, 9999, 3, 2}));
        assertFalse(ScoreAxis.isCrowded(new float[] {101, 1, 9999, 7, 2}));
        assertFalse(ScoreAxis.isCrowded(new float[] {101, 0, 9999, 3, 2}), "no logarithm of 0");
        assertFalse(ScoreAxis.isCrowded(new float[] {3, 3, 3}));
    }

    /** Of 0 to 1000 the place 1000 * 0.995 is the last with a bar of its own; a fiftieth of the width stays free. */
    @Test
    void aLinearAxisEndsBeforeTheLastHalfPercent() {
        float[] scores = new float[1001];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 1000 - i;
        }
        ScoreAxis axis = ScoreAxis.of(scores, new boolean[scores.length], 10, false, 50);
        assertEquals(0, axis.low());
        assertEquals(995 * 1.02, axis.high(), 1e-9);
        assertEquals(
                -5,
                ScoreAxis.of(scores, new boolean[scores.length], -5, false, 50).low());
        assertEquals(
                2000 * 1.02,
                ScoreAxis.of(scores, new boolean[scores.length], 2000, false, 50)
                        .high(),
                1e-9);
    }

    @Test
    void aLogarithmicAxisShowsFewScoresAllAndAnyThresholdAboveZero() {
        float[] scores = {100, 1, 0.01f};
        ScoreAxis axis = ScoreAxis.of(scores, new boolean[scores.length], 0, true, 10);
        assertEquals(-2, axis.low(), 1e-6);
        assertEquals(2 + 0.02 * 4, axis.high(), 1e-6);
        assertEquals(
                -3,
                ScoreAxis.of(scores, new boolean[scores.length], 0.001f, true, 10)
                        .low(),
                1e-6);
        assertEquals(
                -2,
                ScoreAxis.of(scores, new boolean[scores.length], -1, true, 10).low(),
                1e-6);
    }

    /** Of 1001 normal scores the five lowest and highest are left to the outer bars, of two anomalous ones none. */
    @Test
    void aLogarithmicAxisLeavesOutTheTailsOfEachClassButNotARareClass() {
        float[] scores = new float[1003];
        for (int i = 0; i < 1001; i++) {
            scores[i] = i < 5 ? 1e-6f : i < 996 ? 10 + i : 1e9f;
        }
        scores[1001] = 1e4f;
        scores[1002] = 1e5f;
        assertEquals(
                5, ScoreAxis.of(scores, anomalous(1001, 1003), 100, true, 10).high(), 0.1);
        assertEquals(
                Math.log10(15),
                ScoreAxis.of(scores, anomalous(1001, 1003), 100, true, 10).low(),
                1e-6);
        assertEquals(
                -3,
                ScoreAxis.of(scores, anomalous(1001, 1003), 0.001f, true, 10).low(),
                1e-6);
    }

    private static boolean[] anomalous(int from, int to) {
        boolean[] anomalous = new boolean[to];
        Arrays.fill(anomalous, from, to, true);
        return anomalous;
    }

    @Test
    void edgesLieEvenlyAndEqualScoresGetATenthOfRoom() {
        assertArrayEquals(new double[] {1, 2, 3}, new ScoreAxis(1, 3, false, 2).edges());
        ScoreAxis axis = ScoreAxis.of(new float[] {3, 3}, new boolean[2], 3, false, 10);
        assertEquals(2.7, axis.low(), 1e-9);
        assertEquals(3.3, axis.high(), 1e-9);
        assertEquals(
                1e-6,
                ScoreAxis.of(new float[] {0}, new boolean[1], 0, false, 10).high(),
                1e-15);
        // 5 above the lowest is exactly a twentieth of 100
        assertFalse(ScoreAxis.isCrowded(new float[] {101, 1, 9999, 6, 2}));
        assertTrue(ScoreAxis.isCrowded(new float[] {101, 1, 9999, 5.95f, 2}));
        // far from 0 it is the distance from the lowest that counts
        assertTrue(ScoreAxis.isCrowded(new float[] {1100, 1000, 9999, 1004, 1001}));
    }

    @Test
    void anAxisOfEqualScoresStillHasAWidth() {
        ScoreAxis axis = ScoreAxis.of(new float[] {3, 3, 3}, new boolean[3], 3, false, 10);
        assertTrue(axis.high() > axis.low());
        assertEquals(
                3,
                Arrays.stream(Histogram.of(new float[] {3, 3, 3}, new boolean[3], false, axis)
                                .counts())
                        .sum());
    }
}

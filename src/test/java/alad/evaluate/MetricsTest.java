package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void aurocCountsPairsAndHalvesTies() {
        // Of the normal 1, 2 and 4, anomalous 3 beats two; anomalous 2 beats one and ties with one: 3.5 of 6.
        float[] scores = {3, 2, 1, 2, 4};
        boolean[] anomalous = {true, true, false, false, false};
        assertEquals(3.5 / 6, Metrics.auroc(scores, anomalous), 1e-12);
    }

    @Test
    void aurocOfEqualScoresIsOneHalf() {
        assertEquals(0.5, Metrics.auroc(new float[] {7, 7, 7}, new boolean[] {true, false, false}), 1e-12);
        assertEquals(0.5, Metrics.auroc(new float[] {0f, -0f}, new boolean[] {true, false}), 1e-12);
    }

    @Test
    void aurocOfPerfectAndInvertedScores() {
        boolean[] anomalous = {false, false, true};
        assertEquals(1, Metrics.auroc(new float[] {-2, Float.NEGATIVE_INFINITY, 5}, anomalous), 1e-12);
        assertEquals(0, Metrics.auroc(new float[] {2, Float.POSITIVE_INFINITY, -5}, anomalous), 1e-12);
    }

    @Test
    void aurocOfOneClassIsNotANumber() {
        assertTrue(Double.isNaN(Metrics.auroc(new float[] {1, 2}, new boolean[] {true, true})));
        assertTrue(Double.isNaN(Metrics.auroc(new float[] {1, 2}, new boolean[] {false, false})));
        assertTrue(Double.isNaN(Metrics.auroc(new float[0], new boolean[0])));
    }

    @Test
    void aurocAgreesWithCountingAllPairs() {
        SplittableRandom random = new SplittableRandom(4);
        float[] scores = new float[300];
        boolean[] anomalous = new boolean[300];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(-20, 20) / 4f;
            anomalous[i] = random.nextInt(3) == 0;
        }
        double wins = 0;
        long pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (anomalous[i] && !anomalous[j]) {
                    pairs++;
                    wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        assertEquals(wins / pairs, Metrics.auroc(scores, anomalous), 1e-12);
    }

    @Test
    void refusesScoresThatAreNotNumbersAndLabelsOfAnotherLength() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Metrics.auroc(new float[] {1, Float.NaN}, new boolean[] {true, false}));
        assertThrows(IllegalArgumentException.class, () -> Metrics.auroc(new float[] {1}, new boolean[] {true, false}));
    }
}

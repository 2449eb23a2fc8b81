package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

    @Test
    void rocHasOnePointForEachDifferentScore() {
        float[] scores = {0.9f, 0.8f, 0.8f, 0.4f, 0.1f};
        boolean[] anomalous = {true, true, false, true, false};
        assertEquals(
                List.of(
                        new RocPoint(Float.POSITIVE_INFINITY, 0, 0),
                        new RocPoint(0.9f, 0, 1 / 3.0),
                        new RocPoint(0.8f, 0.5, 2 / 3.0),
                        new RocPoint(0.4f, 0.5, 1),
                        new RocPoint(0.1f, 1, 1)),
                Metrics.roc(scores, anomalous));
        assertEquals(
                List.of(new RocPoint(Float.POSITIVE_INFINITY, 0, 0), new RocPoint(2, 1, 1)),
                Metrics.roc(new float[] {2, 2}, new boolean[] {true, false}));
        assertEquals(List.of(), Metrics.roc(new float[] {1, 2}, new boolean[] {true, true}));
    }

    @Test
    void areaUnderTheRocPointsIsTheAuroc() {
        float[] scores = {3, 2, 1, 2, 4, 2, 0};
        boolean[] anomalous = {true, true, false, false, false, true, false};
        List<RocPoint> points = Metrics.roc(scores, anomalous);
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            RocPoint from = points.get(i - 1);
            RocPoint to = points.get(i);
            area += (to.falsePositiveRate() - from.falsePositiveRate())
                    * (to.truePositiveRate() + from.truePositiveRate())
                    / 2;
        }
        assertEquals(Metrics.auroc(scores, anomalous), area, 1e-12);
    }

    @Test
    void averagePrecisionWeighsPrecisionByTheGainInRecall() {
        // From the top: hit (1/1), tie of hit and false alarm (2/3), hit (3/4), false alarm: (1 + 2/3 + 3/4) / 3.
        float[] scores = {0.9f, 0.8f, 0.8f, 0.4f, 0.1f};
        boolean[] anomalous = {true, true, false, true, false};
        assertEquals((1 + 2 / 3.0 + 0.75) / 3, Metrics.averagePrecision(scores, anomalous), 1e-12);
        assertEquals(
                List.of(
                        new PrecisionPoint(0.9f, 1 / 3.0, 1),
                        new PrecisionPoint(0.8f, 2 / 3.0, 2 / 3.0),
                        new PrecisionPoint(0.4f, 1, 0.75),
                        new PrecisionPoint(0.1f, 1, 0.6)),
                Metrics.precisionRecall(scores, anomalous));
    }

    @Test
    void averagePrecisionOfEqualScoresIsTheShareOfAnomalies() {
        assertEquals(0.25, Metrics.averagePrecision(new float[4], new boolean[] {true, false, false, false}), 1e-12);
        assertEquals(1, Metrics.averagePrecision(new float[] {1, 2}, new boolean[] {true, true}), 1e-12);
        assertTrue(Double.isNaN(Metrics.averagePrecision(new float[] {1, 2}, new boolean[] {false, false})));
        assertThrows(
                IllegalArgumentException.class,
                () -> Metrics.averagePrecision(new float[] {Float.NaN}, new boolean[] {true}));
    }
}

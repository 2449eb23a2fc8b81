package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobCancelled;
import alad.job.JobContext;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankedScoresTest {
    private record Case(String name, float[] scores, boolean[] anomalous, double[] expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Figures made by scikit-learn 1.9 (roc_auc_score, average_precision_score, matthews_corrcoef and their kin). */
    static Stream<Case> reference() {
        var file = new InputStreamReader(
                RankedScoresTest.class.getResourceAsStream("/evaluate/figures.csv"), StandardCharsets.UTF_8);
        List<String> lines = new BufferedReader(file).lines().skip(1).toList();
        return lines.stream().map(RankedScoresTest::parsed);
    }

    private static Case parsed(String line) {
        // one name holds a comma of its own
        String[] cells = line.split(",(?! )");
        String[] numbers = cells[1].split(" ");
        String[] labels = cells[2].split(" ");
        float[] scores = new float[numbers.length];
        boolean[] anomalous = new boolean[numbers.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Float.parseFloat(numbers[i]);
            anomalous[i] = labels[i].equals("1");
        }
        double[] expected = new double[cells.length - 3];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = cells[i + 3].equals("nan") ? Double.NaN : Double.parseDouble(cells[i + 3]);
        }
        return new Case(cells[0], scores, anomalous, expected);
    }

    @ParameterizedTest
    @MethodSource("reference")
    void figuresEqualThoseOfAnIndependentProgram(Case each) {
        RankedScores ranked = RankedScores.of(each.scores(), each.anomalous());
        RankFigures figures = ranked.figures();
        Confusion confusion = ranked.at((float) each.expected()[4]);
        double[] found = {
            figures.auroc(),
            figures.averagePrecision(),
            figures.bestF1(),
            figures.falseAlarmsAt95(),
            each.expected()[4],
            confusion.precision(),
            confusion.recall(),
            confusion.f1(),
            confusion.falsePositiveRate(),
            confusion.accuracy(),
            confusion.balancedAccuracy(),
            confusion.matthews()
        };
        for (int i = 0; i < found.length; i++) {
            assertEquals(each.expected()[i], found[i], 1e-9, "figure " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("reference")
    void theThresholdOfTheBestF1ReachesIt(Case each) {
        RankedScores ranked = RankedScores.of(each.scores(), each.anomalous());
        Threshold best = ranked.bestF1("best F1", true);
        assertEquals(each.expected()[2], ranked.at(best.value()).f1(), 1e-9);
        assertTrue(best.oracle());
    }

    @Test
    void aurocCountsPairsAndHalvesTies() {
        // Of the normal 1, 2 and 4, anomalous 3 beats two; anomalous 2 beats one and ties with one: 3.5 of 6.
        float[] scores = {3, 2, 1, 2, 4};
        boolean[] anomalous = {true, true, false, false, false};
        assertEquals(3.5 / 6, RankedScores.of(scores, anomalous).auroc(), 1e-12);
    }

    @Test
    void aurocOfEqualScoresIsOneHalf() {
        assertEquals(0.5, auroc(new float[] {7, 7, 7}, true, false, false), 1e-12);
        assertEquals(0.5, auroc(new float[] {0f, -0f}, true, false), 1e-12);
    }

    @Test
    void aurocOfPerfectAndInvertedScores() {
        assertEquals(1, auroc(new float[] {-2, Float.NEGATIVE_INFINITY, 5}, false, false, true), 1e-12);
        assertEquals(0, auroc(new float[] {2, Float.POSITIVE_INFINITY, -5}, false, false, true), 1e-12);
    }

    @Test
    void aurocOfOneClassIsNotANumber() {
        assertTrue(Double.isNaN(auroc(new float[] {1, 2}, true, true)));
        assertTrue(Double.isNaN(auroc(new float[] {1, 2}, false, false)));
        assertTrue(Double.isNaN(auroc(new float[0])));
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
        assertEquals(wins / pairs, auroc(scores, anomalous), 1e-12);
    }

    @Test
    void anUnthinnedRocHasOnePointForEachDifferentScore() {
        RankedScores ranked = RankedScores.of(
                new float[] {0.9f, 0.8f, 0.8f, 0.4f, 0.1f}, new boolean[] {true, true, false, true, false});
        assertEquals(4, ranked.size());
        assertEquals(
                List.of(0.9f, 0.8f, 0.4f, 0.1f),
                IntStream.range(0, 4).mapToObj(ranked::score).toList());
        double[][] roc = ranked.roc(0);
        assertArrayEquals(new double[] {0, 0, 0.5, 0.5, 1}, roc[0]);
        assertArrayEquals(new double[] {0, 1 / 3.0, 2 / 3.0, 1, 1}, roc[1]);
        double[][] tied =
                RankedScores.of(new float[] {2, 2}, new boolean[] {true, false}).roc(0);
        assertArrayEquals(new double[][] {{0, 1}, {0, 1}}, tied);
        double[][] oneClass =
                RankedScores.of(new float[] {1, 2}, new boolean[] {true, true}).roc(0);
        assertArrayEquals(new double[][] {{}, {}}, oneClass);
    }

    @Test
    void areaUnderTheRocPointsIsTheAuroc() {
        float[] scores = {3, 2, 1, 2, 4, 2, 0};
        boolean[] anomalous = {true, true, false, false, false, true, false};
        RankedScores ranked = RankedScores.of(scores, anomalous);
        assertEquals(ranked.auroc(), area(ranked.roc(0)), 1e-12);
    }

    @Test
    void averagePrecisionWeighsPrecisionByTheGainInRecall() {
        // From the top: hit (1/1), tie of hit and false alarm (2/3), hit (3/4), false alarm: (1 + 2/3 + 3/4) / 3.
        RankedScores ranked = RankedScores.of(
                new float[] {0.9f, 0.8f, 0.8f, 0.4f, 0.1f}, new boolean[] {true, true, false, true, false});
        assertEquals((1 + 2 / 3.0 + 0.75) / 3, ranked.figures().averagePrecision(), 1e-12);
        double[][] curve = ranked.precisionRecall(0);
        assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0, 1, 1}, curve[0]);
        assertArrayEquals(new double[] {1, 2 / 3.0, 0.75, 0.6}, curve[1]);
    }

    @Test
    void averagePrecisionOfEqualScoresIsTheShareOfAnomalies() {
        assertEquals(0.25, averagePrecision(new float[4], true, false, false, false), 1e-12);
        assertEquals(1, averagePrecision(new float[] {1, 2}, true, true), 1e-12);
        assertTrue(Double.isNaN(averagePrecision(new float[] {1, 2}, false, false)));
    }

    @Test
    void aConfusionByBinarySearchEqualsOneByCounting() {
        Random random = new Random(3);
        float[] scores = new float[500];
        boolean[] anomalous = new boolean[500];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(40) / 8f;
            anomalous[i] = random.nextInt(4) == 0;
        }
        RankedScores ranked = RankedScores.of(scores, anomalous);
        for (float threshold = -1; threshold < 6; threshold += 0.0625f) {
            assertEquals(Confusion.at(threshold, scores, anomalous), ranked.at(threshold));
        }
    }

    @Test
    void rowsOfOneClassGiveOnlyWhatCanBeHad() {
        RankedScores normal = RankedScores.of(new float[] {1, 2, 3}, new boolean[3]);
        assertFalse(normal.hasBoth());
        assertTrue(Double.isNaN(normal.auroc()));
        assertTrue(Double.isNaN(normal.figures().averagePrecision()));
        assertTrue(Double.isNaN(normal.at(2).matthews()));
        assertEquals(1, normal.at(2).falsePositives());
        assertEquals(0, normal.roc(0.01)[0].length);
        assertThrows(IllegalArgumentException.class, () -> normal.bestF1("", false));
        RankedScores none = RankedScores.of(new float[0], new boolean[0]);
        assertEquals(0, none.at(1).rows());
        assertTrue(Double.isNaN(none.auroc()));
    }

    @Test
    void theHighestAndTheLowestScoreAndWhatMayBeMissed() {
        RankedScores ranked = RankedScores.of(new float[] {2, 9, 5}, new boolean[] {true, false, true});
        assertEquals(9, ranked.highest());
        assertEquals(2, ranked.lowest());
        // both anomalous rows may be missed: nothing need be called
        assertEquals(9, ranked.mostMissed(1, "", false).value());
        assertEquals(3.5f, ranked.mostMissed(0.5, "", false).value());
        assertEquals(Math.nextDown(2f), ranked.mostMissed(0, "", false).value());
        RankedScores normal = RankedScores.of(new float[] {1}, new boolean[1]);
        assertThrows(IllegalArgumentException.class, () -> normal.mostMissed(0.5, "", false));
    }

    /** No number lies between neighbours, so the lower one is the threshold. */
    @Test
    void neighbouringScoresAreToldApart() {
        float above = Math.nextUp(1f);
        RankedScores ranked = RankedScores.of(new float[] {1, above}, new boolean[] {false, true});
        Threshold best = ranked.bestF1("", false);
        assertTrue(best.isAnomalous(above));
        assertFalse(best.isAnomalous(1));
    }

    @Test
    void aThinnedPrecisionCurveKeepsItsEnds() {
        RankedScores ranked = RankedScores.of(new float[] {3, 2, 1}, new boolean[] {true, false, true});
        assertArrayEquals(new double[][] {{0.5, 1}, {1, 2 / 3.0}}, ranked.precisionRecall(2));
    }

    @Test
    void refusesScoresThatAreNotNumbersAndLabelsOfAnotherLength() {
        assertThrows(
                IllegalArgumentException.class, () -> RankedScores.of(new float[] {1}, new boolean[] {true, false}));
        assertThrows(
                IllegalArgumentException.class,
                () -> RankedScores.of(new float[] {1, Float.NaN}, new boolean[] {true, false}));
        assertThrows(
                IllegalArgumentException.class, () -> RankedScores.of(new float[] {Float.NaN}, new boolean[] {true}));
        assertThrows(
                IllegalArgumentException.class,
                () -> RankedScores.of(new float[] {1}, new boolean[1]).at(Float.NaN));
    }

    @Test
    void aThinnedCurveKeepsItsEndsAndItsShape() {
        Random random = new Random(1);
        float[] scores = new float[20_000];
        boolean[] anomalous = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            anomalous[i] = i % 5 == 0;
            scores[i] = (float) random.nextGaussian() + (anomalous[i] ? 1 : 0);
        }
        RankedScores ranked = RankedScores.of(scores, anomalous);
        double[][] roc = ranked.roc(0.005);
        int last = roc[0].length - 1;
        assertTrue(last < 500, last + " points");
        assertEquals(0, roc[0][0]);
        assertEquals(1, roc[1][last]);
        assertEquals(ranked.auroc(), area(roc), 0.003);
    }

    @Test
    void intervalsHoldTheFigureAndShrinkWithMoreRows() {
        Bootstrap few = bootstrap(100, 5);
        Bootstrap many = bootstrap(4000, 5);
        assertEquals(few, bootstrap(100, 5));
        for (Bootstrap each : List.of(few, many)) {
            // two Gaussians one deviation apart: AUROC = Phi(1 / sqrt 2) = 0.7602
            assertTrue(each.auroc().low() < 0.7602 && each.auroc().high() > 0.7602, each.toString());
        }
        double width = few.auroc().high() - few.auroc().low();
        double narrow = many.auroc().high() - many.auroc().low();
        // sqrt(40) = 6.3 times narrower
        assertTrue(width / narrow > 4 && width / narrow < 10, width + " " + narrow);
    }

    @Test
    void resamplingCanBeStopped() {
        JobContext job = new JobContext();
        job.cancel();
        RankedScores ranked = RankedScores.of(new float[] {1, 2}, new boolean[] {false, true});
        assertThrows(JobCancelled.class, () -> Bootstrap.of(ranked, 1, job));
    }

    private static double auroc(float[] scores, boolean... anomalous) {
        return RankedScores.of(scores, anomalous).auroc();
    }

    private static double averagePrecision(float[] scores, boolean... anomalous) {
        return RankedScores.of(scores, anomalous).figures().averagePrecision();
    }

    private static double area(double[][] curve) {
        double area = 0;
        for (int i = 1; i < curve[0].length; i++) {
            area += (curve[0][i] - curve[0][i - 1]) * (curve[1][i] + curve[1][i - 1]) / 2;
        }
        return area;
    }

    private static Bootstrap bootstrap(int rows, long seed) {
        Random random = new Random(rows);
        float[] scores = new float[rows];
        boolean[] anomalous = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            anomalous[i] = i % 4 == 0;
            scores[i] = (float) random.nextGaussian() + (anomalous[i] ? 1 : 0);
        }
        return Bootstrap.of(RankedScores.of(scores, anomalous), seed, new JobContext());
    }
}

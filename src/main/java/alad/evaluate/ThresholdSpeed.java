package alad.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How fast a threshold moves over random scores: sorting, once, and then the confusion with all its figures at each of
 * many places.
 */
public record ThresholdSpeed(
        int rows, double sortMillis, int moves, double medianMicros, double p95Micros, double longestMicros) {
    private static final int WARM_UP = 20_000;
    private static final int MOVES = 10_000;
    private static final long SEED = 42;

    /** @param rows at least 2, one in five anomalous */
    public static ThresholdSpeed measure(int rows) {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] scores = new float[rows];
        boolean[] anomalous = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            anomalous[i] = i % 5 == 0;
            scores[i] = (float) (random.nextDouble() + (anomalous[i] ? 0.3 : 0));
        }
        long start = System.nanoTime();
        RankedScores ranked = RankedScores.of(scores, anomalous);
        double sortMillis = (System.nanoTime() - start) / 1e6;
        double sum = 0;
        for (int i = 0; i < WARM_UP; i++) {
            sum += figures(ranked.at((float) random.nextDouble(1.3)));
        }
        double[] micros = new double[MOVES];
        for (int i = 0; i < MOVES; i++) {
            float threshold = (float) random.nextDouble(1.3);
            long before = System.nanoTime();
            sum += figures(ranked.at(threshold));
            micros[i] = (System.nanoTime() - before) / 1e3;
        }
        if (Double.isInfinite(sum)) {
            throw new IllegalStateException("figures can't be infinite");
        }
        Arrays.sort(micros);
        return new ThresholdSpeed(
                rows, sortMillis, MOVES, micros[MOVES / 2], micros[MOVES * 95 / 100], micros[MOVES - 1]);
    }

    private static double figures(Confusion confusion) {
        double sum = confusion.accuracy() + confusion.falsePositiveRate();
        for (double each :
                new double[] {confusion.precision(), confusion.recall(), confusion.f1(), confusion.matthews()}) {
            sum += Double.isNaN(each) ? 0 : each;
        }
        return sum;
    }
}

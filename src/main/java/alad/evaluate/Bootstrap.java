package alad.evaluate;

import alad.job.JobContext;
import alad.job.Progress;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Confidence intervals by resampling rows with replacement, normal and anomalous rows apart (Efron and Tibshirani 1993,
 * the percentile method): between the 2.5th and the 97.5th percentile of the resampled figures. The same seed gives the
 * same intervals, whatever the number of threads.
 */
public record Bootstrap(Interval auroc, Interval averagePrecision, Interval bestF1, Interval falseAlarmsAt95) {
    private static final int MOST_REPLICATES = 1000;
    private static final int LEAST_REPLICATES = 200;
    /** Rows drawn in all, so that a quarter of a million rows take seconds, not minutes. */
    private static final int DRAWS = 50_000_000;

    /** Between two looks at the job, enough for all processors. */
    private static final int AT_ONCE = 40;

    private static final double TAIL = 0.025;

    /** @throws IllegalArgumentException when one of the classes is empty */
    public static Bootstrap of(RankedScores ranked, long seed, JobContext job) {
        if (!ranked.hasBoth()) {
            throw new IllegalArgumentException("intervals need normal and anomalous rows");
        }
        int rows = ranked.normal() + ranked.anomalous();
        int replicates = Math.max(LEAST_REPLICATES, Math.min(MOST_REPLICATES, DRAWS / rows));
        int[] anomalousPlaces = places(ranked, true);
        int[] normalPlaces = places(ranked, false);
        RankFigures[] figures = new RankFigures[replicates];
        for (int done = 0; done < replicates; done += AT_ONCE) {
            job.check();
            int end = Math.min(replicates, done + AT_ONCE);
            IntStream.range(done, end)
                    .parallel()
                    .forEach(replicate -> figures[replicate] = replicate(
                            ranked.size(), anomalousPlaces, normalPlaces, new SplittableRandom(seed + replicate)));
            job.report(new Progress("Resampling", end, replicates));
        }
        return new Bootstrap(
                interval(figures, RankFigures::auroc),
                interval(figures, RankFigures::averagePrecision),
                interval(figures, RankFigures::bestF1),
                interval(figures, RankFigures::falseAlarmsAt95));
    }

    /** The place of each row of one class. */
    private static int[] places(RankedScores ranked, boolean anomalous) {
        int[] places = new int[anomalous ? ranked.anomalous() : ranked.normal()];
        int row = 0;
        for (int place = 0; place < ranked.size(); place++) {
            int end = anomalous ? ranked.anomalousCalled(place) : ranked.normalCalled(place);
            Arrays.fill(places, row, end, place);
            row = end;
        }
        return places;
    }

    private static RankFigures replicate(int size, int[] anomalous, int[] normal, SplittableRandom random) {
        return RankFigures.of(drawn(size, anomalous, random), drawn(size, normal, random));
    }

    private static int[] drawn(int size, int[] places, SplittableRandom random) {
        int[] called = new int[size];
        for (int i = 0; i < places.length; i++) {
            called[places[random.nextInt(places.length)]]++;
        }
        for (int place = 1; place < size; place++) {
            called[place] += called[place - 1];
        }
        return called;
    }

    private static Interval interval(RankFigures[] figures, ToDoubleFunction<RankFigures> figure) {
        double[] values = Arrays.stream(figures).mapToDouble(figure).sorted().toArray();
        int cut = (int) Math.floor(TAIL * values.length);
        return new Interval(values[cut], values[values.length - 1 - cut]);
    }
}

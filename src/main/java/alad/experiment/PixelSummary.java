package alad.experiment;

import alad.data.Masks;
import alad.evaluate.PixelFigures;
import alad.job.JobContext;
import alad.job.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * How well a run's difference maps |x − G(E(x))| show where its test images are anomalous, against their masks.
 * Differences are told apart in steps of 2 / 65,536.
 *
 * @param auroc over all pixels, 0..1
 * @param averagePrecision over all pixels, 0..1
 * @param regionOverlap mean overlap of each region up to a false positive rate of 0.3, 0..1
 * @param regions connected anomalous regions
 * @param images that were looked at: normal ones and those with a mask
 */
public record PixelSummary(double auroc, double averagePrecision, double regionOverlap, int regions, int images) {
    private static final int CHUNK = 64;

    /** Whether any test image has a mask. */
    public static boolean isPossible(OpenRun run) {
        return run.preparation().shape().length == 3
                && Arrays.stream(run.scored().split().test())
                        .anyMatch(run.scored().dataset().masks()::has);
    }

    /** Empty without images that have masks. To be called on the thread that may use the run. */
    public static Optional<PixelSummary> of(OpenRun run, JobContext job) {
        if (!isPossible(run)) {
            return Optional.empty();
        }
        Masks masks = run.scored().dataset().masks();
        int[] shape = run.preparation().shape();
        int[] test = run.scored().split().test();
        boolean[] anomalous = run.scored().split().anomalous();
        int[] rows = Arrays.stream(test)
                .filter(row -> !anomalous[row] || masks.has(row))
                .toArray();
        PixelFigures figures = new PixelFigures();
        for (int from = 0; from < rows.length; from += CHUNK) {
            job.check();
            job.report(new Progress("Comparing pixels", from, rows.length));
            int[] chunk = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + CHUNK));
            add(run, chunk, shape, figures, job);
        }
        return Optional.of(new PixelSummary(
                figures.auroc(), figures.averagePrecision(), figures.regionOverlap(), figures.regions(), rows.length));
    }

    private static void add(OpenRun run, int[] rows, int[] shape, PixelFigures figures, JobContext job) {
        float[][] x = run.prepared(rows);
        float[][] reconstructed = run.reconstruct(rows, job);
        Masks masks = run.scored().dataset().masks();
        for (int i = 0; i < rows.length; i++) {
            figures.add(
                    differences(x[i], reconstructed[i], shape),
                    masks.of(rows[i]).orElseGet(BitSet::new),
                    shape[1],
                    shape[2]);
        }
    }

    /** Mean absolute difference over the channels at each pixel. */
    private static float[] differences(float[] x, float[] reconstructed, int[] shape) {
        float[] map = new float[shape[1] * shape[2]];
        for (int i = 0; i < x.length; i++) {
            map[i % map.length] += Math.abs(x[i] - reconstructed[i]) / shape[0];
        }
        return map;
    }
}

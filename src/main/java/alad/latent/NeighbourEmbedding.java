package alad.latent;

import alad.job.JobContext;
import alad.job.Progress;
import tagbio.umap.ProgressListener;
import tagbio.umap.Umap;
import tagbio.umap.UmapProgress;

/**
 * UMAP (McInnes, Healy and Melville 2018): a plane in which neighbours stay neighbours, while distances between groups
 * mean little. The same codes and seed always give the same map; 10,000 codes take some seconds, 2,000 about two.
 */
public final class NeighbourEmbedding {
    private static final int NEIGHBOURS = 15;
    private static final int FEWEST_CODES = 4;
    /** Up to so many codes the library knows all distances; beyond, fewer epochs do. */
    private static final int MANY_CODES = 4096;

    private static final int EPOCHS = 500;
    private static final int EPOCHS_FOR_MANY = 200;

    private NeighbourEmbedding() {}

    /**
     * @param codes [rows][latent], at least one row; fewer than {@value #FEWEST_CODES} are placed by their principal
     *     components
     * @throws alad.job.UserError when a code isn't finite
     */
    public static PlanarMap of(float[][] codes, long seed, JobContext job) {
        if (codes.length < FEWEST_CODES) {
            PlanarMap line = PrincipalComponents.of(codes);
            return new PlanarMap(line.x(), line.y(), Double.NaN);
        }
        float[][] places = embed(Codes.finite(codes), seed, job);
        double[] x = new double[places.length];
        double[] y = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            x[i] = places[i][0];
            y[i] = places[i][1];
        }
        return new PlanarMap(x, y, Double.NaN);
    }

    /** One at a time, since the library tells all its listeners of every embedding; one thread, so that seeds hold. */
    private static synchronized float[][] embed(float[][] codes, long seed, JobContext job) {
        job.check();
        // called by the thread that embeds, at most twice a second: what it throws ends the embedding
        ProgressListener listener = state -> {
            job.check();
            job.report(new Progress("Placing neighbours", state.getCount(), state.getTotal()));
        };
        UmapProgress.addProgressListener(listener);
        try {
            return new Umap()
                    .setSeed(seed)
                    .setThreads(1)
                    .setNumberNearestNeighbours(Math.min(NEIGHBOURS, codes.length - 1))
                    .setNumberEpochs(codes.length > MANY_CODES ? EPOCHS_FOR_MANY : EPOCHS)
                    .fitTransform(codes);
        } finally {
            UmapProgress.removeProgressListener(listener);
        }
    }
}

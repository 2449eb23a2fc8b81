package alad.gan;

import alad.detector.Detector;
import alad.detector.Scores;
import alad.gan.train.ModelScorer;
import alad.job.JobContext;
import alad.prepare.PreparedRows;

/** Scores and reconstructs with a trained ALAD. One thread at a time. */
public final class AladDetector implements Detector {
    private ModelScorer scorer;

    /** @throws alad.job.UserError when weights are missing or don't fit the networks */
    public AladDetector(AladModel model) {
        this.scorer = new ModelScorer(model);
    }

    @Override
    public Scores score(PreparedRows rows, JobContext job) {
        return scorer.score(rows, job);
    }

    @Override
    public float[][] reconstruct(PreparedRows rows, JobContext job) {
        return scorer.reconstruct(rows, job);
    }

    /** E(x) of each row: [latent]. */
    public float[][] encode(PreparedRows rows, JobContext job) {
        return scorer.encode(rows, job);
    }

    /** D_xx's last hidden layer for (x, x) of each row, flattened: the space of the feature score. */
    public float[][] features(PreparedRows rows, JobContext job) {
        return scorer.features(rows, job);
    }

    /** G(z) of each code z of the latent size: one array a code, shaped as the rows are. */
    public float[][] generate(float[][] codes, JobContext job) {
        return scorer.generate(codes, job);
    }

    /** Lets go of the native memory; the engine frees it when nothing refers to it any more. */
    @Override
    public void close() {
        scorer = null;
    }
}

package alad.gan;

import alad.detector.Detector;
import alad.detector.Scores;
import alad.job.JobContext;
import alad.prepare.PreparedRows;

/** Scores and reconstructs with a trained ALAD; owns native memory until closed. One thread at a time. */
public final class AladDetector implements Detector {
    /** @throws alad.job.UserError when weights are missing or don't fit the networks */
    public AladDetector(AladModel model) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Scores score(PreparedRows rows, JobContext job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public float[][] reconstruct(PreparedRows rows, JobContext job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}

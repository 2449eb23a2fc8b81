package alad.detector;

import alad.job.JobContext;
import alad.prepare.PreparedRows;

/** A fitted detector. Scores of a row depend on that row alone: not on batch size, order or neighbours. */
public interface Detector extends AutoCloseable {
    Scores score(PreparedRows rows, JobContext job);

    /** G(E(x)) of each row: one array a row, shaped as the rows are. */
    float[][] reconstruct(PreparedRows rows, JobContext job);

    @Override
    void close();
}

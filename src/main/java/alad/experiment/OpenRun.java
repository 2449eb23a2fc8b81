package alad.experiment;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Threshold;
import alad.job.JobContext;
import alad.prepare.Preparation;
import java.nio.file.Path;
import java.util.List;

/** A trained run with its model loaded, for inspection. One thread at a time. */
public interface OpenRun extends AutoCloseable {
    ScoredRun scored();

    /** As fitted when the run was trained: names the features of a table. */
    Preparation preparation();

    /**
     * G(E(x)) of rows of the run's own dataset: one array a row, in the prepared shape (images: [channel, height,
     * width], values in [-1, 1]).
     */
    float[][] reconstruct(int[] datasetRows, JobContext job);

    /** The prepared input of the same rows, shaped alike. */
    float[][] prepared(int[] datasetRows);

    /** E(x) of rows of the run's own dataset: one array of the latent size a row. */
    float[][] encode(int[] datasetRows, JobContext job);

    /** Where rows of the run's own dataset lie in the space of the feature score: D_xx's last hidden layer for (x, x). */
    float[][] features(int[] datasetRows, JobContext job);

    /** G(z) of any codes of the latent size: one array a code, in the prepared shape. */
    float[][] generate(float[][] codes, JobContext job);

    /**
     * Opens files or folders as the run's own data was read: the same size, colours and label column.
     *
     * @param inputs at least one; the rows of each follow those of the one before
     * @throws alad.job.UserError when one can't be read or isn't of the run's kind
     */
    Dataset read(List<Path> inputs, JobContext job);

    /** G(E(x)) of rows of other data, prepared as the run's own. */
    float[][] reconstruct(Dataset other, int[] rows, JobContext job);

    /** The prepared input of rows of other data. */
    float[][] prepared(Dataset other, int[] rows);

    /** As {@link #features(int[], JobContext)}, of rows of other data. */
    float[][] features(Dataset other, int[] rows, JobContext job);

    /** What other data holds that training rows didn't, and what is to be known of the model, in sentences; empty when there is nothing. */
    List<String> remarks(Dataset other);

    /** Scores all rows of other data with the run's own preparation. */
    Scores score(Dataset other, JobContext job);

    /**
     * Keeps a threshold with the run: this open run and everything else that scores, looks into or exports it uses it
     * from now on, until the run is trained further.
     *
     * @throws alad.job.UserError when it can't be written
     */
    void keep(ScoreKind kind, Threshold threshold);

    /**
     * Writes the scores of the run's own test and validation rows, as {@code scores.csv} of the run holds them but for
     * {@code texts}.
     *
     * @throws alad.job.UserError when the file can't be written
     */
    void writeScores(Path file, CsvText texts);

    @Override
    void close();
}

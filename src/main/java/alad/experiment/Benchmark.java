package alad.experiment;

import alad.gan.AladOptions;
import alad.gan.Measurement;
import alad.gan.Preset;
import alad.gan.train.SpeedTest;
import alad.job.JobContext;

/**
 * Times a preset's networks on random rows of the shape that it was made for.
 *
 * @param seconds to measure for, after a warm-up
 */
public record Benchmark(Preset preset, AladOptions options, double seconds) {
    /** Whole training steps of {@code options.batchSize()} rows. */
    public Measurement train(JobContext job) {
        return test(job).train();
    }

    /** All four scores of batches of {@code batch} rows. */
    public Measurement score(int batch, JobContext job) {
        return test(job).score(batch);
    }

    private SpeedTest test(JobContext job) {
        return new SpeedTest(preset.networks(), options, preset.shape(), seconds, job);
    }

    public static String json(Measurement measurement) {
        return ExperimentJson.line(measurement);
    }
}

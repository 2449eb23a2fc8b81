package alad.experiment;

import alad.data.ReadingSpeed;
import alad.gan.AladOptions;
import alad.gan.Measurement;
import alad.gan.Preset;
import alad.gan.train.SpeedTest;
import alad.job.JobContext;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** Milliseconds; the ratio is there only for tables of texts. */
    public static String json(ReadingSpeed speed) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("format", speed.format());
        line.put("rows", speed.rows());
        line.put("repeats", speed.repeats());
        line.put("readMillis", speed.readMillis());
        speed.parseMillis().ifPresent(parse -> {
            line.put("parseMillis", parse);
            line.put("ratio", speed.readMillis() / parse);
        });
        return ExperimentJson.line(line);
    }
}

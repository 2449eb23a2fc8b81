package alad.experiment;

import alad.data.ReadingSpeed;
import alad.evaluate.ThresholdSpeed;
import alad.gan.AladOptions;
import alad.gan.AladTrainer;
import alad.gan.Measurement;
import alad.gan.Preset;
import alad.gan.train.SpeedTest;
import alad.job.JobContext;
import alad.modelfile.onnx.OnnxSpeedTest;
import java.util.Arrays;
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

    /** As {@link #score}, from raw rows, by the exported model through ONNX Runtime. */
    public Measurement scoreWithOnnx(int batch, JobContext job) {
        OnnxSpeedTest test = new OnnxSpeedTest(
                new AladTrainer(preset.networks(), options, preset.shape()).untrained(), options.threads(), job);
        double[] millis = test.millis(batch, seconds);
        Arrays.sort(millis);
        double median = millis[millis.length / 2];
        int threads = options.threads() == 0 ? Runtime.getRuntime().availableProcessors() : options.threads();
        return new Measurement(
                "score with ONNX Runtime",
                batch,
                threads,
                millis.length,
                median,
                millis[Math.min(millis.length - 1, (int) (0.95 * millis.length))],
                batch * 1e3 / median,
                test.operations() * batch * 1e-9,
                Map.of(),
                ResidentMemory.bytes());
    }

    private SpeedTest test(JobContext job) {
        return new SpeedTest(preset.networks(), options, preset.shape(), seconds, job);
    }

    public static String json(Measurement measurement) {
        return ExperimentJson.line(measurement);
    }

    public static String json(ThresholdSpeed speed) {
        return ExperimentJson.line(speed);
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

package alad.experiment;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.Datasets;
import alad.gan.AladDetector;
import alad.gan.AladTrainer;
import alad.gan.Preset;
import alad.job.JobContext;
import alad.prepare.Preparation;
import alad.prepare.TableRule;
import java.util.List;
import java.util.stream.IntStream;

/** Does once, for nothing, what opening a run does: the first real one finds engine and code loaded and compiled. */
final class WarmUp {
    private static final int ROWS = 512;
    /** The sample is small: read so often, its code has been compiled for good. */
    private static final int READINGS = 3;

    private WarmUp() {}

    /** @throws alad.job.UserError without the bundled sample, which it reads */
    static void with(PresetFiles presets, JobContext job) {
        Dataset sample = read(job);
        for (int again = 1; again < READINGS; again++) {
            sample = read(job);
        }
        Preset preset = presets.suiting(sample);
        int[] rows = IntStream.range(0, Math.min(ROWS, sample.count())).toArray();
        Preparation preparation = Preparation.fit(sample, rows, TableRule.DEFAULT, List.of());
        try (AladDetector detector = new AladDetector(
                new AladTrainer(preset.networks(), preset.options(), preparation.shape()).untrained())) {
            detector.reconstruct(preparation.apply(sample, rows), job);
        }
    }

    private static Dataset read(JobContext job) {
        Dataset sample = Datasets.open(DataRequest.of(Datasets.bundledSample()), job);
        Fingerprint.of(sample);
        return sample;
    }
}

package alad.ui.opened;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.OpenRun;
import alad.experiment.ScoredRun;
import alad.job.JobContext;
import alad.prepare.Split;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A run of black images, all of which test: the first class is normal, all others are anomalous. */
public class LabelledRun extends ScriptedRun {
    private static final int MOST_VALIDATION = 1000;

    private final ScoredRun scored;

    /**
     * @param labels of each row, places in {@code classNames}
     * @param values scores of each row, of all kinds alike; the first thousand are those of validation as well
     */
    public LabelledRun(List<String> classNames, int[] labels, float[] values, float threshold) {
        int rows = labels.length;
        boolean[] anomalous = new boolean[rows];
        Dataset.Part[] parts = new Dataset.Part[rows];
        Arrays.fill(parts, Dataset.Part.NONE);
        for (int row = 0; row < rows; row++) {
            anomalous[row] = labels[row] > 0;
        }
        int[] all = IntStream.range(0, rows).toArray();
        Dataset dataset = new Dataset(
                "many",
                "class folders",
                Path.of("many"),
                new ImageSamples(1, 8, 8, new byte[rows][64]),
                classNames,
                labels,
                parts,
                IntStream.of(all).mapToObj(Integer::toString).toArray(String[]::new),
                List.of());
        Map<ScoreKind, Threshold> thresholds = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            thresholds.put(kind, new Threshold(threshold, "95 % of normal validation", false));
        }
        float[] validation = Arrays.copyOf(values, Math.min(rows, MOST_VALIDATION));
        ScoredRun little = super.scored();
        testScores = scores(values);
        scored = new ScoredRun(
                little.record(),
                little.recipe(),
                dataset,
                new Split(new int[0], Arrays.copyOf(all, validation.length), new int[0], all, anomalous),
                testScores,
                scores(validation),
                little.labelledScores(),
                thresholds);
    }

    @Override
    public ScoredRun scored() {
        return scored;
    }

    @Override
    public float[][] features(int[] rows, JobContext job) {
        return new float[rows.length][2];
    }

    @Override
    public float[][] generate(float[][] codes, JobContext job) {
        return new float[codes.length][64];
    }

    @Override
    public OpenRun open(String runId, JobContext job) {
        return this;
    }
}

package alad.ui.opened;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.detector.Keep;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Threshold;
import alad.experiment.CsvText;
import alad.experiment.OpenRun;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.experiment.ScoredRun;
import alad.experiment.Workbench;
import alad.gan.AladOptions;
import alad.job.JobContext;
import alad.job.UserError;
import alad.prepare.ImagePreparation;
import alad.prepare.Preparation;
import alad.prepare.Split;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A run that answers from a script. Five test rows: normal ones score 1, 3 and 9, anomalous ones 8 and 2; the threshold is 4.
 */
public class ScriptedRun implements RunSource, OpenRun {
    /** Of each row of the dataset; the test row 3 is nearest to the training row 2. */
    private static final float[][] FEATURES = {{0, 0}, {1, 0}, {5, 5}, {6, 5}, {9, 9}};

    public boolean broken;
    /** Whether all its rows are of one class, which is no label. */
    public boolean unlabelled;

    public Dataset other;
    public List<String> remarks = List.of();
    public volatile int opened;
    public volatile boolean closed;
    public volatile List<RunRecord> listed =
            List.of(record("newest", RunState.RUNNING), record("second", RunState.FINISHED));
    /** Listing the runs waits for it. */
    public volatile CompletableFuture<Void> listing = CompletableFuture.completedFuture(null);

    public UserError coldness;
    public Scores testScores = scores(1, 3, 9, 8, 2);
    /** Rows of the labelled validation part. */
    public int[] labelled = {};

    public Scores labelledScores = scores();
    public final Map<ScoreKind, Threshold> kept = new ConcurrentHashMap<>();

    @Override
    public List<RunRecord> runs() {
        listing.join();
        return listed;
    }

    @Override
    public void warmUp(JobContext job) {
        if (coldness != null) {
            throw coldness;
        }
    }

    public static RunRecord record(String id, RunState state) {
        return new RunRecord(
                1,
                id,
                state,
                null,
                "",
                "",
                "",
                Map.of(),
                List.of("cat", "dog"),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                1,
                Keep.LAST,
                1);
    }

    @Override
    public OpenRun open(String runId, JobContext job) {
        if (broken) {
            throw UserError.failedBy(Workbench.DATA, "The data has changed.", null);
        }
        opened++;
        return this;
    }

    @Override
    public void locateData(String runId, Path place, JobContext job) {
        if (!place.endsWith("found")) {
            throw UserError.failedBy(Workbench.DATA, place + " holds other rows.", null);
        }
        broken = false;
    }

    @Override
    public ScoredRun scored() {
        boolean[] anomalous = unlabelled ? new boolean[5] : new boolean[] {false, false, false, true, true};
        Dataset.Part none = Dataset.Part.NONE;
        Dataset dataset = new Dataset(
                "animals",
                "class folders",
                Path.of("animals"),
                new ImageSamples(1, 8, 8, new byte[5][64]),
                unlabelled ? List.of("unlabelled") : List.of("cat", "dog"),
                unlabelled ? new int[5] : new int[] {0, 0, 0, 1, 1},
                new Dataset.Part[] {none, none, none, none, none},
                new String[] {"a", "b", "c", "d", "e"},
                List.of());
        Split split = new Split(new int[] {0, 1, 2}, new int[4], labelled, new int[] {0, 1, 2, 3, 4}, anomalous);
        AladOptions options =
                new AladOptions(1, 32, 0.0002, 8, 1, true, true, AladOptions.JoinPairs.CHANNELS, 0.9, true, 0, 1, 0);
        Recipe recipe = new Recipe(
                1, "animals", DataRequest.of(Path.of("animals")), List.of("cat"), null, null, "small-images", options);
        Map<ScoreKind, Threshold> thresholds = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            thresholds.put(kind, new Threshold(4, "95 % of normal validation", false));
        }
        return new ScoredRun(
                record("second", RunState.FINISHED),
                recipe,
                dataset,
                split,
                testScores,
                scores(4, 1, 3, 2),
                labelledScores,
                thresholds);
    }

    public static Scores scores(float... values) {
        Map<ScoreKind, float[]> all = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            all.put(kind, values);
        }
        return new Scores(all);
    }

    @Override
    public Preparation preparation() {
        return new ImagePreparation(1, 8, 8);
    }

    @Override
    public float[][] reconstruct(int[] datasetRows, JobContext job) {
        float[][] rows = new float[datasetRows.length][64];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = datasetRows[i];
        }
        return rows;
    }

    @Override
    public float[][] prepared(int[] datasetRows) {
        return new float[datasetRows.length][64];
    }

    @Override
    public float[][] encode(int[] datasetRows, JobContext job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public float[][] features(int[] datasetRows, JobContext job) {
        float[][] rows = new float[datasetRows.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = FEATURES[datasetRows[i]].clone();
        }
        return rows;
    }

    @Override
    public float[][] features(Dataset data, int[] rows, JobContext job) {
        return new float[rows.length][2];
    }

    @Override
    public float[][] generate(float[][] codes, JobContext job) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Dataset read(List<Path> inputs, JobContext job) {
        if (other == null) {
            throw UserError.failed(inputs.get(0) + " holds no images.");
        }
        return other;
    }

    @Override
    public float[][] reconstruct(Dataset data, int[] rows, JobContext job) {
        float[][] values = new float[rows.length][64];
        for (int i = 0; i < rows.length; i++) {
            values[i][0] = 100 + rows[i];
        }
        return values;
    }

    @Override
    public float[][] prepared(Dataset data, int[] rows) {
        return new float[rows.length][64];
    }

    @Override
    public List<String> remarks(Dataset data) {
        return remarks;
    }

    @Override
    public Scores score(Dataset data, JobContext job) {
        float[] values = new float[data.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 3 + i;
        }
        return scores(values);
    }

    @Override
    public void keep(ScoreKind kind, Threshold threshold) {
        kept.put(kind, threshold);
    }

    @Override
    public void writeScores(Path file, CsvText texts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        closed = true;
    }
}

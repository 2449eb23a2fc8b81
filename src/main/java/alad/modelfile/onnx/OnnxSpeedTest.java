package alad.modelfile.onnx;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.ImageSamples;
import alad.data.Samples;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.gan.AladModel;
import alad.job.JobContext;
import alad.modelfile.ModelBundle;
import alad.modelfile.folded.FoldedLayer;
import alad.modelfile.folded.FoldedModel;
import alad.modelfile.folded.FoldedNetwork;
import alad.prepare.Preparation;
import alad.prepare.Preparation.Scaling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Times the scoring of random rows through ONNX Runtime, raw rows in and four scores out; meant for an idle machine. */
public final class OnnxSpeedTest {
    private static final long WARM_UP_NANOS = 8_000_000_000L;
    private static final int FEWEST_CALLS = 3;

    private final AladModel model;
    private final int threads;
    private final JobContext job;

    /** @param threads of the runtime; 0 = as many as there are processors */
    public OnnxSpeedTest(AladModel model, int threads, JobContext job) {
        this.model = model;
        this.threads = threads;
        this.job = job;
    }

    /**
     * @param rows scored in one call
     * @param seconds to measure for, after a warm-up
     * @return milliseconds of each call
     */
    public double[] millis(int rows, double seconds) {
        Dataset data = data(rows);
        int[] all = IntStream.range(0, rows).toArray();
        try (OnnxModel onnx = OnnxModel.of("the model to be timed", content(data, all), threads)) {
            long warm = System.nanoTime() + WARM_UP_NANOS;
            for (int i = 0; i < FEWEST_CALLS || System.nanoTime() < warm; i++) {
                onnx.score(data, all, job);
            }
            List<Double> millis = new ArrayList<>();
            long end = System.nanoTime() + (long) (seconds * 1e9);
            while (millis.size() < FEWEST_CALLS || System.nanoTime() < end) {
                long start = System.nanoTime();
                onnx.score(data, all, job);
                millis.add((System.nanoTime() - start) * 1e-6);
            }
            return millis.stream().mapToDouble(each -> each).toArray();
        }
    }

    /** Floating-point operations of the linear layers for one row. */
    public double operations() {
        FoldedModel folded = FoldedModel.of(model);
        return operations(folded.encoder()) + operations(folded.generator()) + 2 * operations(folded.discriminatorXx());
    }

    private static double operations(FoldedNetwork network) {
        return network.layers().stream().mapToDouble(OnnxSpeedTest::operations).sum();
    }

    private static double operations(FoldedLayer layer) {
        int[] small = layer.kind() == FoldedLayer.Kind.TRANSPOSED ? layer.input() : layer.output();
        double places = small.length == 3 ? (double) small[1] * small[2] : 1;
        return 2.0 * layer.weights().length * places;
    }

    private byte[] content(Dataset data, int[] rows) {
        Map<ScoreKind, Threshold> thresholds = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            thresholds.put(kind, new Threshold(1, "none", false));
        }
        Preparation preparation = Preparation.fit(data, rows, Scaling.NONE);
        ModelBundle bundle = new ModelBundle(
                model,
                preparation,
                new ModelBundle.Reading(0, null, null, null, null),
                List.of(),
                data.classNames(),
                thresholds,
                "");
        return OnnxExport.bytes(bundle, OnnxExport.Part.SCORING, ScoreKind.FEATURES, "", Map.of());
    }

    private Dataset data(int rows) {
        int[] row = model.shape();
        Random random = new Random(1);
        Samples samples = row.length == 1 ? table(row[0], rows, random) : pictures(row, rows, random);
        Part[] parts = new Part[rows];
        Arrays.fill(parts, Part.NONE);
        String[] ids = new String[rows];
        Arrays.fill(ids, "");
        return new Dataset(
                "random rows", "random", Path.of(""), samples, List.of("all"), new int[rows], parts, ids, List.of());
    }

    private static Samples table(int width, int rows, Random random) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            float[] values = new float[rows];
            for (int at = 0; at < rows; at++) {
                values[at] = 2 * random.nextFloat() - 1;
            }
            columns.add(new Column("c" + i, values, List.of()));
        }
        return new TableSamples(rows, columns);
    }

    private static Samples pictures(int[] row, int rows, Random random) {
        byte[][] pixels = new byte[rows][row[0] * row[1] * row[2]];
        for (byte[] picture : pixels) {
            random.nextBytes(picture);
        }
        return new ImageSamples(row[0], row[1], row[2], pixels);
    }
}

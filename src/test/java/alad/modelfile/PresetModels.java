package alad.modelfile;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.Datasets;
import alad.detector.NamedArray;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Threshold;
import alad.experiment.Workbench;
import alad.gan.AladDetector;
import alad.gan.AladModel;
import alad.gan.AladNetworks;
import alad.gan.AladOptions;
import alad.gan.AladTrainer;
import alad.gan.Preset;
import alad.gan.network.Initialisation;
import alad.job.JobContext;
import alad.prepare.Preparation;
import alad.prepare.TableRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Models of every preset as if trained: weights large enough that every layer matters, batch norm with statistics, gains
 * and shifts of its own, biases that aren't zero, spectral vectors in place.
 */
public final class PresetModels {
    private PresetModels() {}

    public static Dataset open(Path path) {
        return Datasets.open(DataRequest.of(path), new JobContext());
    }

    /** @param rows whose scores the thresholds are taken from */
    public static ModelBundle model(String preset, Dataset dataset, int[] rows, TableRule rule) {
        Preset named = new Workbench(Path.of("target")).preset(preset);
        return model(named, named.options(), dataset, rows, rule);
    }

    public static ModelBundle model(Preset preset, AladOptions options, Dataset dataset, int[] rows, TableRule rule) {
        Preparation preparation = Preparation.fit(dataset, rows, rule, List.of());
        AladNetworks n = preset.networks();
        AladNetworks networks = new AladNetworks(
                new Initialisation(Initialisation.Kind.XAVIER, 0),
                n.encoder(),
                n.generator(),
                n.discriminatorXzX(),
                n.discriminatorXzZ(),
                n.discriminatorXzJoint(),
                n.discriminatorXx(),
                n.discriminatorZz());
        AladModel start = new AladTrainer(networks, options, preparation.shape()).untrained();
        Random random = new Random(7);
        List<NamedArray> weights = new ArrayList<>();
        start.weights().forEach(array -> weights.add(moved(array, random)));
        AladModel model = new AladModel(networks, options, preparation.shape(), weights);
        return new ModelBundle(
                model,
                preparation,
                ModelBundle.Reading.like(
                        DataRequest.of(dataset.source()),
                        preparation.shape(),
                        dataset.arrival().images()),
                dataset.classNames().subList(0, 1),
                dataset.classNames(),
                thresholds(scores(model, preparation, dataset, rows)),
                "0123456789abcdef".repeat(4));
    }

    public static Scores scores(AladModel model, Preparation preparation, Dataset dataset, int[] rows) {
        try (AladDetector detector = new AladDetector(model)) {
            return detector.score(preparation.apply(dataset, rows), new JobContext());
        }
    }

    /** {@code count} rows spread over the dataset. */
    public static int[] spread(Dataset dataset, int count) {
        int least = Math.min(count, dataset.count());
        return IntStream.range(0, least)
                .map(i -> (int) ((long) i * dataset.count() / least))
                .toArray();
    }

    private static NamedArray moved(NamedArray array, Random random) {
        float[] values = array.values().clone();
        String part = array.name().substring(array.name().lastIndexOf('.') + 1);
        for (int i = 0; i < values.length; i++) {
            switch (part) {
                case "bias", "beta", "mean" -> values[i] = (float) (0.1 * random.nextGaussian());
                case "gamma" -> values[i] = (float) (1 + 0.3 * random.nextGaussian());
                case "var" -> values[i] = (float) (0.05 + random.nextDouble());
                default -> {}
            }
        }
        return new NamedArray(array.name(), array.shape(), values);
    }

    private static Map<ScoreKind, Threshold> thresholds(Scores scores) {
        Map<ScoreKind, Threshold> thresholds = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            thresholds.put(kind, Threshold.quantile(scores.of(kind), 0.8));
        }
        return thresholds;
    }

    /** The largest of |a - b| / |a|, numbers below {@code floor} counting as that. */
    public static double relative(float[] a, float[] b, double floor) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.abs((double) a[i] - b[i]) / Math.max(Math.abs(a[i]), floor))
                .max()
                .orElse(0);
    }

    public static int[] all(Dataset dataset) {
        int[] rows = new int[dataset.count()];
        Arrays.setAll(rows, i -> i);
        return rows;
    }
}

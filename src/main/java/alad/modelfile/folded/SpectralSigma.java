package alad.modelfile.folded;

import alad.detector.NamedArray;
import alad.gan.AladModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What spectral normalisation divides weights by when a model scores. */
public final class SpectralSigma {
    private static final double TINY = 1e-12;
    private static final String WEIGHT = ".weight";

    private SpectralSigma() {}

    /** The length of W^T u, for the u that training left; W as [out, rest]. */
    static double of(NamedArray weights, float[] u) {
        int columns = weights.values().length / u.length;
        double[] v = new double[columns];
        for (int row = 0; row < u.length; row++) {
            for (int column = 0; column < columns; column++) {
                v[column] += (double) weights.values()[row * columns + column] * u[row];
            }
        }
        double squares = 0;
        for (double each : v) {
            squares += each * each;
        }
        return Math.max(Math.sqrt(squares), TINY);
    }

    /** A model without spectral normalisation that scores as {@code model} does: its weights are divided once for all. */
    public static AladModel dividedOut(AladModel model) {
        if (!model.options().spectralNormalisation()) {
            return model;
        }
        Map<String, NamedArray> arrays =
                model.weights().stream().collect(Collectors.toMap(NamedArray::name, Function.identity()));
        List<NamedArray> weights = new ArrayList<>();
        for (NamedArray array : model.weights()) {
            NamedArray u =
                    array.name().endsWith(WEIGHT) ? arrays.get(array.name().replace(WEIGHT, ".u")) : null;
            if (!array.name().endsWith(".u")) {
                weights.add(u == null ? array : divided(array, of(array, u.values())));
            }
        }
        return new AladModel(model.networks(), model.options().plain(), model.shape(), weights);
    }

    private static NamedArray divided(NamedArray array, double sigma) {
        float[] values = array.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] / sigma);
        }
        return new NamedArray(array.name(), array.shape(), values);
    }
}

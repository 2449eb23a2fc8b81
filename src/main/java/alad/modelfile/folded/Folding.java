package alad.modelfile.folded;

import alad.detector.NamedArray;
import alad.gan.network.LayerSpec;
import alad.gan.network.LayerSpec.Padding;
import alad.job.UserError;
import alad.modelfile.folded.FoldedLayer.Activation;
import alad.modelfile.folded.FoldedLayer.Kind;
import alad.modelfile.folded.FoldedLayer.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes folded layers from specs and named arrays; the sizes are those of the arrays. */
final class Folding {
    private static final double BATCH_NORM_EPSILON = 1e-3;

    private final String network;
    private final Map<String, NamedArray> arrays;
    private final boolean spectral;

    Folding(String network, Map<String, NamedArray> arrays, boolean spectral) {
        this.network = network;
        this.arrays = arrays;
        this.spectral = spectral;
    }

    FoldedNetwork of(List<LayerSpec> specs, int[] input) {
        List<FoldedLayer> layers = new ArrayList<>();
        int[] shape = input;
        int next = 0;
        while (next < specs.size()) {
            int end = next + 1;
            while (end < specs.size() && !isLinear(specs.get(end))) {
                end++;
            }
            FoldedLayer layer = layer(specs.subList(next, end), shape);
            layers.add(layer);
            shape = layer.output();
            next = end;
        }
        if (layers.isEmpty()) {
            throw UserError.failed("Network " + network + " of the model has no layers.");
        }
        return new FoldedNetwork(network, layers);
    }

    private static boolean isLinear(LayerSpec spec) {
        return spec instanceof LayerSpec.Dense
                || spec instanceof LayerSpec.Convolution
                || spec instanceof LayerSpec.TransposedConvolution;
    }

    private FoldedLayer layer(List<LayerSpec> specs, int[] input) {
        FoldedLayer linear = linear(specs.get(0), input);
        int channels = linear.output()[0];
        double factor = isNormalised(specs.get(0)) ? 1 / sigma(linear.name()) : 1;
        double[] scale = new double[channels];
        double[] shift = new double[channels];
        float[] bias = values(linear.name() + ".bias", channels);
        for (int c = 0; c < channels; c++) {
            scale[c] = factor;
            shift[c] = bias[c];
        }
        Activation activation = linear.activation();
        for (LayerSpec spec : specs.subList(1, specs.size())) {
            if (spec instanceof LayerSpec.BatchNorm norm) {
                normalise(norm.name(), scale, shift);
            } else if (!(spec instanceof LayerSpec.Dropout)) {
                activation = activation(spec);
            }
        }
        return new FoldedLayer(
                linear.name(),
                linear.kind(),
                linear.window(),
                scaled(linear, scale),
                floats(shift),
                activation,
                input,
                linear.output());
    }

    private static Activation activation(LayerSpec spec) {
        if (spec instanceof LayerSpec.LeakyRelu leaky) {
            return new Activation((float) leaky.slope(), false);
        }
        return spec instanceof LayerSpec.Relu ? new Activation(0, false) : new Activation(1, true);
    }

    /** The layer before anything is folded, without bias. */
    private FoldedLayer linear(LayerSpec spec, int[] input) {
        if (spec instanceof LayerSpec.Dense dense) {
            NamedArray array = array(dense.name() + ".weight", 2);
            requireInput(dense.name(), array.shape()[1], FoldedLayer.length(input));
            return bare(dense.name(), Kind.DENSE, null, array, input, array.shape()[0]);
        }
        if (spec instanceof LayerSpec.Convolution convolution) {
            return convolution(convolution, input);
        }
        return transposed((LayerSpec.TransposedConvolution) spec, input);
    }

    private FoldedLayer convolution(LayerSpec.Convolution spec, int[] input) {
        NamedArray array = array(spec.name() + ".weight", 4);
        int out = array.shape()[0];
        int kernel = array.shape()[2];
        requireInput(spec.name(), array.shape()[1], input[0]);
        boolean valid = spec.padding() == Padding.VALID;
        if (input.length != 3 || kernel > Math.min(input[1], input[2]) && valid) {
            throw doesNotFit(spec.name());
        }
        if (valid && kernel == input[1] && kernel == input[2]) {
            return bare(spec.name(), Kind.DENSE, null, array, input, out);
        }
        Window window = valid
                ? new Window(kernel, spec.stride(), 0, 0)
                : same(kernel, spec.stride(), input[1], (input[1] + spec.stride() - 1) / spec.stride());
        int padding = window.before() + window.after();
        int height = (input[1] + padding - kernel) / spec.stride() + 1;
        int width = (input[2] + padding - kernel) / spec.stride() + 1;
        return bare(spec.name(), Kind.CONVOLUTION, window, array, input, out, height, width);
    }

    private FoldedLayer transposed(LayerSpec.TransposedConvolution spec, int[] input) {
        NamedArray array = array(spec.name() + ".weight", 4);
        int out = array.shape()[1];
        int kernel = array.shape()[2];
        int side = input.length == 3 ? input[1] : 1;
        requireInput(spec.name(), array.shape()[0], input[0]);
        if (input.length == 3 && input[1] != input[2]) {
            throw doesNotFit(spec.name());
        }
        Window window = spec.padding() == Padding.VALID
                ? new Window(kernel, spec.stride(), 0, 0)
                : same(kernel, spec.stride(), side * spec.stride(), side);
        int large = (side - 1) * spec.stride() + kernel - window.before() - window.after();
        return bare(spec.name(), Kind.TRANSPOSED, window, array, input, out, large, large);
    }

    /** TensorFlow's SAME: half of the padding before, the rest after. */
    private static Window same(int kernel, int stride, int large, int small) {
        int total = Math.max(0, (small - 1) * stride + kernel - large);
        return new Window(kernel, stride, total / 2, total - total / 2);
    }

    private static FoldedLayer bare(
            String name, Kind kind, Window window, NamedArray weights, int[] input, int... output) {
        return new FoldedLayer(
                name, kind, window, weights.values(), new float[0], new Activation(1, false), input, output);
    }

    private boolean isNormalised(LayerSpec spec) {
        return spectral
                && (spec instanceof LayerSpec.Dense dense && dense.spectral()
                        || spec instanceof LayerSpec.Convolution convolution && convolution.spectral());
    }

    private double sigma(String layer) {
        NamedArray weights = arrays.get(network + "." + layer + ".weight");
        return SpectralSigma.of(weights, values(layer + ".u", weights.shape()[0]));
    }

    private void normalise(String norm, double[] scale, double[] shift) {
        float[] gamma = values(norm + ".gamma", scale.length);
        float[] beta = values(norm + ".beta", scale.length);
        float[] mean = values(norm + ".mean", scale.length);
        float[] variance = values(norm + ".var", scale.length);
        for (int c = 0; c < scale.length; c++) {
            double gain = gamma[c] / Math.sqrt(variance[c] + BATCH_NORM_EPSILON);
            scale[c] *= gain;
            shift[c] = beta[c] + gain * (shift[c] - mean[c]);
        }
    }

    private static float[] scaled(FoldedLayer layer, double[] scale) {
        float[] weights = layer.weights().clone();
        int channels = scale.length;
        boolean inputFirst = layer.kind() == Kind.TRANSPOSED;
        int block = inputFirst ? layer.window().kernel() * layer.window().kernel() : weights.length / channels;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (weights[i] * scale[i / block % channels]);
        }
        return weights;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private NamedArray array(String name, int sizes) {
        NamedArray array = arrays.get(network + "." + name);
        if (array == null) {
            throw UserError.failed("The model lacks the array " + network + "." + name + ".");
        }
        boolean square = sizes != 4 || array.shape().length == 4 && array.shape()[2] == array.shape()[3];
        if (array.shape().length != sizes || !square || FoldedLayer.length(array.shape()) != array.values().length) {
            throw doesNotFit(name);
        }
        return array;
    }

    private float[] values(String name, int length) {
        NamedArray array = arrays.get(network + "." + name);
        if (array == null) {
            throw UserError.failed("The model lacks the array " + network + "." + name + ".");
        }
        if (array.values().length != length) {
            throw doesNotFit(name);
        }
        return array.values();
    }

    private void requireInput(String layer, int expected, int found) {
        if (expected != found) {
            throw UserError.failed("Layer " + network + "." + layer + " of the model takes " + expected
                    + " values or channels, but gets " + found + ".");
        }
    }

    private UserError doesNotFit(String part) {
        return UserError.failed("The array " + network + "." + part + " doesn't fit the model's layers.");
    }
}

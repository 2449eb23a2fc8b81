package alad.gan.network;

import alad.gan.network.Epilogue.Activation;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds chains of layers from their specs, all on one set of parameters. */
public final class NetworkBuilder {
    private static final int MOST_VALUES = 1 << 24;

    private final Parameters parameters = new Parameters();
    private final List<Network> networks = new ArrayList<>();
    private final Sizes sizes;
    private final boolean spectral;
    private final Noise noise;

    /**
     * @param spectral whether layers marked so are normalised
     * @param noise of dropout
     */
    public NetworkBuilder(Sizes sizes, boolean spectral, Noise noise) {
        this.sizes = sizes;
        this.spectral = spectral;
        this.noise = noise;
    }

    /**
     * @param inputShape of one row
     * @throws UserError when layers don't follow each other or don't fit the shape
     */
    public Network chain(String name, List<LayerSpec> specs, long... inputShape) {
        List<Stage> stages = new ArrayList<>();
        long[] shape = inputShape;
        int next = 0;
        while (next < specs.size()) {
            int end = next + 1;
            while (end < specs.size() && !isLinear(specs.get(end))) {
                end++;
            }
            if (!isLinear(specs.get(next))) {
                throw UserError.usage("Network " + name + " must start with a dense or convolution layer.");
            }
            Stage stage = stage(name, specs.subList(next, end), shape);
            stages.add(stage);
            shape = stage.outputShape();
            requireRoom(stage.name(), shape);
            next = end;
        }
        if (stages.isEmpty()) {
            throw UserError.usage("Network " + name + " has no layers.");
        }
        Network network = new Network(stages, parameters, noise);
        networks.add(network);
        return network;
    }

    private static void requireRoom(String layer, long[] shape) {
        double values = Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b);
        if (values > MOST_VALUES) {
            throw UserError.usage("Layer " + layer + " gives " + Arrays.toString(shape)
                    + " values a row, more than the " + MOST_VALUES + " that are possible.");
        }
    }

    /** Ends the building; the networks can be used from now on. */
    public Parameters finish() {
        parameters.allocate();
        networks.forEach(Network::attach);
        return parameters;
    }

    private static boolean isLinear(LayerSpec spec) {
        return spec instanceof LayerSpec.Dense
                || spec instanceof LayerSpec.Convolution
                || spec instanceof LayerSpec.TransposedConvolution;
    }

    private Stage stage(String network, List<LayerSpec> specs, long[] shape) {
        LayerSpec linear = specs.get(0);
        String name = nameOf(linear);
        Affine affine = affine(network, linear, shape);
        long biases = affine.outputShape()[0];
        Parameters.Slot bias = parameters.reserve(name + ".bias", biases);
        BatchNorm batchNorm = null;
        Activation activation = Activation.IDENTITY;
        double dropout = 0;
        for (LayerSpec spec : specs.subList(1, specs.size())) {
            if (spec instanceof LayerSpec.BatchNorm norm) {
                batchNorm = new BatchNorm(norm.name(), (int) biases, parameters);
            } else if (spec instanceof LayerSpec.Dropout drop) {
                dropout = requireRate(name, drop.rate());
            } else {
                activation = activation(spec);
            }
        }
        boolean normalised = spectral && isSpectral(linear);
        return new Stage(name, shape, affine, bias, normalised, batchNorm, new Epilogue(activation, dropout));
    }

    private static Activation activation(LayerSpec spec) {
        if (spec instanceof LayerSpec.LeakyRelu leaky) {
            return Activation.leaky(leaky.slope());
        }
        return spec instanceof LayerSpec.Relu ? Activation.leaky(0) : Activation.TANH;
    }

    private static double requireRate(String name, double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw UserError.usage("Dropout after " + name + " must be at least 0 and below 1, but was " + rate + ".");
        }
        return rate;
    }

    private static String nameOf(LayerSpec spec) {
        if (spec instanceof LayerSpec.Dense dense) {
            return dense.name();
        }
        return spec instanceof LayerSpec.Convolution convolution
                ? convolution.name()
                : ((LayerSpec.TransposedConvolution) spec).name();
    }

    private static boolean isSpectral(LayerSpec spec) {
        return spec instanceof LayerSpec.Dense dense && dense.spectral()
                || spec instanceof LayerSpec.Convolution convolution && convolution.spectral();
    }

    private Affine affine(String network, LayerSpec spec, long[] shape) {
        if (spec instanceof LayerSpec.Dense dense) {
            int in = Tensor.lengthOf(shape);
            int out = sizes.resolve(dense.name(), dense.out());
            Parameters.Slot slot = parameters.reserve(dense.name() + ".weight", out, in);
            return new DenseAffine(slot, in, out, false, new long[] {out});
        }
        if (spec instanceof LayerSpec.Convolution convolution) {
            return convolution(network, convolution, shape);
        }
        return transposed((LayerSpec.TransposedConvolution) spec, shape);
    }

    private Affine convolution(String network, LayerSpec.Convolution spec, long[] shape) {
        if (shape.length != 3) {
            throw UserError.usage("Layer " + spec.name() + " of network " + network
                    + " is a convolution and needs pictures; choose a preset for tables instead.");
        }
        int channels = (int) shape[0];
        int height = (int) shape[1];
        int width = (int) shape[2];
        int out = sizes.resolve(spec.name(), spec.out());
        int kernel = spec.kernel().equals("whole") ? height : sizes.resolve(spec.name(), spec.kernel());
        PictureGeometry geometry = PictureGeometry.convolution(height, width, kernel, spec.stride(), spec.padding());
        if (geometry.smallHeight() < 1 || geometry.smallWidth() < 1) {
            throw UserError.usage("Layer " + spec.name() + ": a picture of " + width + " x " + height
                    + " pixels is too small for a kernel of " + kernel + ".");
        }
        Parameters.Slot slot = parameters.reserve(spec.name() + ".weight", out, channels, kernel, kernel);
        if (kernel == height && kernel == width && spec.padding() == LayerSpec.Padding.VALID) {
            return new DenseAffine(slot, channels * height * width, out, false, new long[] {out});
        }
        return new PictureAffine(slot, geometry, channels, out, false);
    }

    private Affine transposed(LayerSpec.TransposedConvolution spec, long[] shape) {
        int channels = (int) shape[0];
        int side = shape.length == 3 ? (int) shape[1] : 1;
        int out = sizes.resolve(spec.name(), spec.out());
        int kernel = sizes.resolve(spec.name(), spec.kernel());
        Parameters.Slot slot = parameters.reserve(spec.name() + ".weight", channels, out, kernel, kernel);
        PictureGeometry geometry = PictureGeometry.transposed(side, side, kernel, spec.stride(), spec.padding());
        if (side == 1 && spec.padding() == LayerSpec.Padding.VALID) {
            return new DenseAffine(slot, channels, out * kernel * kernel, true, new long[] {out, kernel, kernel});
        }
        if (!geometry.symmetric()) {
            throw UserError.usage("Layer " + spec.name() + ": kernel minus stride must be even, but the kernel is "
                    + kernel + " and the stride " + spec.stride() + ".");
        }
        return new PictureAffine(slot, geometry, channels, out, true);
    }
}

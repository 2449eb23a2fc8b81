package alad.gan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.gan.network.LayerSpec.BatchNorm;
import alad.gan.network.LayerSpec.Convolution;
import alad.gan.network.LayerSpec.Dense;
import alad.gan.network.LayerSpec.Dropout;
import alad.gan.network.LayerSpec.LeakyRelu;
import alad.gan.network.LayerSpec.Padding;
import alad.gan.network.LayerSpec.Relu;
import alad.gan.network.LayerSpec.Tanh;
import alad.gan.network.LayerSpec.TransposedConvolution;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer's gradients against differences of a random linear function of its output. Where an activation bends
 * between the two points the gradient may be either side's slope, and nothing beyond.
 */
class GradientCheckTest {
    private static final int BATCH = 6;
    private static final float STEP = 5e-3f;

    static Stream<Arguments> layers() {
        return Stream.of(
                layer("dense", new long[] {7}, new Dense("l", "5", false)),
                layer("dense, spectral", new long[] {7}, new Dense("l", "5", true)),
                layer("dense after picture", new long[] {2, 3, 3}, new Dense("l", "4", false)),
                layer("convolution k4 s2 SAME", new long[] {2, 8, 8}, conv("3", "4", 2, Padding.SAME, false)),
                layer(
                        "convolution k5 s2 SAME, uneven padding",
                        new long[] {2, 8, 8},
                        conv("3", "5", 2, Padding.SAME, false)),
                layer("convolution, wide picture", new long[] {1, 8, 4}, conv("2", "5", 2, Padding.SAME, false)),
                layer("convolution k3 s1 VALID", new long[] {2, 5, 5}, conv("3", "3", 1, Padding.VALID, false)),
                layer(
                        "convolution of the whole picture",
                        new long[] {2, 4, 4},
                        conv("3", "whole", 1, Padding.VALID, false)),
                layer("convolution of many channels", new long[] {8, 6, 6}, conv("3", "4", 2, Padding.SAME, false)),
                layer(
                        "convolution of many channels, uneven padding",
                        new long[] {5, 6, 6},
                        conv("3", "5", 2, Padding.SAME, false)),
                layer("convolution, spectral", new long[] {2, 4, 4}, conv("3", "4", 2, Padding.SAME, true)),
                layer("transposed from 1 x 1", new long[] {5}, tconv("3", "4", 1, Padding.VALID)),
                layer("transposed k4 s2 SAME", new long[] {3, 4, 4}, tconv("2", "4", 2, Padding.SAME)),
                layer("transposed to many channels", new long[] {3, 3, 3}, tconv("6", "4", 2, Padding.SAME)),
                layer("batch norm of features", new long[] {4}, new Dense("l", "5", false), new BatchNorm("bn")),
                layer(
                        "batch norm of pictures, spectral",
                        new long[] {2, 4, 4},
                        conv("3", "4", 2, Padding.SAME, true),
                        new BatchNorm("bn"),
                        new LeakyRelu(0.2)),
                layer("leaky ReLU", new long[] {4}, new Dense("l", "5", false), new LeakyRelu(0.2)),
                layer("ReLU", new long[] {4}, new Dense("l", "5", false), new Relu()),
                layer("tanh", new long[] {4}, new Dense("l", "5", false), new Tanh()),
                layer("dropout", new long[] {4}, new Dense("l", "5", false), new LeakyRelu(0.2), new Dropout(0.5)),
                layer(
                        "three layers",
                        new long[] {2, 8, 8},
                        conv("3", "5", 2, Padding.SAME, true),
                        new LeakyRelu(0.2),
                        new Convolution("c2", "4", "4", 2, Padding.SAME, false),
                        new BatchNorm("bn"),
                        new LeakyRelu(0.2),
                        new Dense("out", "2", false)));
    }

    private static Arguments layer(String name, long[] input, LayerSpec... specs) {
        return Arguments.of(name, input, List.of(specs));
    }

    private static Convolution conv(String out, String kernel, int stride, Padding padding, boolean spectral) {
        return new Convolution("c", out, kernel, stride, padding, spectral);
    }

    private static TransposedConvolution tconv(String out, String kernel, int stride, Padding padding) {
        return new TransposedConvolution("t", out, kernel, stride, padding);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void gradientsEqualDifferences(String name, long[] input, List<LayerSpec> specs) {
        check(input, specs, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void gradientsOfTwoGroupsEqualDifferences(String name, long[] input, List<LayerSpec> specs) {
        check(input, specs, 2);
    }

    /** One thread: layers this small only wait for a second one. */
    @BeforeAll
    static void useOneThread() {
        Engine.useThreads(1);
    }

    private static void check(long[] input, List<LayerSpec> specs, int groups) {
        Noise noise = new Noise(11);
        NetworkBuilder builder = new NetworkBuilder(new Sizes(3, new int[] {1, 8, 8}, 4), true, noise);
        Network network = builder.chain("test", specs, input);
        Parameters parameters = builder.finish();
        network.initialise(new Initialisation(Initialisation.Kind.NORMAL, 0.5), new Noise(5));
        Noise random = new Noise(7);
        Tensor x = Tensor.zeros(withBatch(input));
        random.fillNormal(x, 1);
        NetworkCall call = network.call(x, BATCH, groups);
        Tensor weights = Tensor.zeros(call.output().length());
        random.fillNormal(weights, 1);
        Run run = new Run(network, call, noise, noise.state(), weights);

        run.value();
        call.outputGradient().set(weights);
        call.backward(true, true, false);
        network.correctSpectralGradients();
        float[] dx = call.inputGradient().toArray();
        float[] dw = parameters.gradients().toArray();

        call.outputGradient().set(weights);
        call.backward(true, false, false);
        assertClose("input gradient alone", dx, call.inputGradient().toArray());
        compare("x", run, x, dx);
        parameters.named(parameters.values()).forEach((key, tensor) -> {
            float[] gradient = parameters.named(parameters.gradients()).get(key).toArray();
            compare(key, run, tensor, gradient);
        });

        run.value();
        call.outputGradient().set(weights);
        call.backward(false, true, true);
        float[] twice = parameters.gradients().toArray();
        if (network.sigmas().isEmpty()) {
            for (int i = 0; i < dw.length; i++) {
                assertEquals(2 * dw[i], twice[i], 1e-3 * Math.max(1, Math.abs(dw[i])), "added gradient " + i);
            }
        }
    }

    private static void compare(String what, Run run, Tensor tensor, float[] gradient) {
        double largest = 0.1;
        for (float value : gradient) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < tensor.length(); i++) {
            float kept = tensor.values().get(i);
            double here = run.value();
            tensor.values().put(i, kept + STEP);
            double above = run.value();
            tensor.values().put(i, kept - STEP);
            double below = run.value();
            tensor.values().put(i, kept);
            double left = (here - below) / STEP;
            double right = (above - here) / STEP;
            double middle = (left + right) / 2;
            double tolerance = 0.01 * largest + Math.abs(right - left) / 2;
            assertEquals(middle, gradient[i], tolerance, what + "[" + i + "]");
        }
        run.value();
    }

    private static void assertClose(String what, float[] expected, float[] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-4 * Math.max(1, Math.abs(expected[i])), what);
        }
    }

    private record Run(Network network, NetworkCall call, Noise noise, long state, Tensor weights) {
        /** The random linear function, with the same dropout every time and u, v at the singular vectors. */
        double value() {
            noise.restore(state);
            for (int i = 0; i < 60; i++) {
                network.iterateSpectralNorms();
            }
            call.forward(Mode.HELD);
            double sum = 0;
            for (int i = 0; i < weights.length(); i++) {
                sum += (double) weights.values().get(i) * call.output().values().get(i);
            }
            return sum;
        }
    }

    private static long[] withBatch(long[] shape) {
        long[] result = new long[shape.length + 1];
        result[0] = BATCH;
        System.arraycopy(shape, 0, result, 1, shape.length);
        return result;
    }
}

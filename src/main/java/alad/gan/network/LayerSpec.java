package alad.gan.network;

/**
 * One layer as data. Sizes are numbers or one of the words {@code latent}, {@code channels}, {@code features} (values
 * of x), {@code whole} (a kernel as large as what comes in) and {@code base} (a kernel of image side / preset's
 * multiple), so that one preset serves several sizes.
 */
public sealed interface LayerSpec {
    /** y = x W^T + b. A picture that comes in is flattened. */
    record Dense(String name, String out, boolean spectral) implements LayerSpec {}

    /** Padding SAME as in TensorFlow, or VALID. */
    record Convolution(String name, String out, String kernel, int stride, Padding padding, boolean spectral)
            implements LayerSpec {}

    /** Takes a vector as a picture of 1 x 1. */
    record TransposedConvolution(String name, String out, String kernel, int stride, Padding padding)
            implements LayerSpec {}

    record BatchNorm(String name) implements LayerSpec {}

    record LeakyRelu(double slope) implements LayerSpec {}

    record Relu() implements LayerSpec {}

    record Tanh() implements LayerSpec {}

    /** Zeroes a share {@code rate} while training and scales the rest by 1 / (1 - rate). */
    record Dropout(double rate) implements LayerSpec {}

    enum Padding {
        SAME,
        VALID
    }
}

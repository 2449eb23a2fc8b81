package alad.modelfile.folded;

/**
 * A linear layer with its bias and the activation after it.
 *
 * @param name within its network, e.g. "conv1"
 * @param window null for DENSE
 * @param weights in C order; DENSE [out, in], taking a picture flattened as [channel, height, width]; CONVOLUTION [out,
 *     in, kernel, kernel]; TRANSPOSED [in, out, kernel, kernel], taking a vector as a picture of 1 x 1
 * @param bias one an output feature or channel
 * @param input shape of a row that comes in, [features] or [channel, height, width]
 * @param output shape of a row that goes out, alike
 */
public record FoldedLayer(
        String name,
        Kind kind,
        Window window,
        float[] weights,
        float[] bias,
        Activation activation,
        int[] input,
        int[] output) {
    public enum Kind {
        DENSE,
        CONVOLUTION,
        TRANSPOSED
    }

    /** y = t for t above 0, {@code slope} * t elsewhere; or tanh. Slope 1 is the identity, 0 ReLU. */
    public record Activation(float slope, boolean tanh) {
        public boolean isIdentity() {
            return slope == 1 && !tanh;
        }
    }

    /**
     * A square kernel and its way over the larger picture.
     *
     * @param before rows and columns of zeros before the larger picture
     * @param after rows and columns of zeros after it
     */
    public record Window(int kernel, int stride, int before, int after) {}

    /** Number of values that come in. */
    public int inputLength() {
        return length(input);
    }

    /** Channels or features that come in: the channels of a picture, all values of a vector. */
    public int inputChannels() {
        return kind == Kind.DENSE ? inputLength() : input[0];
    }

    static int length(int[] shape) {
        int product = 1;
        for (int size : shape) {
            product = Math.multiplyExact(product, size);
        }
        return product;
    }
}

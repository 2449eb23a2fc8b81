package alad.gan.network;

/**
 * What follows the linear part of a layer and its bias or batch norm, in this order.
 *
 * @param activation of each value
 * @param dropout share of values set to zero while training, in [0, 1)
 */
record Epilogue(Activation activation, double dropout) {
    /** y = t for t above 0, {@code slope} * t elsewhere; or tanh. Slope 1 is the identity, 0 ReLU. */
    record Activation(float slope, boolean tanh) {
        static final Activation IDENTITY = new Activation(1, false);
        static final Activation TANH = new Activation(1, true);

        static Activation leaky(double slope) {
            return new Activation((float) slope, false);
        }
    }
}

package alad.gan.network;

/** The linear part of a layer, W * x without bias: what is between its two arrays in one call. */
interface Affine {
    /** One row's output shape: [features] or [channel, height, width]. */
    long[] outputShape();

    Parameters.Slot weightSlot();

    /** Rows and columns of W as the matrix [out, rest] of spectral normalisation. */
    int fanOut();

    /** Values that feed one output. */
    int fanIn();

    /** Multiplications and additions of one row's forward call. */
    double operations();

    /** What the time spent here counts as. */
    Timings.Part part();

    /**
     * Binds the operations to arrays, once; what gradients need is made when they are first asked for.
     *
     * @param x input [batch, ...]
     * @param raw output [batch, ...]
     */
    AffineCall bind(Parameters parameters, Tensor x, Tensor raw);
}

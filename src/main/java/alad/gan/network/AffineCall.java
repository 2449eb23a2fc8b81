package alad.gan.network;

/** The linear part of a layer, bound to the arrays of one call; gradients always come with the same arrays. */
interface AffineCall {
    /** raw = W * x. */
    void forward();

    /** dx = W^T * dRaw. */
    void inputGradient(Tensor dRaw, Tensor dx);

    /**
     * dW = dRaw * x, or dW += ... when {@code add}; also {@link #inputGradient} unless {@code dx} is null.
     */
    void weightGradient(Tensor dRaw, Tensor dx, boolean add);
}

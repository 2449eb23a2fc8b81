package alad.gan.network;

/** The linear part of a layer, bound to the arrays of one call. */
interface AffineCall {
    /** raw = W * x. */
    void forward();

    /** dx = W^T * dRaw. */
    void inputGradient();

    /** dW = dRaw * x, or dW += ... when {@code add}; also {@link #inputGradient()} when {@code input}. */
    void weightGradient(boolean add, boolean input);
}

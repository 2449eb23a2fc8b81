package alad.gan.network;

/**
 * A convolution, W [out, in, kH, kW], or a transposed one, W [in, out, kH, kW], whose padding is then the same before
 * and after. Each is the other's gradient. oneDNN works on blocks of channels, so pictures of few channels leave most of
 * it idle: there, products of unfolded patches are 2 to 10 times faster.
 */
record PictureAffine(
        Parameters.Slot weightSlot, PictureGeometry geometry, int channels, int filters, boolean transposed)
        implements Affine {
    /** Values of a patch up to which matrix products of unfolded patches are faster than oneDNN's blocks of channels. */
    private static final int THIN_PATCH = 32;

    @Override
    public long[] outputShape() {
        return transposed
                ? new long[] {filters, geometry.largeHeight(), geometry.largeWidth()}
                : new long[] {filters, geometry.smallHeight(), geometry.smallWidth()};
    }

    @Override
    public int fanOut() {
        return filters;
    }

    @Override
    public int fanIn() {
        return channels * geometry.kernel() * geometry.kernel();
    }

    int largeChannels() {
        return transposed ? filters : channels;
    }

    int smallChannels() {
        return transposed ? channels : filters;
    }

    @Override
    public double operations() {
        return 2.0 * filters * fanIn() * geometry.smallHeight() * geometry.smallWidth();
    }

    @Override
    public Timings.Part part() {
        return Timings.Part.CONVOLUTION;
    }

    /** Values of the large picture under one position of the kernel. */
    int patch() {
        return largeChannels() * geometry.kernel() * geometry.kernel();
    }

    @Override
    public AffineCall bind(Parameters parameters, Tensor x, Tensor raw) {
        return patch() > THIN_PATCH
                ? new BlockedCall(this, parameters, x, raw)
                : new UnfoldedCall(this, parameters, x, raw);
    }
}

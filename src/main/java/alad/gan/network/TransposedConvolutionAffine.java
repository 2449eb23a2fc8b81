package alad.gan.network;

/** A transposed convolution; W [in, out, kH, kW]; its padding is the same before and after. */
record TransposedConvolutionAffine(Parameters.Slot weightSlot, PictureGeometry geometry, int channels, int filters)
        implements Affine {
    @Override
    public long[] outputShape() {
        return new long[] {filters, geometry.largeHeight(), geometry.largeWidth()};
    }

    @Override
    public int fanOut() {
        return filters;
    }

    @Override
    public int fanIn() {
        return channels * geometry.kernel() * geometry.kernel();
    }

    @Override
    public double operations() {
        return 2.0 * filters * fanIn() * geometry.smallHeight() * geometry.smallWidth();
    }

    @Override
    public Timings.Part part() {
        return Timings.Part.CONVOLUTION;
    }

    @Override
    public AffineCall bind(Parameters parameters, Tensor x, Tensor raw) {
        return new Call(parameters, x, raw);
    }

    private final class Call implements AffineCall {
        private final Parameters parameters;
        private final Tensor x;
        private final Tensor w;
        private final BoundOp forward;
        private BoundOp inputGradient;
        private GradientSum gradients;

        Call(Parameters parameters, Tensor x, Tensor raw) {
            this.parameters = parameters;
            this.x = x;
            this.w = parameters.value(weightSlot);
            this.forward = PictureOps.transposed(geometry, x, w, raw);
        }

        @Override
        public void forward() {
            forward.run();
        }

        @Override
        public void inputGradient(Tensor dRaw, Tensor dx) {
            if (inputGradient == null) {
                inputGradient = PictureOps.convolution(geometry, dRaw, w, dx);
            }
            inputGradient.run();
        }

        @Override
        public void weightGradient(Tensor dRaw, Tensor dx, boolean add) {
            if (gradients == null) {
                Tensor place = dx == null ? Tensor.zeros(x.shape()) : dx;
                gradients = new GradientSum(
                        parameters.gradient(weightSlot),
                        dw -> PictureOps.transposedGradients(geometry, x, w, dRaw, place, dw));
            }
            gradients.run(add);
        }
    }
}

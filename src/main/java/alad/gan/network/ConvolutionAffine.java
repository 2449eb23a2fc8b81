package alad.gan.network;

import java.nio.FloatBuffer;

/** A convolution; W [out, in, kH, kW]. */
record ConvolutionAffine(Parameters.Slot weightSlot, PictureGeometry geometry, int channels, int filters)
        implements Affine {
    @Override
    public long[] outputShape() {
        return new long[] {filters, geometry.smallHeight(), geometry.smallWidth()};
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
        private BoundOp transposed;
        private GradientSum gradients;
        private Tensor uncut;

        Call(Parameters parameters, Tensor x, Tensor raw) {
            this.parameters = parameters;
            this.x = x;
            this.w = parameters.value(weightSlot);
            this.forward = PictureOps.convolution(geometry, x, w, raw);
        }

        @Override
        public void forward() {
            forward.run();
        }

        @Override
        public void inputGradient(Tensor dRaw, Tensor dx) {
            if (transposed == null) {
                uncut = geometry.uncutHeight() == geometry.largeHeight()
                        ? dx
                        : Tensor.zeros(x.shape()[0], channels, geometry.uncutHeight(), geometry.uncutWidth());
                transposed = PictureOps.transposed(geometry, dRaw, w, uncut);
            }
            transposed.run();
            if (uncut != dx) {
                cut(dx);
            }
        }

        @Override
        public void weightGradient(Tensor dRaw, Tensor dx, boolean add) {
            if (gradients == null) {
                Tensor place = dx == null ? Tensor.zeros(x.shape()) : dx;
                gradients = new GradientSum(
                        parameters.gradient(weightSlot),
                        dw -> PictureOps.convolutionGradients(geometry, x, w, dRaw, place, dw));
            }
            gradients.run(add);
        }

        /** Drops the rows and columns that lie in the padding after the picture. */
        private void cut(Tensor dx) {
            int height = geometry.largeHeight();
            int width = geometry.largeWidth();
            FloatBuffer from = uncut.values();
            FloatBuffer to = dx.values();
            for (int row = 0; row < to.capacity() / width; row++) {
                int start = (row / height * geometry.uncutHeight() + row % height) * geometry.uncutWidth();
                to.put(row * width, from, start, width);
            }
        }
    }
}

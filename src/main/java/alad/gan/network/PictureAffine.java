package alad.gan.network;

import java.nio.FloatBuffer;

/**
 * A convolution, W [out, in, kH, kW], or a transposed one, W [in, out, kH, kW], whose padding is then the same before
 * and after. Each is the other's gradient.
 */
record PictureAffine(
        Parameters.Slot weightSlot, PictureGeometry geometry, int channels, int filters, boolean transposed)
        implements Affine {
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
        private Tensor uncut;

        Call(Parameters parameters, Tensor x, Tensor raw) {
            this.parameters = parameters;
            this.x = x;
            this.w = parameters.value(weightSlot);
            this.forward = transposed
                    ? PictureOps.transposed(geometry, x, w, raw)
                    : PictureOps.convolution(geometry, x, w, raw);
        }

        @Override
        public void forward() {
            forward.run();
        }

        @Override
        public void inputGradient(Tensor dRaw, Tensor dx) {
            if (inputGradient == null) {
                inputGradient = transposed ? PictureOps.convolution(geometry, dRaw, w, dx) : enlarge(dRaw, dx);
            }
            inputGradient.run();
            if (uncut != null) {
                cut(dx);
            }
        }

        /** Uneven padding makes the transpose a row and column too large: it goes aside and is cut. */
        private BoundOp enlarge(Tensor dRaw, Tensor dx) {
            if (geometry.uncutHeight() != geometry.largeHeight()) {
                uncut = Tensor.zeros(x.shape()[0], channels, geometry.uncutHeight(), geometry.uncutWidth());
            }
            return PictureOps.transposed(geometry, dRaw, w, uncut == null ? dx : uncut);
        }

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

        @Override
        public void weightGradient(Tensor dRaw, Tensor dx, boolean add) {
            if (gradients == null) {
                Tensor place = dx == null ? Tensor.zeros(x.shape()) : dx;
                gradients = new GradientSum(
                        parameters.gradient(weightSlot),
                        dw -> transposed
                                ? PictureOps.transposedGradients(geometry, x, w, dRaw, place, dw)
                                : PictureOps.convolutionGradients(geometry, x, w, dRaw, place, dw));
            }
            gradients.run(add);
        }
    }
}

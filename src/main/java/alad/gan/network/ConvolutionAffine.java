package alad.gan.network;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.factory.Nd4j;

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
    public AffineCall bind(Parameters parameters, Tensor x, Tensor raw, Tensor dRaw, Tensor dx) {
        return new Call(x, raw, dRaw, dx, parameters.value(weightSlot), parameters.gradient(weightSlot));
    }

    private final class Call implements AffineCall {
        private final CustomOp forward;
        private final CustomOp transposed;
        private final CustomOp gradients;
        private final Tensor dx;
        private final Tensor uncut;
        private final GradientSum sum;

        Call(Tensor x, Tensor raw, Tensor dRaw, Tensor dx, Tensor w, Tensor dw) {
            this.dx = dx;
            this.sum = new GradientSum(dw);
            this.forward = PictureOps.convolution(geometry, x, w, raw);
            this.gradients = PictureOps.convolutionGradients(geometry, x, w, dRaw, dx, sum.term());
            this.uncut = geometry.uncutHeight() == geometry.largeHeight()
                    ? dx
                    : Tensor.zeros(x.shape()[0], channels, geometry.uncutHeight(), geometry.uncutWidth());
            this.transposed = PictureOps.transposed(geometry, dRaw, w, uncut);
        }

        @Override
        public void forward() {
            Nd4j.getExecutioner().exec(forward);
        }

        @Override
        public void inputGradient() {
            Nd4j.getExecutioner().exec(transposed);
            if (uncut != dx) {
                cut();
            }
        }

        @Override
        public void weightGradient(boolean add, boolean input) {
            Nd4j.getExecutioner().exec(gradients);
            sum.collect(add);
        }

        /** Drops the rows and columns that lie in the padding after the picture. */
        private void cut() {
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

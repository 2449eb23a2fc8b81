package alad.gan.network;

import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.factory.Nd4j;

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
    public AffineCall bind(Parameters parameters, Tensor x, Tensor raw, Tensor dRaw, Tensor dx) {
        return new Call(x, raw, dRaw, dx, parameters.value(weightSlot), parameters.gradient(weightSlot));
    }

    private final class Call implements AffineCall {
        private final CustomOp forward;
        private final CustomOp inputGradient;
        private final CustomOp gradients;
        private final GradientSum sum;

        Call(Tensor x, Tensor raw, Tensor dRaw, Tensor dx, Tensor w, Tensor dw) {
            this.sum = new GradientSum(dw);
            this.forward = PictureOps.transposed(geometry, x, w, raw);
            this.inputGradient = PictureOps.convolution(geometry, dRaw, w, dx);
            this.gradients = PictureOps.transposedGradients(geometry, x, w, dRaw, dx, sum.term());
        }

        @Override
        public void forward() {
            Nd4j.getExecutioner().exec(forward);
        }

        @Override
        public void inputGradient() {
            Nd4j.getExecutioner().exec(inputGradient);
        }

        @Override
        public void weightGradient(boolean add, boolean input) {
            Nd4j.getExecutioner().exec(gradients);
            sum.collect(add);
        }
    }
}

package alad.gan.network;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

/**
 * A matrix product. Also serves convolutions whose kernel covers the whole picture (W stored [out, in]) and transposed
 * convolutions of a 1 x 1 picture (W stored [in, out], {@code inputMajor}).
 */
record DenseAffine(Parameters.Slot weightSlot, int fanIn, int fanOut, boolean inputMajor, long[] outputShape)
        implements Affine {
    @Override
    public double operations() {
        return 2.0 * fanIn * fanOut;
    }

    @Override
    public Timings.Part part() {
        return Timings.Part.PRODUCT;
    }

    @Override
    public AffineCall bind(Parameters parameters, Tensor x, Tensor raw) {
        return new Call(parameters, x, raw);
    }

    private final class Call implements AffineCall {
        private final Parameters parameters;
        private final int batch;
        private final Tensor x;
        private final Tensor raw;
        private final Tensor w;
        private Tensor dw;

        Call(Parameters parameters, Tensor x, Tensor raw) {
            this.parameters = parameters;
            this.batch = x.length() / fanIn;
            this.x = x;
            this.raw = raw;
            this.w = parameters.value(weightSlot);
        }

        @Override
        public void forward() {
            Product.of(CblasNoTrans, x, inputMajor ? CblasNoTrans : CblasTrans, w, batch, fanOut, fanIn, 0, raw);
        }

        @Override
        public void inputGradient(Tensor dRaw, Tensor dx) {
            Product.of(CblasNoTrans, dRaw, inputMajor ? CblasTrans : CblasNoTrans, w, batch, fanIn, fanOut, 0, dx);
        }

        @Override
        public void weightGradient(Tensor dRaw, Tensor dx, boolean add) {
            if (dw == null) {
                dw = parameters.gradient(weightSlot);
            }
            float beta = add ? 1 : 0;
            if (inputMajor) {
                Product.of(CblasTrans, x, CblasNoTrans, dRaw, fanIn, fanOut, batch, beta, dw);
            } else {
                Product.of(CblasTrans, dRaw, CblasNoTrans, x, fanOut, fanIn, batch, beta, dw);
            }
            if (dx != null) {
                inputGradient(dRaw, dx);
            }
        }
    }
}

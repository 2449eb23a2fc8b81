package alad.gan.network;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

/**
 * A matrix product. Also serves convolutions whose kernel covers the whole picture (W stored [out, in]) and transposed
 * convolutions of a 1 x 1 picture (W stored [in, out], {@code inputMajor}).
 */
record DenseAffine(Parameters.Slot weightSlot, int fanIn, int fanOut, boolean inputMajor, long[] outputShape)
        implements Affine {
    @Override
    public AffineCall bind(Parameters parameters, Tensor x, Tensor raw, Tensor dRaw, Tensor dx) {
        return new Call(
                x.length() / fanIn, x, raw, dRaw, dx, parameters.value(weightSlot), parameters.gradient(weightSlot));
    }

    private final class Call implements AffineCall {
        private final int batch;
        private final Tensor x;
        private final Tensor raw;
        private final Tensor dRaw;
        private final Tensor dx;
        private final Tensor w;
        private final Tensor dw;

        Call(int batch, Tensor x, Tensor raw, Tensor dRaw, Tensor dx, Tensor w, Tensor dw) {
            this.batch = batch;
            this.x = x;
            this.raw = raw;
            this.dRaw = dRaw;
            this.dx = dx;
            this.w = w;
            this.dw = dw;
        }

        @Override
        public void forward() {
            product(false, x, !inputMajor, w, batch, fanOut, fanIn, 0, raw);
        }

        @Override
        public void inputGradient() {
            product(false, dRaw, inputMajor, w, batch, fanIn, fanOut, 0, dx);
        }

        @Override
        public void weightGradient(boolean add, boolean input) {
            if (inputMajor) {
                product(true, x, false, dRaw, fanIn, fanOut, batch, add ? 1 : 0, dw);
            } else {
                product(true, dRaw, false, x, fanOut, fanIn, batch, add ? 1 : 0, dw);
            }
            if (input) {
                inputGradient();
            }
        }
    }

    /** c [m, n] = a [m, k] b [k, n] + beta c, with a or b stored transposed; all in C order. */
    private static void product(
            boolean aTransposed, Tensor a, boolean bTransposed, Tensor b, int m, int n, int k, float beta, Tensor c) {
        cblas_sgemm(
                CblasRowMajor,
                aTransposed ? CblasTrans : CblasNoTrans,
                bTransposed ? CblasTrans : CblasNoTrans,
                m,
                n,
                k,
                1f,
                a.pointer(),
                aTransposed ? m : k,
                b.pointer(),
                bTransposed ? k : n,
                beta,
                c.pointer(),
                n);
    }
}

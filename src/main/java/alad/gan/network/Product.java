package alad.gan.network;

import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

/** Matrix products on tensors, straight to BLAS: ND4J's own way costs more than a small product itself. */
final class Product {
    private Product() {}

    /** c [m, n] = a [m, k] b [k, n] + beta c, all in C order; a or b may be stored transposed. */
    static void of(int aStored, Tensor a, int bStored, Tensor b, int m, int n, int k, float beta, Tensor c) {
        Engine.shareProduct(2.0 * m * n * k);
        cblas_sgemm(
                CblasRowMajor,
                aStored,
                bStored,
                m,
                n,
                k,
                1f,
                a.pointer(),
                aStored == CblasTrans ? m : k,
                b.pointer(),
                bStored == CblasTrans ? k : n,
                beta,
                c.pointer(),
                n);
    }
}

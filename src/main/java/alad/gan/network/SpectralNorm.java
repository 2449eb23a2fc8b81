package alad.gan.network;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sdot;
import static org.bytedeco.openblas.global.openblas.cblas_sgemv;
import static org.bytedeco.openblas.global.openblas.cblas_sger;

/**
 * Spectral normalisation (Miyato et al. 2018) of one layer: W / sigma, sigma = u^T W v with W as [out, rest]. W itself
 * is never scaled; the layer's output is, by {@link #factor()}.
 */
final class SpectralNorm {
    private static final float TINY = 1e-12f;

    private final Tensor weights;
    private final Parameters parameters;
    private final Parameters.Slot slot;
    private final Tensor u;
    private final Tensor v;
    private final int rows;
    private final int columns;
    private float sigma = 1;

    SpectralNorm(Parameters parameters, Parameters.Slot slot) {
        this.parameters = parameters;
        this.slot = slot;
        this.weights = parameters.value(slot);
        this.rows = (int) slot.shape()[0];
        this.columns = weights.length() / rows;
        this.u = Tensor.zeros(rows);
        this.v = Tensor.zeros(columns);
    }

    /** u, of length 1: the state that is kept. */
    Tensor u() {
        return u;
    }

    void start(Noise noise) {
        noise.fillNormal(u, 1);
        Vectors.normalise(u);
    }

    /** One power iteration: v = W^T u, u = W v, both normalised; sigma = u^T W v. */
    void iterate() {
        times(true, u, v);
        Vectors.normalise(v);
        times(false, v, u);
        sigma = Vectors.normalise(u);
    }

    /** sigma for the u that is there, without moving it. */
    void measure() {
        times(true, u, v);
        sigma = Vectors.normalise(v);
    }

    float sigma() {
        return sigma;
    }

    /** 1 / sigma: what W * x is multiplied by. */
    float factor() {
        return 1 / Math.max(sigma, TINY);
    }

    /** Takes the gradient for W / sigma, already divided by sigma, to the gradient for W, u and v held constant. */
    void correctGradient() {
        Tensor gradients = parameters.gradient(slot);
        Engine.sharePass(weights.length());
        float product = cblas_sdot(weights.length(), gradients.pointer(), 1, weights.pointer(), 1);
        cblas_sger(
                CblasRowMajor,
                rows,
                columns,
                -product * factor(),
                u.pointer(),
                1,
                v.pointer(),
                1,
                gradients.pointer(),
                columns);
    }

    private void times(boolean transposed, Tensor from, Tensor to) {
        Engine.sharePass(weights.length());
        cblas_sgemv(
                CblasRowMajor,
                transposed ? CblasTrans : CblasNoTrans,
                rows,
                columns,
                1f,
                weights.pointer(),
                columns,
                from.pointer(),
                1,
                0f,
                to.pointer(),
                1);
    }
}

package alad.gan.network;

import org.bytedeco.openblas.global.openblas;

/** Sums and scalings of whole tensors, by BLAS. */
public final class Vectors {
    private Vectors() {}

    /** sum += more. */
    public static void add(Tensor more, Tensor sum) {
        Engine.sharePass(sum.length());
        openblas.cblas_saxpy(sum.length(), 1f, more.pointer(), 1, sum.pointer(), 1);
    }

    /** Euclidean norm. */
    public static float norm(Tensor vector) {
        Engine.sharePass(vector.length());
        return openblas.cblas_snrm2(vector.length(), vector.pointer(), 1);
    }

    /** Scales to length 1 and returns the length before, at least a tiny number. */
    static float normalise(Tensor vector) {
        float norm = Math.max(norm(vector), 1e-12f);
        openblas.cblas_sscal(vector.length(), 1 / norm, vector.pointer(), 1);
        return norm;
    }
}

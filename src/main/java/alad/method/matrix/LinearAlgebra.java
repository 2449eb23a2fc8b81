package alad.method.matrix;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.CblasUpper;
import static org.bytedeco.openblas.global.openblas.LAPACKE_dsyevd;
import static org.bytedeco.openblas.global.openblas.LAPACK_ROW_MAJOR;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas.cblas_dsyrk;

import alad.job.UserError;

/** Products and decompositions in double precision, by the engine's BLAS and LAPACK. */
public final class LinearAlgebra {
    private LinearAlgebra() {}

    /**
     * Eigenvalues of a symmetric matrix, the largest first, and their unit eigenvectors as rows, the largest entry of
     * each positive.
     */
    public record Eigen(double[] values, Matrix vectors) {}

    /** Adds the products of all pairs of columns: {@code sum += rowsᵀ rows}, the upper triangle only. */
    public static void addOuterProducts(Matrix rows, Matrix sum) {
        cblas_dsyrk(
                CblasRowMajor,
                CblasUpper,
                CblasTrans,
                rows.width(),
                rows.rows(),
                1,
                rows.values(),
                rows.width(),
                1,
                sum.values(),
                sum.width());
    }

    /** a bᵀ: [a's rows, b's rows]. */
    public static Matrix timesTransposed(Matrix a, Matrix b) {
        Matrix product = new Matrix(a.rows(), b.rows());
        multiply(CblasTrans, a, b, product);
        return product;
    }

    /** a b: [a's rows, b's width]. */
    public static Matrix times(Matrix a, Matrix b) {
        Matrix product = new Matrix(a.rows(), b.width());
        multiply(CblasNoTrans, a, b, product);
        return product;
    }

    private static void multiply(int transposed, Matrix a, Matrix b, Matrix product) {
        if (product.rows() == 0 || product.width() == 0 || a.width() == 0) {
            return;
        }
        cblas_dgemm(
                CblasRowMajor,
                CblasNoTrans,
                transposed,
                product.rows(),
                product.width(),
                a.width(),
                1,
                a.values(),
                a.width(),
                b.values(),
                b.width(),
                0,
                product.values(),
                product.width());
    }

    /**
     * @param symmetric its upper triangle is read
     * @throws UserError when the decomposition doesn't converge, as with values that aren't numbers
     */
    public static Eigen eigen(Matrix symmetric) {
        int size = symmetric.width();
        double[] ascending = new double[size];
        double[] columns = symmetric.values().clone();
        int failed = LAPACKE_dsyevd(LAPACK_ROW_MAJOR, (byte) 'V', (byte) 'U', size, columns, size, ascending);
        if (failed != 0) {
            throw UserError.failed("The eigenvectors of a covariance of " + size
                    + " features can't be found; look for values that are huge or no numbers.");
        }
        double[] values = new double[size];
        Matrix vectors = new Matrix(size, size);
        for (int i = 0; i < size; i++) {
            int column = size - 1 - i;
            values[i] = ascending[column];
            int start = vectors.start(i);
            for (int j = 0; j < size; j++) {
                vectors.values()[start + j] = columns[j * size + column];
            }
            turn(vectors.values(), start, size);
        }
        return new Eigen(values, vectors);
    }

    /** An eigenvector's sign is anybody's choice: the largest entry is made positive. */
    private static void turn(double[] values, int start, int size) {
        double largest = 0;
        for (int j = 0; j < size; j++) {
            double entry = values[start + j];
            largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
        }
        if (largest < 0) {
            for (int j = 0; j < size; j++) {
                values[start + j] = -values[start + j];
            }
        }
    }
}

package alad.method.linear.pca;

import alad.job.JobContext;
import alad.job.Progress;
import alad.method.matrix.LinearAlgebra;
import alad.method.matrix.Matrix;
import alad.prepare.PreparedRows;
import java.util.Arrays;

/**
 * All principal axes of the training rows, centred and not scaled (Shyu et al. 2003).
 *
 * @param mean [features]
 * @param variances along the axes, [axes], denominator n - 1, the largest first
 * @param axes [axes, features], of unit length
 */
record PrincipalComponents(double[] mean, double[] variances, Matrix axes) {
    private static final int CHUNK = 2048;

    /** Below this share of the largest variance an axis is rounding: training rows don't vary along it. */
    private static final double NO_VARIANCE = 1e-9;

    /** @param rows at least two */
    static PrincipalComponents fit(PreparedRows rows, JobContext job) {
        double[] mean = mean(rows, job);
        Matrix covariance = new Matrix(rows.width(), rows.width());
        for (int from = 0; from < rows.count(); from += CHUNK) {
            job.check();
            job.report(new Progress("Covariance", from, rows.count()));
            LinearAlgebra.addOuterProducts(
                    centred(Matrix.of(rows, from, Math.min(rows.count(), from + CHUNK)), mean), covariance);
        }
        double[] sums = covariance.values();
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= rows.count() - 1;
        }
        job.check();
        job.report(new Progress("Principal axes", 0, 0));
        LinearAlgebra.Eigen eigen = LinearAlgebra.eigen(covariance);
        double[] variances =
                Arrays.stream(eigen.values()).map(v -> Math.max(0, v)).toArray();
        return new PrincipalComponents(mean, variances, eigen.vectors());
    }

    /** The fewest axes that hold {@code share} of the variance, at least one. */
    int holding(double share) {
        double wanted = share * Arrays.stream(variances).sum();
        double held = 0;
        for (int axes = 1; axes < variances.length; axes++) {
            held += variances[axes - 1];
            if (held >= wanted) {
                return axes;
            }
        }
        return variances.length;
    }

    /** Axes along which training rows vary. */
    int varying() {
        return (int) Arrays.stream(variances)
                .filter(variance -> variance > NO_VARIANCE * variances[0])
                .count();
    }

    static Matrix centred(Matrix rows, double[] mean) {
        double[] values = rows.values();
        for (int row = 0; row < rows.rows(); row++) {
            int start = rows.start(row);
            for (int j = 0; j < mean.length; j++) {
                values[start + j] -= mean[j];
            }
        }
        return rows;
    }

    private static double[] mean(PreparedRows rows, JobContext job) {
        double[] mean = new double[rows.width()];
        float[] row = new float[rows.width()];
        for (int i = 0; i < rows.count(); i++) {
            if (i % CHUNK == 0) {
                job.check();
            }
            rows.copy(i, row, 0);
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j];
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= rows.count();
        }
        return mean;
    }
}

package alad.latent;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Principal component analysis: the plane in which codes vary most. */
public final class PrincipalComponents {
    private PrincipalComponents() {}

    /**
     * The two first components of each code. A component's sign is such that its largest weight is positive, so that the
     * same codes always give the same map.
     *
     * @param codes [rows][latent], at least one row, all of one length
     * @throws alad.job.UserError when a code isn't finite
     */
    public static PlanarMap of(float[][] codes) {
        double[] mean = mean(Codes.finite(codes));
        EigenDecomposition parts = new EigenDecomposition(covariance(codes, mean));
        double[] variances = parts.getRealEigenvalues();
        int first = highest(variances, -1);
        int second = variances.length > 1 ? highest(variances, first) : -1;
        double total = 0;
        for (double variance : variances) {
            total += Math.max(0, variance);
        }
        double shown = Math.max(0, variances[first]) + (second < 0 ? 0 : Math.max(0, variances[second]));
        return new PlanarMap(
                projected(codes, mean, direction(parts, first)),
                second < 0 ? new double[codes.length] : projected(codes, mean, direction(parts, second)),
                total == 0 ? 1 : shown / total);
    }

    private static double[] mean(float[][] codes) {
        double[] mean = new double[codes[0].length];
        for (float[] code : codes) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += code[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= codes.length;
        }
        return mean;
    }

    private static RealMatrix covariance(float[][] codes, double[] mean) {
        double[][] sums = new double[mean.length][mean.length];
        for (float[] code : codes) {
            for (int i = 0; i < mean.length; i++) {
                double di = code[i] - mean[i];
                for (int j = 0; j <= i; j++) {
                    sums[i][j] += di * (code[j] - mean[j]);
                }
            }
        }
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j <= i; j++) {
                sums[i][j] /= codes.length;
                sums[j][i] = sums[i][j];
            }
        }
        return MatrixUtils.createRealMatrix(sums);
    }

    private static int highest(double[] values, int but) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (i != but && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }

    private static double[] direction(EigenDecomposition parts, int component) {
        double[] direction = parts.getEigenvector(component).toArray();
        int largest = 0;
        for (int i = 1; i < direction.length; i++) {
            if (Math.abs(direction[i]) > Math.abs(direction[largest]) + 1e-12) {
                largest = i;
            }
        }
        if (direction[largest] < 0) {
            for (int i = 0; i < direction.length; i++) {
                direction[i] = -direction[i];
            }
        }
        return direction;
    }

    private static double[] projected(float[][] codes, double[] mean, double[] direction) {
        double[] places = new double[codes.length];
        for (int row = 0; row < codes.length; row++) {
            for (int i = 0; i < mean.length; i++) {
                places[row] += (codes[row][i] - mean[i]) * direction[i];
            }
        }
        return places;
    }
}

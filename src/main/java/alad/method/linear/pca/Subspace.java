package alad.method.linear.pca;

import alad.method.matrix.LinearAlgebra;
import alad.method.matrix.Matrix;
import java.util.Arrays;

/** The first axes explain a row, the others are what is left of it. */
final class Subspace {
    private final PrincipalComponents all;
    private final Matrix kept;
    private final Matrix left;
    private final double[] leftVariances;

    /** @param components kept, from 0 (none: all of a row is left) to the number of axes */
    Subspace(PrincipalComponents all, int components) {
        this.all = all;
        int varying = Math.max(components, all.varying());
        this.kept = axes(all.axes(), 0, components);
        this.left = axes(all.axes(), components, varying);
        this.leftVariances = Arrays.copyOfRange(all.variances(), components, varying);
    }

    /** What the kept axes make of each row, [rows, features]. */
    Matrix reconstructed(Matrix rows) {
        Matrix made = LinearAlgebra.times(coordinates(rows), kept);
        for (int row = 0; row < made.rows(); row++) {
            int start = made.start(row);
            for (int j = 0; j < made.width(); j++) {
                made.values()[start + j] += all.mean()[j];
            }
        }
        return made;
    }

    /** Along the kept axes, [rows, components]. */
    Matrix coordinates(Matrix rows) {
        return LinearAlgebra.timesTransposed(centred(rows), kept);
    }

    /** ‖x − x̂‖² of each row. */
    double[] reconstructionErrors(Matrix rows) {
        Matrix made = reconstructed(rows);
        double[] errors = new double[rows.rows()];
        for (int row = 0; row < errors.length; row++) {
            int start = rows.start(row);
            for (int j = 0; j < rows.width(); j++) {
                double difference = rows.values()[start + j] - made.values()[start + j];
                errors[row] += difference * difference;
            }
        }
        return errors;
    }

    /** Σ y² / λ over the axes that are left and vary in training, of each row (Shyu et al. 2003). */
    double[] mahalanobis(Matrix rows) {
        Matrix coordinates = LinearAlgebra.timesTransposed(centred(rows), left);
        double[] distances = new double[rows.rows()];
        for (int row = 0; row < distances.length; row++) {
            int start = coordinates.start(row);
            for (int j = 0; j < leftVariances.length; j++) {
                double along = coordinates.values()[start + j];
                distances[row] += along * along / leftVariances[j];
            }
        }
        return distances;
    }

    private Matrix centred(Matrix rows) {
        return PrincipalComponents.centred(
                new Matrix(rows.rows(), rows.width(), rows.values().clone()), all.mean());
    }

    private static Matrix axes(Matrix all, int from, int to) {
        return new Matrix(to - from, all.width(), Arrays.copyOfRange(all.values(), all.start(from), all.start(to)));
    }
}

package alad.method.oneclass.ocsvm;

import alad.method.matrix.Distances;
import alad.method.matrix.Matrix;

/**
 * A fitted boundary: f(x) = Σ αᵢ k(xᵢ, x) − ρ with k(x, y) = exp(−γ ‖x − y‖²); f is below 0 outside. In LIBSVM's scale,
 * 0 ≤ αᵢ ≤ 1.
 *
 * @param vectors [vectors, features], the rows whose α is above 0
 * @param alpha of each vector
 */
record Boundary(Matrix vectors, double[] alpha, double rho, double gamma) {
    /** −f(x) of each row: above 0 outside. */
    double[] scores(Matrix rows) {
        Distances distances = new Distances(vectors);
        double[] squared = new double[Distances.BLOCK];
        double[] scores = new double[rows.rows()];
        for (int row = 0; row < scores.length; row++) {
            double sum = 0;
            for (int block = 0; block < distances.blocks(); block++) {
                distances.squared(rows, row, block, squared);
                int first = block * Distances.BLOCK;
                for (int i = 0; i < distances.rowsIn(block); i++) {
                    sum += alpha[first + i] * Math.exp(-gamma * squared[i]);
                }
            }
            scores[row] = rho - sum;
        }
        return scores;
    }
}

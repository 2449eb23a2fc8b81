package alad.method.neighbour.lof;

import alad.job.JobContext;
import alad.method.matrix.Matrix;
import alad.method.neighbour.NeighbourSearch;
import alad.method.neighbour.Neighbours;

/**
 * What is known of each training row's neighbourhood, with exactly k neighbours (Breunig et al. 2000).
 *
 * @param reach [rows], distance to the k-th neighbour
 * @param density [rows], local reachability density
 */
record Densities(int k, double[] reach, double[] density) {
    /** Keeps the density of a row among k duplicates finite. */
    private static final double EPSILON = 1e-10;

    static Densities of(Neighbours among) {
        double[] reach = new double[among.count()];
        for (int row = 0; row < reach.length; row++) {
            reach[row] = among.farthest(row);
        }
        double[] density = new double[reach.length];
        for (int row = 0; row < reach.length; row++) {
            density[row] = density(among, row, reach);
        }
        return new Densities(among.k(), reach, density);
    }

    static Densities of(NeighbourSearch search, Matrix training, int k, JobContext job) {
        return of(search.among(training, k, job));
    }

    /** The local outlier factor of each row whose neighbours among the training rows are given. */
    double[] factors(Neighbours neighbours) {
        double[] factors = new double[neighbours.count()];
        for (int row = 0; row < factors.length; row++) {
            double sum = 0;
            for (int i = row * k; i < (row + 1) * k; i++) {
                sum += density[neighbours.rows()[i]];
            }
            factors[row] = sum / k / density(neighbours, row, reach);
        }
        return factors;
    }

    private static double density(Neighbours neighbours, int row, double[] reach) {
        int k = neighbours.k();
        double sum = 0;
        for (int i = row * k; i < (row + 1) * k; i++) {
            sum += Math.max(neighbours.distances()[i], reach[neighbours.rows()[i]]);
        }
        return 1 / (sum / k + EPSILON);
    }
}

package alad.method.neighbour;

import alad.job.JobContext;
import alad.job.Progress;
import alad.method.matrix.Distances;
import alad.method.matrix.Matrix;
import java.util.Arrays;

/** Looks at every fixed row: exact, whatever the number of features. */
public final class NeighbourSearch {
    private static final int BETWEEN_CHECKS = 64;

    private final Distances distances;
    private final double[] sums = new double[Distances.BLOCK];

    public NeighbourSearch(Matrix fixed) {
        this.distances = new Distances(fixed);
    }

    public int count() {
        return distances.count();
    }

    /** @param k from 1 to the number of fixed rows */
    public Neighbours of(Matrix rows, int k, JobContext job) {
        return search(rows, k, false, job);
    }

    /**
     * Of the fixed rows themselves: a row isn't its own neighbour, but its duplicates are.
     *
     * @param fixed what this was made of
     * @param k from 1 to one below the number of fixed rows
     */
    public Neighbours among(Matrix fixed, int k, JobContext job) {
        return search(fixed, k, true, job);
    }

    private Neighbours search(Matrix rows, int k, boolean themselves, JobContext job) {
        if (k < 1 || k > count() - (themselves ? 1 : 0)) {
            throw new IllegalArgumentException(k + " neighbours of " + count() + " rows");
        }
        int[] nearest = new int[rows.rows() * k];
        double[] squared = new double[rows.rows() * k];
        Arrays.fill(squared, Double.POSITIVE_INFINITY);
        for (int row = 0; row < rows.rows(); row++) {
            if (row % BETWEEN_CHECKS == 0) {
                job.check();
                job.report(new Progress("Nearest neighbours", row, rows.rows()));
            }
            for (int block = 0; block < distances.blocks(); block++) {
                distances.squared(rows, row, block, sums);
                collect(block, themselves ? row : -1, row * k, k, nearest, squared);
            }
        }
        for (int i = 0; i < squared.length; i++) {
            squared[i] = Math.sqrt(squared[i]);
        }
        return new Neighbours(k, nearest, squared);
    }

    private void collect(int block, int left, int start, int k, int[] nearest, double[] squared) {
        int rows = distances.rowsIn(block);
        int first = block * Distances.BLOCK;
        int last = start + k - 1;
        for (int i = 0; i < rows; i++) {
            if (sums[i] < squared[last] && first + i != left) {
                int place = last;
                while (place > start && sums[i] < squared[place - 1]) {
                    squared[place] = squared[place - 1];
                    nearest[place] = nearest[place - 1];
                    place--;
                }
                squared[place] = sums[i];
                nearest[place] = first + i;
            }
        }
    }
}

package alad.method.neighbour;

/**
 * The nearest rows of each row, the nearest first; of equally near ones those that come first.
 *
 * @param k of each row
 * @param rows [rows, k], indexes of the rows that were searched
 * @param distances [rows, k], Euclidean
 */
public record Neighbours(int k, int[] rows, double[] distances) {
    public int count() {
        return k == 0 ? 0 : rows.length / k;
    }

    /** To the k-th neighbour. */
    public double farthest(int row) {
        return distances[row * k + k - 1];
    }

    /** To all of the k neighbours. */
    public double mean(int row) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += distances[row * k + i];
        }
        return sum / k;
    }
}

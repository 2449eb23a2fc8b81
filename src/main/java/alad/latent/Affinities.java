package alad.latent;

import alad.job.JobContext;
import java.util.stream.IntStream;

/** How close codes are to each other, as t-SNE sees it: Gaussian neighbourhoods of one perplexity, made symmetric. */
final class Affinities {
    private static final int MOST_TRIES = 60;
    private static final double ENOUGH = 1e-5;

    private Affinities() {}

    /** @return [rows * rows], symmetric, summing to 1, 0 on the diagonal */
    static float[] of(float[][] codes, double perplexity, JobContext job) {
        int rows = codes.length;
        float[] conditional = new float[rows * rows];
        IntStream.range(0, rows).parallel().forEach(row -> {
            job.check();
            neighbourhood(codes, row, Math.log(perplexity), conditional);
        });
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < i; j++) {
                float mean = (conditional[i * rows + j] + conditional[j * rows + i]) / (2f * rows);
                conditional[i * rows + j] = mean;
                conditional[j * rows + i] = mean;
            }
        }
        return conditional;
    }

    /** Seeks the width at which the neighbourhood's entropy is that of the perplexity. */
    private static void neighbourhood(float[][] codes, int row, double entropy, float[] conditional) {
        double[] distances = distances(codes, row);
        double[] weights = new double[codes.length];
        double precision = 1;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            double excess = weigh(distances, row, precision, weights) - entropy;
            if (Math.abs(excess) < ENOUGH) {
                break;
            }
            if (excess > 0) {
                low = precision;
                precision = Double.isInfinite(high) ? precision * 2 : (low + high) / 2;
            } else {
                high = precision;
                precision = (low + high) / 2;
            }
        }
        for (int j = 0; j < codes.length; j++) {
            conditional[row * codes.length + j] = (float) weights[j];
        }
    }

    /** Squared distances in units of their mean, less the nearest one's, so that no weight vanishes for all. */
    private static double[] distances(float[][] codes, int row) {
        double[] distances = new double[codes.length];
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < codes.length; j++) {
            for (int k = 0; k < codes[row].length; k++) {
                double difference = codes[row][k] - codes[j][k];
                distances[j] += difference * difference;
            }
            sum += distances[j];
            least = j == row ? least : Math.min(least, distances[j]);
        }
        double mean = sum == 0 ? 1 : sum / codes.length;
        for (int j = 0; j < codes.length; j++) {
            distances[j] = (distances[j] - least) / mean;
        }
        return distances;
    }

    /** Fills the weights, which sum to 1, and returns their entropy. */
    private static double weigh(double[] distances, int row, double precision, double[] weights) {
        double sum = 0;
        double moment = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = j == row ? 0 : Math.exp(-distances[j] * precision);
            sum += weights[j];
            moment += weights[j] * distances[j];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return Math.log(sum) + precision * moment / sum;
    }
}

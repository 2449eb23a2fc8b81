package alad.evaluate;

/**
 * How scores of one class lie, over bins of one width on a linear or a logarithmic axis. Scores beyond the ends are
 * counted in the first and last bin.
 *
 * @param edges one more than there are bins, in units of the axis (log10 of the score where the axis is logarithmic)
 * @param counts rows in each bin
 * @param density a Gaussian kernel's estimate of the rows a bin at each bin's middle (Silverman's bandwidth)
 */
public record Histogram(double[] edges, int[] counts, double[] density) {
    /** Kernels reach so many bandwidths far. */
    private static final double REACH = 4;

    /**
     * @param scores of all rows
     * @param anomalous their labels
     * @param wanted the class to count
     * @param axis where the bins lie
     */
    public static Histogram of(float[] scores, boolean[] anomalous, boolean wanted, ScoreAxis axis) {
        int bins = axis.bins();
        int[] counts = new int[bins];
        for (int i = 0; i < scores.length; i++) {
            if (anomalous[i] == wanted) {
                counts[axis.bin(scores[i])]++;
            }
        }
        return new Histogram(axis.edges(), counts, density(counts));
    }

    private static double[] density(int[] counts) {
        double rows = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            rows += counts[i];
            sum += (double) counts[i] * i;
            squares += (double) counts[i] * i * i;
        }
        double[] density = new double[counts.length];
        if (rows == 0) {
            return density;
        }
        double deviation = Math.sqrt(Math.max(0, squares / rows - sum / rows * (sum / rows)));
        double bandwidth = Math.max(0.5, 1.06 * deviation * Math.pow(rows, -0.2));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                spread(counts[i], i, bandwidth, density);
            }
        }
        return density;
    }

    private static void spread(int count, int at, double bandwidth, double[] density) {
        int reach = (int) Math.ceil(REACH * bandwidth);
        for (int i = Math.max(0, at - reach); i <= Math.min(density.length - 1, at + reach); i++) {
            double distance = (i - at) / bandwidth;
            density[i] += count * Math.exp(-0.5 * distance * distance) / (bandwidth * Math.sqrt(2 * Math.PI));
        }
    }
}

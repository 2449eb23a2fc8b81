package alad.describe;

/**
 * How the values of a numeric column lie, missing ones left out. Quartiles are interpolated between neighbours, as
 * spreadsheets and NumPy do by default (Hyndman and Fan 1996, type 7).
 *
 * @param sd sample standard deviation (n - 1); 0 for one value
 * @param histogram counts in bins of equal width from {@code min} to {@code max}, at most {@value #MOST_BINS}; one bin
 *     when all values are equal
 */
public record Numbers(
        double min,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double max,
        double mean,
        double sd,
        int[] histogram) {
    static final int MOST_BINS = 24;

    /** @param sorted ascending; the first {@code count} values count, at least one */
    static Numbers of(float[] sorted, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += sorted[i];
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (sorted[i] - mean) * (sorted[i] - mean);
        }
        return new Numbers(
                sorted[0],
                quantile(sorted, count, 0.25),
                quantile(sorted, count, 0.5),
                quantile(sorted, count, 0.75),
                sorted[count - 1],
                mean,
                count == 1 ? 0 : Math.sqrt(squares / (count - 1)),
                histogram(sorted, count));
    }

    private static double quantile(float[] sorted, int count, double share) {
        double place = share * (count - 1);
        int below = (int) place;
        int above = Math.min(count - 1, below + 1);
        return sorted[below] + (place - below) * ((double) sorted[above] - sorted[below]);
    }

    private static int[] histogram(float[] sorted, int count) {
        double min = sorted[0];
        double width = (sorted[count - 1] - min) / MOST_BINS;
        if (!(width > 0) || Double.isInfinite(width)) {
            return new int[] {count};
        }
        int[] bins = new int[MOST_BINS];
        for (int i = 0; i < count; i++) {
            bins[Math.min(MOST_BINS - 1, (int) ((sorted[i] - min) / width))]++;
        }
        return bins;
    }
}

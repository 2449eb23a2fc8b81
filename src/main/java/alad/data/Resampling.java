package alad.data;

import java.util.Arrays;

/**
 * Weights that bring a line of {@code sources} pixels to {@code targets} pixels: area averaging to shrink it,
 * Catmull-Rom interpolation to enlarge it. The weights of every target add up to 1.
 *
 * @param first first target that each source pixel takes part in, [sources]
 * @param weights the weights for that target and the following ones, [sources][targets touched]
 */
record Resampling(int sources, int targets, int[] first, float[][] weights) {
    boolean isIdentity() {
        return sources == targets;
    }

    static Resampling of(int sources, int targets) {
        float[][] byTarget = new float[targets][];
        int[] start = new int[targets];
        for (int target = 0; target < targets; target++) {
            if (sources >= targets) {
                area(sources, targets, target, start, byTarget);
            } else {
                cubic(sources, targets, target, start, byTarget);
            }
        }
        return bySource(sources, targets, start, byTarget);
    }

    /** Adds a line of pixels to {@code target}, [targets]. */
    void spread(byte[] pixels, int offset, float[] target) {
        for (int source = 0; source < sources; source++) {
            float value = pixels[offset + source] & 0xff;
            float[] shares = weights[source];
            for (int i = 0; i < shares.length; i++) {
                target[first[source] + i] += shares[i] * value;
            }
        }
    }

    /** Adds line number {@code source} to {@code sums}, [targets, line.length]. */
    void accumulate(int source, float[] line, float[] sums) {
        float[] shares = weights[source];
        for (int i = 0; i < shares.length; i++) {
            int offset = (first[source] + i) * line.length;
            for (int x = 0; x < line.length; x++) {
                sums[offset + x] += shares[i] * line[x];
            }
        }
    }

    private static void area(int sources, int targets, int target, int[] start, float[][] byTarget) {
        double from = (double) target * sources / targets;
        double to = (double) (target + 1) * sources / targets;
        int low = (int) from;
        int high = Math.min(sources, (int) Math.ceil(to - 1e-9));
        float[] shares = new float[high - low];
        for (int i = 0; i < shares.length; i++) {
            double covered = Math.min(to, low + i + 1) - Math.max(from, low + i);
            shares[i] = (float) (covered / (to - from));
        }
        start[target] = low;
        byTarget[target] = shares;
    }

    private static void cubic(int sources, int targets, int target, int[] start, float[][] byTarget) {
        double centre = (target + 0.5) * sources / targets - 0.5;
        int base = (int) Math.floor(centre);
        int low = Math.max(0, base - 1);
        int high = Math.min(sources - 1, base + 2);
        float[] shares = new float[high - low + 1];
        for (int i = base - 1; i <= base + 2; i++) {
            int inside = Math.max(0, Math.min(sources - 1, i));
            shares[inside - low] += (float) catmullRom(Math.abs(centre - i));
        }
        start[target] = low;
        byTarget[target] = shares;
    }

    private static double catmullRom(double distance) {
        if (distance < 1) {
            return (1.5 * distance - 2.5) * distance * distance + 1;
        }
        return distance < 2 ? ((-0.5 * distance + 2.5) * distance - 4) * distance + 2 : 0;
    }

    private static Resampling bySource(int sources, int targets, int[] start, float[][] byTarget) {
        int[] first = new int[sources];
        int[] last = new int[sources];
        Arrays.fill(first, targets);
        Arrays.fill(last, -1);
        for (int target = 0; target < targets; target++) {
            for (int i = 0; i < byTarget[target].length; i++) {
                int source = start[target] + i;
                first[source] = Math.min(first[source], target);
                last[source] = Math.max(last[source], target);
            }
        }
        float[][] weights = new float[sources][];
        for (int source = 0; source < sources; source++) {
            weights[source] = new float[Math.max(0, last[source] - first[source] + 1)];
            for (int i = 0; i < weights[source].length; i++) {
                int target = first[source] + i;
                int at = source - start[target];
                weights[source][i] = at >= 0 && at < byTarget[target].length ? byTarget[target][at] : 0;
            }
        }
        return new Resampling(sources, targets, first, weights);
    }
}

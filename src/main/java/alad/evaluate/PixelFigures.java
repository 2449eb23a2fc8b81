package alad.evaluate;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * How well maps of differences show where images are anomalous, against masks. Values are told apart in steps of
 * {@value #RANGE} / {@value #BINS}; pixels within one step count as ties, so memory doesn't grow with the images.
 */
public final class PixelFigures {
    static final int BINS = 1 << 16;
    /** The largest difference of values in [-1, 1]. */
    static final int RANGE = 2;

    private static final double PRO_LIMIT = 0.3;

    private final long[] normal = new long[BINS];
    private final long[] anomalous = new long[BINS];
    /** Each anomalous pixel counts one part of its region. */
    private final double[] overlap = new double[BINS];

    private int regions;

    /**
     * Adds one image.
     *
     * @param map [height * width] values from 0 to {@value #RANGE}; none NaN
     * @param mask bit y * width + x set where the image is anomalous; empty for a normal image
     */
    public void add(float[] map, BitSet mask, int height, int width) {
        if (map.length != height * width || mask.length() > map.length) {
            throw new IllegalArgumentException("the map or the mask isn't " + width + " × " + height + " pixels");
        }
        for (int at = 0; at < map.length; at++) {
            if (Float.isNaN(map[at])) {
                throw new IllegalArgumentException("pixel " + at + " is not a number");
            }
            (mask.get(at) ? anomalous : normal)[bin(map[at])]++;
        }
        BitSet left = (BitSet) mask.clone();
        for (int at = left.nextSetBit(0); at >= 0; at = left.nextSetBit(at)) {
            region(map, left, at, height, width);
        }
    }

    /** Takes the region around {@code start} out of {@code left}; diagonal neighbours belong together. */
    private void region(float[] map, BitSet left, int start, int height, int width) {
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        BitSet region = new BitSet();
        waiting.add(start);
        left.clear(start);
        while (!waiting.isEmpty()) {
            int at = waiting.remove();
            region.set(at);
            for (int y = Math.max(0, at / width - 1); y <= Math.min(height - 1, at / width + 1); y++) {
                for (int x = Math.max(0, at % width - 1); x <= Math.min(width - 1, at % width + 1); x++) {
                    int next = y * width + x;
                    if (left.get(next)) {
                        left.clear(next);
                        waiting.add(next);
                    }
                }
            }
        }
        double part = 1.0 / region.cardinality();
        region.stream().forEach(at -> overlap[bin(map[at])] += part);
        regions++;
    }

    private static int bin(float value) {
        return (int) Math.max(0, Math.min(BINS - 1, (long) (value * (BINS / (double) RANGE))));
    }

    /** Connected anomalous regions in all images. */
    public int regions() {
        return regions;
    }

    /** Area under the pixels' ROC curve; NaN without anomalous or without normal pixels. */
    public double auroc() {
        double wins = 0;
        long above = 0;
        long below = 0;
        for (int bin = BINS - 1; bin >= 0; bin--) {
            wins += normal[bin] * (above + 0.5 * anomalous[bin]);
            above += anomalous[bin];
            below += normal[bin];
        }
        return above == 0 || below == 0 ? Double.NaN : wins / ((double) above * below);
    }

    /** Average precision over the pixels; NaN without anomalous pixels. */
    public double averagePrecision() {
        double sum = 0;
        long hits = 0;
        long called = 0;
        for (int bin = BINS - 1; bin >= 0; bin--) {
            hits += anomalous[bin];
            called += anomalous[bin] + normal[bin];
            if (anomalous[bin] > 0) {
                sum += anomalous[bin] * ((double) hits / called);
            }
        }
        return hits == 0 ? Double.NaN : sum / hits;
    }

    /**
     * Per-region overlap (Bergmann et al. 2020): the mean share of each region that is called anomalous, averaged over
     * false positive rates up to 0.3 and divided by 0.3. Small regions count as much as large ones.
     *
     * @return 0..1; NaN without regions or without normal pixels
     */
    public double regionOverlap() {
        long allNormal = 0;
        for (long count : normal) {
            allNormal += count;
        }
        if (regions == 0 || allNormal == 0) {
            return Double.NaN;
        }
        double area = 0;
        double rate = 0;
        double share = 0;
        long called = 0;
        for (int bin = BINS - 1; bin >= 0 && rate < PRO_LIMIT; bin--) {
            called += normal[bin];
            double nextRate = (double) called / allNormal;
            double nextShare = share + overlap[bin] / regions;
            if (nextRate > PRO_LIMIT) {
                double reached = share + (nextShare - share) * (PRO_LIMIT - rate) / (nextRate - rate);
                area += (PRO_LIMIT - rate) * (share + reached) / 2;
                return area / PRO_LIMIT;
            }
            area += (nextRate - rate) * (share + nextShare) / 2;
            rate = nextRate;
            share = nextShare;
        }
        return area / PRO_LIMIT;
    }
}

package alad.ui.chart;

import java.util.Arrays;

/**
 * Points in order of x, at most {@value #MOST_POINTS}. When full, neighbours are averaged and every later point stands
 * for twice as many values as before. Values that are not finite are left out. A smaller x than the last one (a
 * training that goes on from an earlier checkpoint) replaces what came after it.
 */
public final class Curve {
    static final int MOST_POINTS = 2000;

    private final double[] xs = new double[MOST_POINTS];
    private final double[] ys = new double[MOST_POINTS];
    private int size;
    private int valuesPerPoint = 1;
    private double xSum;
    private double ySum;
    private int gathered;
    private double newest = Double.NaN;

    public void add(double x, double y) {
        if (!Double.isFinite(y)) {
            return;
        }
        if (size == MOST_POINTS && gathered == 0) {
            halve();
        }
        newest = y;
        xSum += x;
        ySum += y;
        gathered++;
        if (gathered == valuesPerPoint) {
            append(xSum / gathered, ySum / gathered);
            xSum = 0;
            ySum = 0;
            gathered = 0;
        }
    }

    public void clear() {
        size = 0;
        valuesPerPoint = 1;
        xSum = 0;
        ySum = 0;
        gathered = 0;
        newest = Double.NaN;
    }

    public int size() {
        return size;
    }

    public double x(int point) {
        return xs[point];
    }

    public double y(int point) {
        return ys[point];
    }

    /** The point nearest to {@code x}; -1 while there is none. */
    public int nearest(double x) {
        if (size == 0) {
            return -1;
        }
        int found = Arrays.binarySearch(xs, 0, size, x);
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        if (after == 0 || after < size && xs[after] - x < x - xs[after - 1]) {
            return after;
        }
        return after - 1;
    }

    /** As it is now; later points go to one of the two only. */
    Curve copy() {
        Curve copy = new Curve();
        System.arraycopy(xs, 0, copy.xs, 0, size);
        System.arraycopy(ys, 0, copy.ys, 0, size);
        copy.size = size;
        copy.valuesPerPoint = valuesPerPoint;
        copy.xSum = xSum;
        copy.ySum = ySum;
        copy.gathered = gathered;
        copy.newest = newest;
        return copy;
    }

    /** The last value added, NaN before the first. */
    public double newest() {
        return newest;
    }

    private void append(double x, double y) {
        while (size > 0 && xs[size - 1] >= x) {
            size--;
        }
        xs[size] = x;
        ys[size] = y;
        size++;
    }

    private void halve() {
        size = MOST_POINTS / 2;
        for (int i = 0; i < size; i++) {
            xs[i] = (xs[2 * i] + xs[2 * i + 1]) / 2;
            ys[i] = (ys[2 * i] + ys[2 * i + 1]) / 2;
        }
        valuesPerPoint *= 2;
    }
}

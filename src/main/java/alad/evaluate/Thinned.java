package alad.evaluate;

import java.util.Arrays;

/** Points of a curve, without those that lie too close to the last one kept to be seen. */
final class Thinned {
    private final double step;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    Thinned(double step) {
        this.step = step;
    }

    void add(double x, double y, boolean always) {
        if (!always && Math.abs(x - xs[size - 1]) < step && Math.abs(y - ys[size - 1]) < step) {
            return;
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size] = y;
        size++;
    }

    double[][] arrays() {
        return new double[][] {Arrays.copyOf(xs, size), Arrays.copyOf(ys, size)};
    }
}

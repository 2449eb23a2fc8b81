package alad.ui.latent;

import alad.latent.PlanarMap;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which part of a map is worth the room at first. A few far points would squeeze all others into a dot: where they take
 * more than half of an axis, the middle 99 % of it is framed. Where half of what is framed (of a hundred points or more) still lies on a
 * hundredth of it, both axes become symmetric logarithms around their medians.
 *
 * @param x one a point, as drawn: of the map, or its symmetric logarithm
 * @param y likewise
 * @param all around all points
 * @param middle around those to be framed; {@code all} where no point is far
 * @param outside how many points lie outside {@code middle}
 * @param logarithmic whether the axes are symmetric logarithms
 */
record MapExtent(double[] x, double[] y, Box all, Box middle, int outside, boolean logarithmic) {
    private static final double TAIL = 0.005;
    private static final double FAR = 2;
    private static final double DOT = 100;
    private static final int MANY = 100;
    private static final double LEAST_SPREAD = 1e-6;

    /** In units of the map. */
    record Box(Range x, Range y) {
        boolean holds(double atX, double atY) {
            return x.holds(atX) && y.holds(atY);
        }
    }

    record Range(double low, double high) {
        double middle() {
            return (low + high) / 2;
        }

        double span() {
            return Math.max(1e-12, high - low);
        }

        boolean holds(double value) {
            return value >= low && value <= high;
        }
    }

    static MapExtent of(PlanarMap map) {
        double[] sortedX = sorted(map.x());
        double[] sortedY = sorted(map.y());
        if (!isDot(sortedX) && !isDot(sortedY)) {
            return of(map.x(), map.y(), false);
        }
        return of(logarithm(map.x(), sortedX), logarithm(map.y(), sortedY), true);
    }

    private static MapExtent of(double[] x, double[] y, boolean logarithmic) {
        double[] sortedX = sorted(x);
        double[] sortedY = sorted(y);
        Box all = new Box(between(sortedX, 0), between(sortedY, 0));
        Box middle = new Box(framed(sortedX), framed(sortedY));
        int outside = (int) IntStream.range(0, x.length)
                .filter(point -> !middle.holds(x[point], y[point]))
                .count();
        return new MapExtent(x, y, all, middle, outside, logarithmic);
    }

    private static Range framed(double[] sorted) {
        Range all = between(sorted, 0);
        Range middle = between(sorted, TAIL);
        return all.span() > FAR * middle.span() ? middle : all;
    }

    private static boolean isDot(double[] sorted) {
        return sorted.length >= MANY
                && framed(sorted).span() > DOT * between(sorted, 0.25).span();
    }

    /** Linear within the quartiles' half distance of the median, logarithmic beyond. */
    private static double[] logarithm(double[] values, double[] sorted) {
        double median = between(sorted, 0.5).middle();
        double spread = Math.max(
                between(sorted, 0.25).span() / 2,
                LEAST_SPREAD * between(sorted, 0).span());
        DoubleUnaryOperator asinh = value -> {
            double scaled = Math.abs(value - median) / spread;
            return Math.copySign(Math.log(scaled + Math.hypot(scaled, 1)), value - median);
        };
        return Arrays.stream(values).map(asinh).toArray();
    }

    /** From a quantile to the one as far from the other end, both values of points, of the two nearest the outer. */
    private static Range between(double[] sorted, double tail) {
        if (sorted.length == 0) {
            return new Range(0, 0);
        }
        int last = sorted.length - 1;
        int from = (int) Math.floor(tail * last);
        return new Range(sorted[from], sorted[last - from]);
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }
}

package alad.experiment.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** From values to places on paper, with round numbers as marks. */
record Axis(double low, double high, double from, double to) {
    private static final int MARKS = 5;

    /** Of a range that is widened when it is empty. */
    static Axis of(double low, double high, double from, double to) {
        if (high > low) {
            return new Axis(low, high, from, to);
        }
        double room = Math.max(Math.abs(low) * 0.1, 1e-6);
        return new Axis(low - room, low + room, from, to);
    }

    double place(double value) {
        return from + (Math.max(low, Math.min(high, value)) - low) / (high - low) * (to - from);
    }

    /** Multiples of 1, 2 or 5 times a power of ten, some five of them. */
    List<Double> marks() {
        double rough = (high - low) / MARKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            step = factor * power;
            if (step >= rough) {
                break;
            }
        }
        List<Double> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            marks.add(i * step);
        }
        return marks;
    }

    static String words(double mark) {
        BigDecimal rounded = new BigDecimal(mark).round(new MathContext(6)).stripTrailingZeros();
        boolean long_ = rounded.precision() - rounded.scale() > 6 || rounded.scale() > 5;
        return long_ && rounded.signum() != 0 ? rounded.toString() : rounded.toPlainString();
    }
}

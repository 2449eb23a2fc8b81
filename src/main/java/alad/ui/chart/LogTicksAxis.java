package alad.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis marked at 1, 2, 5, 10 ..., or at powers of ten only where there are many. */
final class LogTicksAxis extends LogAxis {
    private static final long serialVersionUID = 1L;
    private static final int MOST_TICKS = 7;

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (double value : marks(getRange().getLowerBound(), getRange().getUpperBound())) {
            ticks.add(new NumberTick(
                    TickType.MAJOR, value, words(value), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0));
        }
        return ticks;
    }

    /** Round values in a range, at most {@value #MOST_TICKS}. */
    static List<Double> marks(double low, double high) {
        for (double[] factors : new double[][] {{1, 2, 5}, {1, 3}, {1}}) {
            List<Double> marks = marks(low, high, factors);
            if (marks.size() <= MOST_TICKS) {
                return marks;
            }
        }
        List<Double> powers = marks(low, high, 1);
        List<Double> thinned = new ArrayList<>();
        int every = (powers.size() + MOST_TICKS - 1) / MOST_TICKS;
        for (int i = 0; i < powers.size(); i += every) {
            thinned.add(powers.get(i));
        }
        return thinned;
    }

    private static List<Double> marks(double low, double high, double... factors) {
        List<Double> marks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (double factor : factors) {
                double value = power < 0 ? factor / Math.pow(10, -power) : factor * Math.pow(10, power);
                if (value >= low && value <= high) {
                    marks.add(value);
                }
            }
        }
        return marks;
    }

    private static String words(double value) {
        return value >= 1e5 || value < 1e-4
                ? String.format(Locale.ENGLISH, "%.0e", value)
                : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}

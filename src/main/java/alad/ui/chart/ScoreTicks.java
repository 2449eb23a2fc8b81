package alad.ui.chart;

import alad.evaluate.ScoreAxis;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis of scores with round numbers at places in axis units, which may be logarithms. */
final class ScoreTicks extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double MOST = 7;
    /** How far a number may reach beyond the axis, in pixels: more would be cut at the chart's edge. */
    private static final double OVERHANG = 6;

    private static final double[] ROUND = {1, 2, 5};

    private transient ScoreAxis scores = new ScoreAxis(0, 1, false, 1);

    void use(ScoreAxis axis) {
        scores = axis;
        setRange(axis.low(), axis.high());
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        double least = (scores.high() - scores.low()) / MOST / 1.6;
        double last = Double.NEGATIVE_INFINITY;
        FontMetrics font = g2.getFontMetrics(getTickLabelFont());
        for (double score : roundScores()) {
            double place = scores.place(score);
            double end = valueToJava2D(place, area, edge) + font.stringWidth(words(score)) / 2.0;
            if (place >= scores.low()
                    && place <= scores.high()
                    && place - last >= least
                    && end <= area.getMaxX() + OVERHANG) {
                ticks.add(new NumberTick(
                        TickType.MAJOR, place, words(score), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
                last = place;
            }
        }
        return ticks;
    }

    private static String words(double score) {
        if (Math.abs(score) >= 1e6 && Math.abs(score) < 1e10) {
            return format("#,##0.###", score / 1e6) + " M";
        }
        boolean tiny = score != 0 && Math.abs(score) < 1e-4;
        return format(tiny || Math.abs(score) >= 1e10 ? "0.#E0" : "#,##0.####", score);
    }

    private static String format(String pattern, double number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }

    private List<Double> roundScores() {
        return scores.logarithmic() && scores.high() - scores.low() > 1
                ? LogTicksAxis.marks(scores.score(scores.low()), scores.score(scores.high()))
                : multiples(scores.score(scores.low()), scores.score(scores.high()));
    }

    private static List<Double> multiples(double low, double high) {
        double step = step((high - low) / MOST);
        List<Double> found = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high && found.size() <= 2 * MOST; i++) {
            found.add(i * step);
        }
        return found;
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : ROUND) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

package alad.ui.chart;

import alad.ui.look.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;

/** The one look of all charts: no frames, light horizontal lines, small labels. */
final class ChartLook {
    static final String FAMILY = "Inter Tabular";
    static final int LABEL_SIZE = 11;

    private static final DecimalFormatSymbols ENGLISH = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    private static final double MOST_TICKS = 6;
    private static final double DIGIT_WIDTH = 7.5;
    private static final Font LABELS = new Font(FAMILY, Font.PLAIN, LABEL_SIZE);
    private static final Font TITLE = new Font(FAMILY, Font.BOLD, 15);
    private static final BasicStroke LINE = new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke HAIR = new BasicStroke(1f);
    private static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);

    private ChartLook() {}

    static JFreeChart chart(XYDataset data) {
        NumberAxis x = new NumberAxis();
        x.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        x.setLowerMargin(0);
        x.setUpperMargin(0.01);
        plain(x);
        ValueAxis y = valueAxis(false);
        XYPlot plot = new XYPlot(data, x, y, new XYLineAndShapeRenderer(true, false));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlineStroke(HAIR);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setPadding(new RectangleInsets(LABEL_SIZE / 2.0, 0, 0, LABEL_SIZE / 2.0));
        return chart;
    }

    /** The upright axis; a logarithmic one has no zero. */
    static ValueAxis valueAxis(boolean logarithmic) {
        ValueAxis axis = logarithmic ? new LogTicksAxis() : new NumberAxis();
        if (axis instanceof NumberAxis linear) {
            linear.setAutoRangeIncludesZero(true);
        }
        axis.setUpperMargin(0.14);
        plain(axis);
        return axis;
    }

    private static void plain(ValueAxis axis) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(LABELS);
        axis.setLabelFont(LABELS);
        axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
        axis.setTickLabelInsets(new RectangleInsets(4, 2, 4, 6));
    }

    /** What the axes say of themselves. */
    static void name(JFreeChart chart, String xTitle, String yTitle) {
        chart.getXYPlot().getDomainAxis().setLabel(xTitle);
        chart.getXYPlot().getRangeAxis().setLabel(yTitle);
    }

    /** What stands in the window beside the chart: its title, the axis below and the names of the lines. */
    static void caption(JFreeChart chart, String title, String xTitle, Palette palette) {
        chart.setPadding(new RectangleInsets(16, 16, 12, 16));
        TextTitle heading = new TextTitle(title, TITLE);
        heading.setPaint(colour(palette, "text"));
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setPadding(new RectangleInsets(0, 0, 12, 0));
        chart.setTitle(heading);
        ValueAxis x = chart.getXYPlot().getDomainAxis();
        x.setLabel(xTitle);
        x.setLabelFont(LABELS);
        x.setLabelPaint(colour(palette, "muted"));
        if (chart.getXYPlot().getSeriesCount() > 1) {
            LegendTitle legend = new LegendTitle(chart.getXYPlot());
            legend.setItemFont(LABELS);
            legend.setItemPaint(colour(palette, "text"));
            legend.setBackgroundPaint(colour(palette, "card"));
            legend.setFrame(BlockBorder.NONE);
            legend.setPosition(RectangleEdge.BOTTOM);
            chart.addLegend(legend);
        }
    }

    static void apply(JFreeChart chart, List<Line> lines, Palette palette) {
        XYPlot plot = chart.getXYPlot();
        Color card = colour(palette, "card");
        chart.setBackgroundPaint(card);
        plot.setBackgroundPaint(card);
        plot.setRangeGridlinePaint(colour(palette, "grid"));
        for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
            axis.setTickLabelPaint(colour(palette, "muted"));
            axis.setLabelPaint(colour(palette, "muted"));
        }
        for (int i = 0; i < lines.size(); i++) {
            plot.getRenderer().setSeriesPaint(i, colour(palette, lines.get(i).role()));
            plot.getRenderer().setSeriesStroke(i, LINE);
        }
    }

    /** Round steps, at most six on each axis; whole ones for epochs. */
    static void spreadTicks(JFreeChart chart) {
        XYPlot plot = chart.getXYPlot();
        NumberAxis x = (NumberAxis) plot.getDomainAxis();
        double xStep = Math.max(1, roundStep(x.getRange().getLength() / MOST_TICKS));
        x.setTickUnit(new NumberTickUnit(xStep, new DecimalFormat("#,##0", ENGLISH)), false, true);
        leaveRoomForLast(chart, x.getRange().getUpperBound());
        if (plot.getRangeAxis() instanceof NumberAxis y) {
            spreadValues(y);
        }
    }

    /** Half of the last epoch's name may stand beyond the axis. */
    private static void leaveRoomForLast(JFreeChart chart, double last) {
        int digits = String.format("%,d", (long) Math.max(1, last)).length();
        double room = Math.max(LABEL_SIZE / 2.0, digits * DIGIT_WIDTH / 2);
        chart.setPadding(new RectangleInsets(LABEL_SIZE / 2.0, 0, 0, room));
    }

    private static void spreadValues(NumberAxis y) {
        double yStep = roundStep(y.getRange().getLength() / MOST_TICKS);
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(yStep) + 1e-9));
        y.setTickUnit(
                new NumberTickUnit(
                        yStep, new DecimalFormat(decimals == 0 ? "#,##0" : "0." + "0".repeat(decimals), ENGLISH)),
                false,
                true);
    }

    /** The smallest of 1, 2, 5, 10, 20 ... (or of 0.1, 0.2, 0.5 ...) that is at least {@code step}. */
    private static double roundStep(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= step - 1e-12) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** A dashed upright with words at its top, on the side where there is more room. */
    static void mark(JFreeChart chart, double x, String words, Palette palette) {
        XYPlot plot = chart.getXYPlot();
        boolean right = x <= plot.getDomainAxis().getRange().getCentralValue();
        plot.clearDomainMarkers();
        ValueMarker marker = new ValueMarker(x, colour(palette, "good"), DASHED);
        marker.setLabel(words);
        marker.setLabelFont(LABELS);
        marker.setLabelPaint(colour(palette, "good"));
        marker.setLabelBackgroundColor(colour(palette, "card"));
        marker.setLabelOffset(new RectangleInsets(2, 6, 2, 6));
        marker.setLabelAnchor(right ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(right ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        plot.addDomainMarker(marker, Layer.FOREGROUND);
    }

    private static Color colour(Palette palette, String role) {
        return new Color(palette.rgb(role));
    }
}

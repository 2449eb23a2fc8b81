package alad.ui.chart;

import alad.ui.look.Palette;
import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.shape.Circle;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;

/** A curve of one rate against another, both from 0 to 1, with the point where the threshold stands. */
public final class RateChart extends DrawnChart {
    private static final double POINT = 5;
    private static final NumberTickUnit TICKS =
            new NumberTickUnit(0.25, new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
    private static final BasicStroke CURVE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 4}, 0);

    private final DefaultXYDataset data;
    private final Circle point = new Circle(POINT);
    private double pointX = Double.NaN;
    private double pointY = Double.NaN;

    public RateChart(String id, String accessibleText, ObservableValue<Palette> palette) {
        this(id, accessibleText, new DefaultXYDataset(), palette);
    }

    private RateChart(String id, String accessibleText, DefaultXYDataset data, ObservableValue<Palette> palette) {
        super(id, accessibleText, ChartLook.chart(data), palette);
        this.data = data;
        XYPlot plot = chart.getXYPlot();
        for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
            axis.setRange(0, 1.02);
            ((NumberAxis) axis).setTickUnit(TICKS, false, true);
        }
        plot.getRenderer().setDefaultCreateEntities(false);
        point.setId(id + "-point");
        point.getStyleClass().add("operating-point");
        point.setManaged(false);
        point.setVisible(false);
        getChildren().add(point);
    }

    /**
     * @param curve [x values, y values], empty for none
     * @param reference [x values, y values] of a line to compare with, drawn dashed; empty for none
     */
    public void show(double[][] curve, double[][] reference) {
        data.addSeries("curve", curve);
        data.addSeries("reference", reference);
        redraw();
    }

    /** Where the threshold stands on the curve; NaN where it has no place. */
    public void mark(double x, double y) {
        pointX = x;
        pointY = y;
        replace();
    }

    @Override
    void colour(JFreeChart target, Palette colours) {
        ChartLook.apply(target, List.of(), colours);
        var renderer = target.getXYPlot().getRenderer();
        renderer.setSeriesPaint(0, colour(colours, "accent", 255));
        renderer.setSeriesStroke(0, CURVE);
        renderer.setSeriesPaint(1, colour(colours, "muted", 255));
        renderer.setSeriesStroke(1, DASHED);
    }

    @Override
    void place(Rectangle2D area) {
        boolean shown = Double.isFinite(pointX) && Double.isFinite(pointY);
        point.setVisible(shown);
        if (shown) {
            ValueAxis x = chart.getXYPlot().getDomainAxis();
            ValueAxis y = chart.getXYPlot().getRangeAxis();
            point.setCenterX(area.getX() + pointX / x.getUpperBound() * area.getWidth());
            point.setCenterY(area.getMaxY() - pointY / y.getUpperBound() * area.getHeight());
        }
    }
}

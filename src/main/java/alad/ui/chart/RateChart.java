package alad.ui.chart;

import alad.ui.look.Palette;
import alad.ui.look.Theme;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.shape.Circle;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** A curve of one rate against another, both from 0 to 1, with the point where the threshold stands. */
public final class RateChart extends DrawnChart {
    private static final double POINT = 5;
    private static final NumberTickUnit TICKS =
            new NumberTickUnit(0.25, new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
    private static final BasicStroke CURVE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 4}, 0);

    private static final double POINT_SIZE = 8;
    private static final double LOW = -0.015;
    private static final double HIGH = 1.02;

    /** What a saved chart calls its parts. */
    public record Names(String title, String x, String y, String reference, String point) {}

    private final Names names;
    private final DefaultXYDataset data;
    private final Circle point = new Circle(POINT);
    private double[][] curve = new double[2][0];
    private double pointX = Double.NaN;
    private double pointY = Double.NaN;

    public RateChart(String id, String accessibleText, Names names, ObservableValue<Palette> palette) {
        this(id, accessibleText, names, new DefaultXYDataset(), palette);
    }

    private RateChart(
            String id, String accessibleText, Names names, DefaultXYDataset data, ObservableValue<Palette> palette) {
        super(id, accessibleText, made(data), palette);
        this.names = names;
        ChartLook.name(chart, names.x(), names.y());
        this.data = data;
        point.setId(id + "-point");
        point.getStyleClass().add("operating-point");
        point.setManaged(false);
        point.setVisible(false);
        getChildren().add(point);
    }

    private static JFreeChart made(DefaultXYDataset data) {
        JFreeChart chart = ChartLook.chart(data);
        XYPlot plot = chart.getXYPlot();
        for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
            axis.setRange(LOW, HIGH);
            ((NumberAxis) axis).setTickUnit(TICKS, false, true);
        }
        plot.getRenderer().setDefaultCreateEntities(false);
        return chart;
    }

    /**
     * @param newCurve [x values, y values], empty for none
     * @param reference [x values, y values] of a line to compare with, drawn dashed; empty for none
     */
    public void show(double[][] newCurve, double[][] reference) {
        curve = newCurve;
        data.addSeries(names.title(), newCurve);
        data.addSeries(names.reference(), reference);
        redraw();
    }

    @Override
    public ChartDocument document() {
        DefaultXYDataset copy = new DefaultXYDataset();
        copy.addSeries(names.title(), curve);
        copy.addSeries(names.reference(), points(1));
        copy.addSeries(names.point(), new double[][] {{pointX}, {pointY}});
        JFreeChart picture = made(copy);
        Palette light = Palette.of(Theme.LIGHT);
        colour(picture, light);
        XYLineAndShapeRenderer renderer =
                (XYLineAndShapeRenderer) picture.getXYPlot().getRenderer();
        renderer.setSeriesShapesVisible(2, true);
        renderer.setSeriesShape(2, new Ellipse2D.Double(-POINT_SIZE / 2, -POINT_SIZE / 2, POINT_SIZE, POINT_SIZE));
        renderer.setSeriesPaint(2, colour(light, "text", 255));
        ChartLook.caption(picture, names.title(), names.x(), light);
        ValueAxis x = picture.getXYPlot().getDomainAxis();
        ValueAxis y = picture.getXYPlot().getRangeAxis();
        y.setLabel(names.y());
        y.setLabelFont(x.getLabelFont());
        y.setLabelPaint(x.getLabelPaint());
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < curve[0].length; i++) {
            rows.add(new double[] {curve[0][i], curve[1][i]});
        }
        return new ChartDocument(picture, new ChartTable(List.of(names.x(), names.y()), rows));
    }

    private double[][] points(int series) {
        int count = series < data.getSeriesCount() ? data.getItemCount(series) : 0;
        double[][] values = new double[2][count];
        for (int i = 0; i < count; i++) {
            values[0][i] = data.getXValue(series, i);
            values[1][i] = data.getYValue(series, i);
        }
        return values;
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
            point.setCenterX(area.getX() + (pointX - LOW) / (HIGH - LOW) * area.getWidth());
            point.setCenterY(area.getMaxY() - (pointY - LOW) / (HIGH - LOW) * area.getHeight());
        }
    }
}

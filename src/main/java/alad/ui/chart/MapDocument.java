package alad.ui.chart;

import alad.ui.look.Palette;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Makes saved copies of maps: points of several kinds in a plane whose axes have one scale. */
public final class MapDocument {
    private static final double RADIUS = 2.5;
    /** Of the part of a saved chart where points lie. */
    private static final double WIDTH_BY_HEIGHT = 1.9;

    private static final double MARGIN = 1.06;

    private MapDocument() {}

    /**
     * Points that look alike.
     *
     * @param places [x values, y values]
     * @param rgb 0xRRGGBB
     */
    public record Kind(String name, double[][] places, int rgb, boolean triangles, boolean hollow) {}

    public static ChartDocument of(String title, List<Kind> kinds, CsvTable values, Palette palette) {
        DefaultXYDataset data = new DefaultXYDataset();
        kinds.forEach(kind -> data.addSeries(kind.name(), kind.places()));
        JFreeChart chart = ChartLook.chart(data);
        XYPlot plot = chart.getXYPlot();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDefaultCreateEntities(false);
        plot.setRenderer(renderer);
        ChartLook.apply(chart, List.of(), palette);
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            renderer.setSeriesPaint(i, new Color(kind.rgb()));
            renderer.setSeriesShape(i, kind.triangles() ? triangle() : disc());
            renderer.setSeriesShapesFilled(i, !kind.hollow());
        }
        ChartLook.caption(chart, title, null, palette);
        plot.setRangeGridlinesVisible(false);
        useOneScale(plot);
        return new ChartDocument(chart, values);
    }

    private static Shape disc() {
        return new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private static Shape triangle() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -1.2 * RADIUS);
        path.lineTo(1.2 * RADIUS, 1.2 * RADIUS);
        path.lineTo(-1.2 * RADIUS, 1.2 * RADIUS);
        path.closePath();
        return path;
    }

    /** Numbers at the axes would mean nothing: only nearness does. */
    private static void useOneScale(XYPlot plot) {
        ValueAxis x = plot.getDomainAxis();
        ValueAxis y = plot.getRangeAxis();
        double height = MARGIN * Math.max(y.getRange().getLength(), x.getRange().getLength() / WIDTH_BY_HEIGHT);
        double middleX = x.getRange().getCentralValue();
        double middleY = y.getRange().getCentralValue();
        x.setRange(middleX - height * WIDTH_BY_HEIGHT / 2, middleX + height * WIDTH_BY_HEIGHT / 2);
        y.setRange(middleY - height / 2, middleY + height / 2);
        x.setTickLabelsVisible(false);
        y.setTickLabelsVisible(false);
    }
}

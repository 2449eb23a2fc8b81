package alad.ui.chart;

import alad.evaluate.ScoreAxis;
import alad.ui.look.Palette;
import alad.ui.look.Theme;
import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** How scores of several classes lie, with the threshold as a line to move by mouse or arrow keys. */
public final class ScoreHistogram extends DrawnChart {
    private static final int FILL = 96;
    private static final double STEP = 0.004;
    private static final double LONG_STEP = 0.04;
    private static final double GRIP = 5;
    private static final BasicStroke LINE = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /**
     * One class.
     *
     * @param role of its colour in the palette
     * @param filled whether the area below is filled, or only the outline is drawn
     * @param xs in axis units, ascending
     * @param ys heights
     */
    public record Series(String name, String role, boolean filled, double[] xs, double[] ys) {}

    private final String xTitle;
    private final String title;
    private final Rectangle called = new Rectangle();
    private final Line line = new Line();
    private final Circle grip = new Circle(GRIP);
    private List<Series> series = List.of();
    private ScoreAxis axis = new ScoreAxis(0, 1, false, 1);
    private double threshold = Double.NaN;
    private String thresholdWords = "";
    private DoubleConsumer moved = score -> {};

    /**
     * @param title of the chart when it is saved
     * @param xTitle of its lower axis then
     */
    public ScoreHistogram(
            String id, String accessibleText, String title, String xTitle, ObservableValue<Palette> palette) {
        super(id, accessibleText, made(), palette);
        this.title = title;
        this.xTitle = xTitle;
        ChartLook.name(chart, xTitle, "%");
        called.getStyleClass().add("called-area");
        line.getStyleClass().add("threshold-line");
        line.setId(id + "-threshold");
        grip.getStyleClass().add("threshold-grip");
        for (var node : List.of(called, line, grip)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
            getChildren().add(node);
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.H_RESIZE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static JFreeChart made() {
        JFreeChart chart = ChartLook.chart(new DefaultXYDataset());
        XYPlot plot = chart.getXYPlot();
        ValueAxis plain = plot.getDomainAxis();
        ScoreTicks ticks = new ScoreTicks();
        ticks.setAxisLineVisible(false);
        ticks.setTickMarksVisible(false);
        ticks.setTickLabelFont(plain.getTickLabelFont());
        ticks.setTickLabelInsets(plain.getTickLabelInsets());
        ticks.setLabelFont(plain.getLabelFont());
        ticks.setLabelInsets(plain.getLabelInsets());
        plot.setDomainAxis(ticks);
        XYAreaRenderer filled = new XYAreaRenderer(XYAreaRenderer.AREA);
        filled.setLegendArea(new Rectangle2D.Double(-4, -4, 8, 8));
        plot.setRenderer(0, filled);
        plot.setRenderer(1, new XYLineAndShapeRenderer(true, false));
        plot.getRangeAxis().setUpperMargin(0.06);
        for (int i = 0; i < 2; i++) {
            plot.getRenderer(i).setDefaultCreateEntities(false);
        }
        return chart;
    }

    /** Gets the score that the line is moved to. */
    public void setOnMoved(DoubleConsumer action) {
        moved = action;
    }

    public void show(ScoreAxis newAxis, List<Series> newSeries) {
        series = List.copyOf(newSeries);
        axis = newAxis;
        fill(chart);
        redraw();
    }

    /**
     * Puts the line at a score; a score beyond the axis at its end.
     *
     * @param words for the score
     */
    public void mark(double score, String words) {
        threshold = score;
        thresholdWords = words;
        replace();
    }

    private void fill(JFreeChart target) {
        DefaultXYDataset areas = new DefaultXYDataset();
        DefaultXYDataset outlines = new DefaultXYDataset();
        for (Series each : series) {
            (each.filled() ? areas : outlines).addSeries(each.name(), new double[][] {each.xs(), each.ys()});
        }
        XYPlot plot = target.getXYPlot();
        ((ScoreTicks) plot.getDomainAxis()).use(axis);
        plot.setDataset(0, areas);
        plot.setDataset(1, outlines);
    }

    @Override
    public ChartDocument document() {
        JFreeChart picture = made();
        Palette light = Palette.of(Theme.LIGHT);
        fill(picture);
        colour(picture, light);
        ChartLook.caption(picture, title, xTitle, light);
        if (Double.isFinite(threshold)) {
            ChartLook.mark(picture, axis.place(threshold), thresholdWords, light);
        }
        List<String> columns = new ArrayList<>(List.of(xTitle));
        List<double[]> rows = new ArrayList<>();
        for (Series each : series) {
            int column = columns.size();
            columns.add(each.name());
            for (int i = 0; i < each.xs().length; i++) {
                double[] row = new double[series.size() + 1];
                Arrays.fill(row, Double.NaN);
                row[0] = axis.score(each.xs()[i]);
                row[column] = each.ys()[i];
                rows.add(row);
            }
        }
        return new ChartDocument(picture, new ChartTable(columns, rows));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> threshold;
            case MIN_VALUE -> axis.score(axis.low());
            case MAX_VALUE -> axis.score(axis.high());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    void colour(JFreeChart target, Palette colours) {
        ChartLook.apply(target, List.of(), colours);
        ChartLook.spreadTicks(target);
        int area = 0;
        int outline = 0;
        for (Series each : series) {
            XYItemRenderer renderer = target.getXYPlot().getRenderer(each.filled() ? 0 : 1);
            int at = each.filled() ? area++ : outline++;
            renderer.setSeriesPaint(at, colour(colours, each.role(), each.filled() ? FILL : 255));
            renderer.setSeriesStroke(at, LINE);
        }
    }

    @Override
    void place(Rectangle2D area) {
        boolean shown = Double.isFinite(threshold) && !series.isEmpty();
        for (var node : List.of(called, line, grip)) {
            node.setVisible(shown);
        }
        if (!shown) {
            return;
        }
        double share = (axis.place(threshold) - axis.low()) / (axis.high() - axis.low());
        double x = area.getX() + Math.max(0, Math.min(1, share)) * area.getWidth();
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(area.getY());
        line.setEndY(area.getMaxY());
        grip.setCenterX(x);
        grip.setCenterY(area.getY() + GRIP);
        called.setX(x);
        called.setY(area.getY());
        called.setWidth(Math.max(0, area.getMaxX() - x));
        called.setHeight(area.getHeight());
    }

    private void dragged(MouseEvent event) {
        requestFocus();
        Rectangle2D area = area();
        if (area.getWidth() > 0 && !series.isEmpty()) {
            moveTo((event.getX() - area.getX()) / area.getWidth());
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        double way = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (way != 0 && !series.isEmpty() && Double.isFinite(threshold)) {
            double share = (axis.place(threshold) - axis.low()) / (axis.high() - axis.low());
            moveTo(share + way * (event.isShiftDown() ? LONG_STEP : STEP));
            event.consume();
        }
    }

    /** @param share of the axis */
    private void moveTo(double share) {
        double inside = Math.max(0, Math.min(1, share));
        moved.accept(axis.score(axis.low() + inside * (axis.high() - axis.low())));
    }
}

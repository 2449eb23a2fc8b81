package alad.ui.chart;

import alad.ui.look.Palette;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;

/** Lines over epochs that fill their region. Used on the window's thread only. */
public final class LineChart extends Region {
    private final List<Line> lines;
    private final CurveDataset dataset;
    private final JFreeChart chart;
    private final ChartCanvas canvas;
    private final ObservableValue<Palette> palette;
    private double markedX = Double.NaN;
    private String markedWords = "";
    private boolean stale = true;

    public LineChart(String id, String accessibleText, List<Line> lines, ObservableValue<Palette> palette) {
        this.lines = List.copyOf(lines);
        this.palette = palette;
        setId(id);
        setAccessibleText(accessibleText);
        getStyleClass().add("chart");
        dataset = new CurveDataset(lines);
        chart = ChartLook.chart(dataset);
        chart.setNotify(false);
        ChartLook.apply(chart, lines, palette.getValue());
        canvas = new ChartCanvas(chart);
        canvas.setTooltipEnabled(false);
        canvas.setDomainZoomable(false);
        canvas.setRangeZoomable(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        palette.addListener((source, old, now) -> {
            ChartLook.apply(chart, lines, now);
            redraw();
        });
        sceneProperty().addListener(changed -> drawIfStale());
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    /** Shows what the curves hold now; while the chart is off the window it only remembers to. */
    public void redraw() {
        stale = true;
        drawIfStale();
    }

    /** @param x where the mark stands, NaN for none */
    public void mark(double x, String words) {
        markedX = x;
        markedWords = words;
    }

    private void drawIfStale() {
        if (!stale || getScene() == null || getWidth() <= 0) {
            return;
        }
        stale = false;
        dataset.changed();
        if (Double.isNaN(markedX)) {
            chart.getXYPlot().clearDomainMarkers();
        } else {
            double middle = chart.getXYPlot().getDomainAxis().getRange().getCentralValue();
            ChartLook.mark(chart, markedX, markedWords, markedX <= middle, palette.getValue());
        }
        canvas.draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        redraw();
    }
}

package alad.ui.chart;

import alad.ui.control.Labels;
import alad.ui.look.Palette;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;

/** Lines over epochs that fill their region. Used on the window's thread only. */
public final class LineChart extends Region {
    private final List<Line> lines;
    private final CurveDataset dataset;
    final JFreeChart chart;
    private final ChartCanvas canvas;
    private final ObservableValue<Palette> palette;
    private final ChartSettings settings = new ChartSettings();
    private final Readout readout;
    private double markedX = Double.NaN;
    private String markedWords = "";
    private final Label empty;
    private final String title;
    private boolean stale = true;

    /**
     * @param yTitle what the values are, beside their axis
     * @param emptyText what to say before there is anything to draw
     */
    public LineChart(
            String id,
            String accessibleText,
            String yTitle,
            String emptyText,
            List<Line> lines,
            ObservableValue<Palette> palette) {
        this.lines = List.copyOf(lines);
        this.palette = palette;
        setId(id);
        readout = new Readout(id);
        setAccessibleText(accessibleText);
        getStyleClass().add("chart");
        title = accessibleText;
        dataset = new CurveDataset(lines, settings);
        chart = ChartLook.chart(dataset);
        chart.setNotify(false);
        ChartLook.apply(chart, lines, palette.getValue());
        ChartLook.name(chart, Texts.of("chart.epoch"), yTitle);
        canvas = new ChartCanvas(chart);
        // FXGraphics2D forgets a font that it has set when it restores a clip, so the canvas starts with it.
        canvas.getGraphicsContext2D().setFont(Font.font(ChartLook.FAMILY, ChartLook.LABEL_SIZE));
        canvas.setTooltipEnabled(false);
        canvas.setDomainZoomable(false);
        canvas.setRangeZoomable(false);
        canvas.setMouseTransparent(true);
        empty = Labels.wrapped(emptyText, "muted");
        empty.setAlignment(Pos.CENTER);
        empty.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(canvas, empty, readout);
        setOnMouseMoved(event -> readout.show(event.getX(), chart, canvas, shown()));
        setOnMouseExited(event -> readout.hide());
        settings.hidden().addListener((SetChangeListener<Line>) change -> redraw());
        settings.smoothingProperty().addListener(changed -> redraw());
        settings.logarithmicProperty().addListener((source, old, now) -> {
            chart.getXYPlot().setRangeAxis(ChartLook.valueAxis(now));
            ChartLook.name(chart, Texts.of("chart.epoch"), yTitle);
            ChartLook.apply(chart, lines, palette.getValue());
            redraw();
        });
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

    /** How the curves are shown; to be changed at will. */
    public ChartSettings settings() {
        return settings;
    }

    /** The curves as they are shown now, in light colours, with their title and names. */
    public ChartDocument document() {
        return CurveDocument.of(title, lines, settings, markedX, markedWords);
    }

    private List<Line> shown() {
        return lines.stream().filter(settings::isShown).toList();
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
        for (int i = 0; i < lines.size(); i++) {
            chart.getXYPlot().getRenderer().setSeriesVisible(i, settings.isShown(lines.get(i)));
        }
        boolean nothing = lines.stream().allMatch(line -> line.curve().size() == 0);
        empty.setVisible(nothing);
        canvas.setVisible(!nothing);
        dataset.changed();
        ChartLook.spreadTicks(chart);
        if (Double.isNaN(markedX)) {
            chart.getXYPlot().clearDomainMarkers();
        } else {
            ChartLook.mark(chart, markedX, markedWords, palette.getValue());
        }
        canvas.draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        empty.resizeRelocate(0, 0, getWidth(), getHeight());
        redraw();
    }
}

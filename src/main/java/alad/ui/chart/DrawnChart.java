package alad.ui.chart;

import alad.ui.look.Palette;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;

/**
 * A chart that fills its region, below nodes that move without the chart being drawn again. Used on the window's thread
 * only.
 */
abstract class DrawnChart extends Region {
    final JFreeChart chart;
    private final ChartCanvas canvas;
    private final ObservableValue<Palette> palette;
    private boolean stale = true;

    DrawnChart(String id, String accessibleText, JFreeChart chart, ObservableValue<Palette> palette) {
        this.chart = chart;
        this.palette = palette;
        setId(id);
        setAccessibleText(accessibleText);
        getStyleClass().add("chart");
        chart.setNotify(false);
        canvas = new ChartCanvas(chart);
        // FXGraphics2D forgets a font that it has set when it restores a clip, so the canvas starts with it.
        canvas.getGraphicsContext2D().setFont(Font.font(ChartLook.FAMILY, ChartLook.LABEL_SIZE));
        canvas.setTooltipEnabled(false);
        canvas.setDomainZoomable(false);
        canvas.setRangeZoomable(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        palette.addListener(changed -> redraw());
        sceneProperty().addListener(changed -> drawIfStale());
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    /** Gives the chart the colours of the theme. */
    abstract void colour(JFreeChart target, Palette colours);

    /** What is shown now, in light colours, with its title and names. */
    public abstract ChartDocument document();

    /** Puts the nodes above the chart where they belong; {@code area} is where the chart's values are drawn. */
    abstract void place(Rectangle2D area);

    final void redraw() {
        stale = true;
        drawIfStale();
    }

    /** Moves the nodes above the chart, which stays as it is. */
    final void replace() {
        Rectangle2D area = area();
        if (!stale && area.getWidth() > 0) {
            place(area);
        }
    }

    /** Where the chart's values are drawn, in this region's pixels; empty before the first time. */
    final Rectangle2D area() {
        return canvas.getRenderingInfo() == null
                ? new Rectangle2D.Double()
                : canvas.getRenderingInfo().getPlotInfo().getDataArea();
    }

    static Color colour(Palette colours, String role, int opacity) {
        int rgb = colours.rgb(role);
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, opacity);
    }

    private void drawIfStale() {
        if (!stale || getScene() == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        stale = false;
        colour(chart, palette.getValue());
        canvas.draw();
        replace();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            stale = true;
        }
        drawIfStale();
    }
}

package alad.ui.chart;

import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.ui.RectangleEdge;

/** The values under the mouse, beside an upright hair. */
final class Readout extends Pane {
    private static final double GAP = 8;

    private final Region hair = new Region();
    private final VBox box = new VBox();

    Readout(String chart) {
        hair.getStyleClass().add("chart-hair");
        box.getStyleClass().add("chart-readout");
        box.setId("chart-readout-" + chart);
        getChildren().addAll(hair, box);
        setManaged(false);
        hair.setManaged(false);
        box.setManaged(false);
        setMouseTransparent(true);
        hide();
    }

    void hide() {
        setVisible(false);
    }

    void show(double mouseX, JFreeChart chart, ChartCanvas canvas, List<Line> lines) {
        Rectangle2D area = canvas.getRenderingInfo() == null
                ? null
                : canvas.getRenderingInfo().getPlotInfo().getDataArea();
        if (area == null || area.isEmpty() || !area.contains(mouseX, area.getCenterY())) {
            hide();
            return;
        }
        ValueAxis axis = chart.getXYPlot().getDomainAxis();
        double x = nearestX(axis.java2DToValue(mouseX, area, RectangleEdge.BOTTOM), lines);
        if (Double.isNaN(x)) {
            hide();
            return;
        }
        fill(x, lines);
        double at = axis.valueToJava2D(x, area, RectangleEdge.BOTTOM);
        hair.resizeRelocate(Math.floor(at), area.getY(), 1, area.getHeight());
        setVisible(true);
        box.applyCss();
        box.autosize();
        double right = at + GAP;
        boolean fits = right + box.getWidth() <= area.getMaxX();
        box.relocate(fits ? right : at - GAP - box.getWidth(), area.getY() + GAP);
    }

    private void fill(double x, List<Line> lines) {
        box.getChildren().setAll(Labels.muted(Texts.of(x == Math.rint(x) ? "chart.at.whole" : "chart.at", x)));
        for (Line line : lines) {
            int point = line.curve().nearest(x);
            if (point >= 0) {
                box.getChildren().add(entry(line, line.curve().y(point)));
            }
        }
    }

    private static HBox entry(Line line, double value) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", line.role());
        Label number = Labels.strong(Legend.words(value));
        HBox entry = new HBox(swatch, Labels.muted(line.name()), number);
        entry.getStyleClass().add("legend-entry");
        return entry;
    }

    private static double nearestX(double x, List<Line> lines) {
        double best = Double.NaN;
        for (Line line : lines) {
            int point = line.curve().nearest(x);
            if (point >= 0 && !(Math.abs(line.curve().x(point) - x) >= Math.abs(best - x))) {
                best = line.curve().x(point);
            }
        }
        return best;
    }
}

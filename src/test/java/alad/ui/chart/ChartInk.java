package alad.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jfree.chart.JFreeChart;

/** Whether a chart as it is shown now draws anything beyond its edges, where the window cuts it. */
public final class ChartInk {
    private static final int MARGIN = 60;

    private ChartInk() {}

    /** @return on which side, empty for a region that shows no chart or all of it */
    public static Optional<String> beyond(Region region) {
        JFreeChart chart = region instanceof DrawnChart drawn
                ? drawn.chart
                : region instanceof LineChart lines ? lines.chart : null;
        int width = (int) Math.round(region.getWidth());
        int height = (int) Math.round(region.getHeight());
        boolean shown = region.getChildrenUnmodifiable().stream()
                .findFirst()
                .filter(Node::isVisible)
                .isPresent();
        return chart == null || !shown || width <= 0 || height <= 0 ? Optional.empty() : beyond(chart, width, height);
    }

    static Optional<String> beyond(JFreeChart chart, int width, int height) {
        BufferedImage image = new BufferedImage(width + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = image.createGraphics();
        drawing.translate(MARGIN, MARGIN);
        // the plot alone, for a chart clips what it draws
        Rectangle2D area = chart.getPadding().createInsetRectangle(new Rectangle2D.Double(0, 0, width, height));
        chart.getPlot().draw(drawing, area, null, null, null);
        drawing.dispose();
        return sideWithInk(image);
    }

    private static Optional<String> sideWithInk(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean inside = x >= MARGIN - 1
                        && x <= image.getWidth() - MARGIN
                        && y >= MARGIN - 1
                        && y <= image.getHeight() - MARGIN;
                if (!inside && image.getRGB(x, y) >>> 24 != 0) {
                    return Optional.of(
                            x < MARGIN
                                    ? "left"
                                    : x > image.getWidth() - MARGIN ? "right" : y < MARGIN ? "top" : "bottom");
                }
            }
        }
        return Optional.empty();
    }
}

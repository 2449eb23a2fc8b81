package alad.ui.chart;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;

/**
 * A chart on its way to a file.
 *
 * @param picture a copy that nobody else draws or changes, so that any thread may
 * @param values what it shows
 */
public record ChartDocument(JFreeChart picture, CsvTable values) {
    private static final int PIXELS_PER_UNIT = 2;

    /** The content of a file. */
    public byte[] as(ChartFormat format, int width, int height) {
        return switch (format) {
            case PNG -> png(width, height);
            case SVG ->
                SvgDrawing.of(
                                width,
                                height,
                                drawing -> picture.draw(drawing, new Rectangle2D.Double(0, 0, width, height)))
                        .getBytes(StandardCharsets.UTF_8);
            case CSV -> values.csv().getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ChartUtils.writeScaledChartAsPNG(bytes, picture, width, height, PIXELS_PER_UNIT, PIXELS_PER_UNIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

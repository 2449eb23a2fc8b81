package alad.ui.chart;

import alad.ui.look.Palette;
import alad.ui.look.Theme;
import alad.ui.text.Texts;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Lines over epochs as a document: the same curves in light colours, with their title and names. */
final class CurveDocument {
    private CurveDocument() {}

    /** @param markedX where the mark stands, NaN for none */
    static ChartDocument of(
            String title, List<Line> lines, ChartSettings settings, double markedX, String markedWords) {
        Palette light = Palette.of(Theme.LIGHT);
        List<Line> copies = lines.stream()
                .filter(settings::isShown)
                .map(line -> new Line(line.name(), line.role(), line.curve().copy()))
                .toList();
        JFreeChart picture = ChartLook.chart(new CurveDataset(copies, settings));
        picture.getXYPlot()
                .setRangeAxis(ChartLook.valueAxis(settings.logarithmicProperty().get()));
        ChartLook.apply(picture, copies, light);
        ChartLook.caption(picture, title, Texts.of("chart.epoch"), light);
        ChartLook.spreadTicks(picture);
        if (!Double.isNaN(markedX)) {
            ChartLook.mark(picture, markedX, markedWords, light);
        }
        return new ChartDocument(picture, ChartTable.of("epoch", copies));
    }
}

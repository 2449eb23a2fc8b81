package alad.ui.chart;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Lets JFreeChart read curves where they are. */
final class CurveDataset extends AbstractXYDataset {
    private static final long serialVersionUID = 1L;

    private final transient List<Line> lines;

    CurveDataset(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Tells the plot that points were added. */
    void changed() {
        fireDatasetChanged();
    }

    @Override
    public int getSeriesCount() {
        return lines.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return lines.get(series).name();
    }

    @Override
    public int getItemCount(int series) {
        return lines.get(series).curve().size();
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return lines.get(series).curve().x(item);
    }

    @Override
    public double getYValue(int series, int item) {
        return lines.get(series).curve().y(item);
    }
}

package alad.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Lets JFreeChart read curves as the settings want them seen: smoothed, without what a logarithm can't show. */
final class CurveDataset extends AbstractXYDataset {
    private static final long serialVersionUID = 1L;

    private final transient List<Line> lines;
    private final transient ChartSettings settings;
    private final transient List<double[]> values = new ArrayList<>();

    CurveDataset(List<Line> lines, ChartSettings settings) {
        this.lines = List.copyOf(lines);
        this.settings = settings;
        read();
    }

    /** Tells the plot that points were added. */
    void changed() {
        read();
        fireDatasetChanged();
    }

    private void read() {
        values.clear();
        for (Line line : lines) {
            double[] ys = settings.smoothingProperty().get().of(line.curve());
            for (int i = 0; i < ys.length; i++) {
                ys[i] = settings.logarithmicProperty().get() && ys[i] <= 0 ? Double.NaN : ys[i];
            }
            values.add(ys);
        }
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
        return values.get(series).length;
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
        return values.get(series)[item];
    }
}

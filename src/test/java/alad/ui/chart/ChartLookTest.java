package alad.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;

class ChartLookTest {
    private final Curve curve = new Curve();
    private final CurveDataset dataset = new CurveDataset(List.of(new Line("error", "xz", curve)), new ChartSettings());
    private final JFreeChart chart = ChartLook.chart(dataset);

    private NumberAxis spread(double lastEpoch, double largest) {
        curve.add(0, 0);
        curve.add(lastEpoch, largest);
        dataset.changed();
        ChartLook.spreadTicks(chart);
        return (NumberAxis) chart.getXYPlot().getRangeAxis();
    }

    @Test
    void fifteenEpochsAreMarkedEveryFive() {
        spread(15, 1);
        NumberAxis epochs = (NumberAxis) chart.getXYPlot().getDomainAxis();
        assertEquals(5, epochs.getTickUnit().getSize());
        assertFalse(epochs.isAutoTickUnitSelection());
    }

    @Test
    void epochsAreNeverMarkedInParts() {
        spread(1, 1);
        NumberAxis epochs = (NumberAxis) chart.getXYPlot().getDomainAxis();
        assertEquals(1, epochs.getTickUnit().getSize());
        assertEquals("1", epochs.getTickUnit().valueToString(1));
    }

    @Test
    void smallErrorsKeepTheirDecimals() {
        NumberAxis error = spread(10, 0.03);
        assertEquals(0.01, error.getTickUnit().getSize(), 1e-12);
        assertEquals("0.02", error.getTickUnit().valueToString(0.02));
    }
}

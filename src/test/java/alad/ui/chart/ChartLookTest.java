package alad.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"10, 2", "100, 1", "1000, 0.5", "2000, 30000"})
    void theLastEpochIsNamedWhole(double epochs, double largest) {
        spread(epochs, largest);
        for (int width : new int[] {180, 300, 640}) {
            assertEquals(Optional.empty(), ChartInk.beyond(chart, width, 160), () -> "at " + width);
        }
    }

    @Test
    void thousandsStandApartOnBothAxes() {
        NumberAxis norms = spread(2000, 60_000);
        assertEquals("60,000", norms.getTickUnit().valueToString(60_000));
        NumberAxis epochs = (NumberAxis) chart.getXYPlot().getDomainAxis();
        assertEquals("2,000", epochs.getTickUnit().valueToString(2000));
        assertEquals("60,000", Legend.words(60_000));
    }

    @Test
    void axesAreNamed() {
        ChartLook.name(chart, "epoch", "loss");
        assertEquals("epoch", chart.getXYPlot().getDomainAxis().getLabel());
        assertEquals("loss", chart.getXYPlot().getRangeAxis().getLabel());
    }

    @Test
    void smallErrorsKeepTheirDecimals() {
        NumberAxis error = spread(10, 0.03);
        assertEquals(0.01, error.getTickUnit().getSize(), 1e-12);
        assertEquals("0.02", error.getTickUnit().valueToString(0.02));
    }
}

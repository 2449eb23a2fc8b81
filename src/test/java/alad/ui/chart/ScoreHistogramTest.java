package alad.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.evaluate.ScoreAxis;
import alad.ui.look.Palette;
import alad.ui.look.Theme;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ScoreHistogramTest {
    private static final List<ScoreHistogram.Series> SERIES =
            List.of(new ScoreHistogram.Series("normal", "good", true, new double[] {0, 5, 10}, new double[] {0, 1, 0}));

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aThresholdThatArrivesBeforeTheChartIsDrawnIsMarkedOnceItIs() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ScoreHistogram histogram = new ScoreHistogram(
                    "scores", "Scores", "Scores", "score", new SimpleObjectProperty<>(Palette.of(Theme.LIGHT)));
            histogram.mark(2.5, "2.5");
            assertTrue(histogram.area().isEmpty(), "nothing is drawn yet");
            histogram.show(new ScoreAxis(0, 10, false, 1), SERIES);
            new Scene(histogram, 600, 300);
            histogram.resize(600, 300);
            histogram.layout();

            Rectangle2D area = histogram.area();
            Line line = (Line) histogram.lookup("#scores-threshold");
            assertTrue(line.isVisible());
            assertTrue(area.getWidth() > 400 && area.getHeight() > 200, area.toString());
            assertEquals(area.getX() + area.getWidth() / 4, line.getStartX(), 1e-6, "2.5 on the way from 0 to 10");
            assertEquals(area.getY(), line.getStartY(), 1e-6);
            assertEquals(area.getMaxY(), line.getEndY(), 1e-6);
        });
    }
}

package alad.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.evaluate.ScoreAxis;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

class ScoreTicksTest {
    private final Graphics2D canvas = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    private final Rectangle2D area = new Rectangle2D.Double(0, 0, 600, 100);

    private List<String> words(double high) {
        ScoreTicks ticks = new ScoreTicks();
        ticks.use(new ScoreAxis(0, high, false, 1));
        List<?> found = ticks.refreshTicks(canvas, new AxisState(), area, RectangleEdge.BOTTOM);
        return found.stream().map(each -> ((NumberTick) each).getText()).toList();
    }

    @Test
    void roundScoresAreMarked() {
        assertEquals(List.of("0", "50,000", "100,000", "150,000", "200,000", "250,000"), words(299_000));
    }

    @Test
    void aNumberThatWouldBeCutAtTheEndIsLeftOut() {
        assertEquals(List.of("0", "50,000", "100,000", "150,000", "200,000", "250,000"), words(301_000));
    }

    @Test
    void aShortNumberAtTheEndStays() {
        assertEquals(List.of("0", "1", "2", "3", "4", "5"), words(5));
    }
}

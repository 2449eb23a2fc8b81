package alad.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CurveTest {
    private final Curve curve = new Curve();

    @Test
    void staysBoundedAndKeepsTheMean() {
        for (int i = 0; i < 10_000; i++) {
            curve.add(i, i % 2);
        }
        assertTrue(curve.size() <= Curve.MOST_POINTS, "points: " + curve.size());
        for (int i = 0; i < curve.size(); i++) {
            assertEquals(0.5, curve.y(i), 1e-12);
        }
        assertEquals(1, curve.newest());
    }

    @Test
    void leavesOutWhatIsNotFinite() {
        curve.add(1, Double.NaN);
        curve.add(2, 3);
        curve.add(3, Double.POSITIVE_INFINITY);
        assertEquals(1, curve.size());
        assertEquals(3, curve.newest());
    }

    @Test
    void anEarlierPointReplacesWhatCameAfterIt() {
        curve.add(1, 10);
        curve.add(2, 20);
        curve.add(3, 30);
        curve.add(2, 25);
        assertEquals(2, curve.size());
        assertEquals(2, curve.x(1));
        assertEquals(25, curve.y(1));
    }
}

package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeatScaleTest {
    @Test
    void theAnchorStandsAtASixthOfTheScale() {
        assertEquals(0.6, HeatScale.anchoredAt(0.1).top(), 1e-12);
    }

    @Test
    void noScaleGoesBeyondTheLargestDifference() {
        assertEquals(2, HeatScale.anchoredAt(0.9).top());
        assertEquals(2, HeatScale.anchoredAt(0).top());
    }

    @Test
    void coloursGoFromBlackToPaleYellowAndStayThere() {
        HeatScale scale = new HeatScale(0.1, 0.7);
        assertEquals(0xff000004, scale.argb(0));
        assertEquals(0xff280b54, scale.argb(0.1));
        assertEquals(0xfffcffa4, scale.argb(0.7));
        assertEquals(0xfffcffa4, scale.argb(2));
    }
}

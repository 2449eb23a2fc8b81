package alad.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScoreTextTest {
    @Test
    void numbersOfAnySizeTakeAFewFigures() {
        assertEquals("0.00", ScoreText.of(0));
        assertEquals("5.6e-06", ScoreText.of(5.6e-6));
        assertEquals("0.0312", ScoreText.of(0.03117));
        assertEquals("-3.41", ScoreText.of(-3.414));
        assertEquals("56.3", ScoreText.of(56.31));
        assertEquals("1,204", ScoreText.of(1203.7));
        assertEquals("27.09 M", ScoreText.of(27_086_170));
        assertEquals("-1,379.96 M", ScoreText.of(-1_379_963_888));
        assertEquals("3.00e+12", ScoreText.of(3e12));
    }

    @Test
    void aNumberThatIsToBeTypedAgainHasNoUnit() {
        assertEquals("27,086,170", ScoreText.digits(27_086_170));
        assertEquals("56.3", ScoreText.digits(56.31));
    }

    @Test
    void aValueThatCountsHasNoPlaces() {
        assertEquals("0", ScoreText.value(0));
        assertEquals("0", ScoreText.value(-0.0));
        assertEquals("-511", ScoreText.value(-511));
        assertEquals("0.070", ScoreText.value(0.07));
        assertEquals("5.15 M", ScoreText.value(5_151_154));
    }
}

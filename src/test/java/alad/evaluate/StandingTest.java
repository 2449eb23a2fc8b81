package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final float[] VALIDATION = new float[1000];

    static {
        for (int i = 0; i < VALIDATION.length; i++) {
            VALIDATION[i] = i;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1,   'below all 1,000'",
        "0,    above 0 %",
        "500,  above 50 %",
        "999,  above 99 %",
        "1000, 'above all 1,000'"
    })
    void noScoreIsAboveAHundredPercent(float score, String words) {
        assertEquals(words, Standing.of(VALIDATION, score).words());
    }
}

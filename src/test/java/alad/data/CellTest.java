package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.5, -0.5",
        "+2, 2",
        "1., 1",
        ".25, 0.25",
        "-.5, -0.5",
        "1e3, 1000",
        "2.5E-1, 0.25",
        "123456789012345678, 1.2345679E17",
        "0.10, 0.1"
    })
    void numbersAreRead(String text, float expected) {
        assertEquals(expected, Cell.number(text, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ".", "-.", "+", "e", "1e", "1-2", "1.2.3", "1f", "2d", "0x10", "1,5", "one", "1 2"})
    void textsAreNoNumbers(String text) {
        assertTrue(Float.isNaN(Cell.number(text, false)));
    }

    @Test
    void aCommaIsADecimalPointOnlyWhereItMayBe() {
        assertEquals(1.5f, Cell.number("1,5", true));
        assertTrue(Float.isNaN(Cell.number("1.000,5", true)));
    }

    @Test
    void shortNumbersEqualThoseOfTheJdk() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            long digits = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            String text = BigDecimal.valueOf(digits, random.nextInt(12)).toPlainString();
            assertEquals((float) Double.parseDouble(text), Cell.number(text, false), text);
        }
    }

    @Test
    void missingValuesHaveSeveralNames() {
        for (String text : new String[] {"", "?", "NA", "NaN", "nan", "n/a", "NULL"}) {
            assertTrue(Cell.isMissing(text), text);
        }
        assertFalse(Cell.isMissing("0"));
        assertFalse(Cell.isMissing("none"));
    }
}

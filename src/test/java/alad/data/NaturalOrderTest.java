package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersWithinNamesCountAsNumbers() {
        List<String> names = List.of("b1", "a10", "a9", "a", "a010", "a10b", "a99999999999999999999", "A2", "a-1");
        assertEquals(
                List.of("A2", "a", "a-1", "a9", "a010", "a10", "a10b", "a99999999999999999999", "b1"),
                names.stream().sorted(NaturalOrder.INSTANCE).toList());
    }

    @Test
    void onlyEqualNamesAreEqual() {
        assertTrue(NaturalOrder.INSTANCE.compare("a01", "a1") != 0);
        assertEquals(0, NaturalOrder.INSTANCE.compare("a01", "a01"));
        assertTrue(NaturalOrder.INSTANCE.compare("", "a") < 0);
    }
}

package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Numbers that NumPy itself gives. */
class NumpyRandomTest {
    @Test
    void bitsAreNumpys() {
        assertEquals(1608637542, new NumpyRandom(42).nextBits());
    }

    @Test
    void permutationsAreNumpys() {
        assertArrayEquals(
                new int[] {0, 17, 15, 1, 8, 5, 11, 3, 18, 16, 13, 2, 9, 19, 4, 12, 7, 10, 14, 6},
                new NumpyRandom(42).permutation(20));
        assertArrayEquals(
                new int[] {521, 737, 740, 660, 411, 678, 626, 513, 859, 136},
                Arrays.copyOf(new NumpyRandom(42).permutation(1000), 10));
    }

    @Test
    void nothingIsDrawnOfOneOrNone() {
        assertArrayEquals(new int[] {0}, new NumpyRandom(42).permutation(1));
        assertArrayEquals(new int[0], new NumpyRandom(42).permutation(0));
    }
}

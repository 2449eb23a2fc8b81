package alad.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StratifiedSampleTest {
    @Test
    void fewRowsAreAllTaken() {
        assertArrayEquals(new int[] {0, 1, 2}, StratifiedSample.of(new int[] {4, 0, 4}, 3, 1));
        assertArrayEquals(new int[0], StratifiedSample.of(new int[0], 3, 1));
    }

    @Test
    void rareGroupsAreKeptAndLargeOnesShareTheRestBySize() {
        // 9,000 and 1,000 rows and one of 10: 25, 25 and 10 first; the other 140 of 200 by 8,975 to 975
        int[] groups = IntStream.range(0, 10_010)
                .map(row -> row % 1001 == 1000 ? 2 : row % 10 == 0 ? 1 : 0)
                .toArray();
        assertEquals(10, Arrays.stream(groups).filter(group -> group == 2).count());
        int[] places = StratifiedSample.of(groups, 200, 7);
        assertEquals(200, places.length);
        assertArrayEquals(Arrays.stream(places).distinct().sorted().toArray(), places);
        int[] taken = new int[3];
        for (int place : places) {
            taken[groups[place]]++;
        }
        assertEquals(10, taken[2]);
        assertEquals(25 + 140 * 975 / (8975 + 975.0), taken[1], 1);
        assertArrayEquals(places, StratifiedSample.of(groups, 200, 7));
        assertFalse(Arrays.equals(places, StratifiedSample.of(groups, 200, 8)));
        assertTrue(places[199] > 9000 && places[0] < 500, "from everywhere");
    }

    @Test
    void manySmallGroupsShareEvenly() {
        int[] groups = IntStream.range(0, 300).map(row -> row % 30).toArray();
        int[] places = StratifiedSample.of(groups, 60, 3);
        int[] taken = new int[30];
        for (int place : places) {
            taken[groups[place]]++;
        }
        assertArrayEquals(IntStream.generate(() -> 2).limit(30).toArray(), taken);
    }
}

package alad.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.latent.PlanarMap;
import alad.prepare.Split;
import org.junit.jupiter.api.Test;

class LatentMapTest {
    private static LatentMap of(int... places) {
        double[] none = new double[places.length];
        return new LatentMap(places, new float[places.length][2], new PlanarMap(none, none, 1), 4);
    }

    @Test
    void pointsAreRowsByTheirPlacesInTheTestPart() {
        Split split = new Split(new int[0], new int[0], new int[0], new int[] {7, 3, 9, 5}, new boolean[10]);
        assertArrayEquals(new int[] {9, 7}, of(0, 2, 3).rows(split, 1, 0));
        assertArrayEquals(new int[0], of(0, 2, 3).rows(split));
    }

    @Test
    void placedAnewTheSamePointsAreMeant() {
        LatentMap map = of(0, 2);
        assertFalse(map.with(new PlanarMap(new double[2], new double[2], 1)).isOfOtherRows(map));
        assertTrue(map.isOfOtherRows(of(0, 1)));
        assertTrue(map.isOfOtherRows(null));
    }
}

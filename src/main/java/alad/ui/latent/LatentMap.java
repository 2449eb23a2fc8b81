package alad.ui.latent;

import alad.latent.PlanarMap;
import alad.prepare.Split;
import java.util.stream.IntStream;

/**
 * Test rows of a run with their codes and their places in the plane.
 *
 * @param places in the test part, the index of everything else here
 * @param codes [rows][latent]: E(x)
 * @param of how many test rows these are a sample
 * @param extent what of {@code map} is drawn, and on what axes
 */
record LatentMap(int[] places, float[][] codes, PlanarMap map, int of, MapExtent extent) {
    LatentMap(int[] places, float[][] codes, PlanarMap map, int of) {
        this(places, codes, map, of, MapExtent.of(map));
    }

    int size() {
        return places.length;
    }

    /** Rows of the dataset that points are, in the points' order. */
    int[] rows(Split split, int... points) {
        return IntStream.of(points).map(point -> split.test()[places[point]]).toArray();
    }

    /** Whether other points may be meant by the same numbers than in {@code other}, which may be null. */
    boolean isOfOtherRows(LatentMap other) {
        return other == null || other.places != places;
    }

    LatentMap with(PlanarMap other) {
        return new LatentMap(places, codes, other, of);
    }
}

package alad.ui.latent;

import alad.latent.PlanarMap;

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

    LatentMap with(PlanarMap other) {
        return new LatentMap(places, codes, other, of);
    }
}

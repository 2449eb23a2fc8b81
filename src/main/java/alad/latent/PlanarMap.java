package alad.latent;

/**
 * Codes brought to the plane.
 *
 * @param x one a code, in the order of the codes
 * @param y likewise
 * @param kept share of the codes' variance that the plane shows, 0..1; NaN where the map isn't linear
 */
public record PlanarMap(double[] x, double[] y, double kept) {}

package alad.ui.latent;

/**
 * Points that look alike and what they have in common.
 *
 * @param group as {@link PointColours#group}
 * @param count how many of the map's points
 * @param rgb 0xRRGGBB
 */
record LegendEntry(int group, String words, int count, Marker marker, int rgb) {}

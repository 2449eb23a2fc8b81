package alad.ui.latent;

import java.util.Arrays;

/** How all points look, worked out once for many drawings. */
final class DrawnPoints {
    private final int[] rgb;
    private final int[] groups;
    private final Marker[] markers;
    /** Normal points first, so that anomalous ones lie above. */
    private final int[] order;

    DrawnPoints(LatentViewModel model, PointColours colours) {
        int count = model.mapProperty().get().size();
        rgb = new int[count];
        groups = new int[count];
        markers = new Marker[count];
        order = new int[count];
        int normal = 0;
        int anomalous = count;
        for (int i = 0; i < count; i++) {
            rgb[i] = colours.rgb(i);
            groups[i] = colours.group(i);
            markers[i] = colours.marker(i);
            order[model.isAnomalous(i) ? --anomalous : normal++] = i;
        }
    }

    /**
     * Draws those that step back first.
     *
     * @param highlighted the group that is meant, or {@link PointColours#NONE} for all
     * @param chosen the points that are meant, ascending; empty for all
     */
    void draw(PointRaster raster, MapFrame frame, double scale, int highlighted, int[] chosen, Strength strength) {
        for (int point : order) {
            if (stepsBack(point, highlighted, chosen)) {
                raster.draw(frame.x(point) * scale, frame.y(point) * scale, markers[point], strength.dimmed());
            }
        }
        for (int point : order) {
            if (!stepsBack(point, highlighted, chosen)) {
                raster.draw(
                        frame.x(point) * scale,
                        frame.y(point) * scale,
                        markers[point],
                        strength.alpha() << 24 | rgb[point]);
            }
        }
    }

    /**
     * @param alpha of points that are meant, 0..255
     * @param dimmed the colour of all others, ARGB
     */
    record Strength(int alpha, int dimmed) {}

    private boolean stepsBack(int point, int highlighted, int[] chosen) {
        return highlighted != PointColours.NONE && groups[point] != highlighted
                || chosen.length > 0 && Arrays.binarySearch(chosen, point) < 0;
    }
}

package alad.ui.latent;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Draws points into pixels, some thousand in a millisecond; what is drawn later lies above. */
final class PointRaster {
    private static final int SUBPIXELS = 4;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final double radius;
    private final int reach;
    private final Map<Marker, int[]> covers = new EnumMap<>(Marker.class);

    /** @param radius of a point, in pixels */
    PointRaster(int width, int height, double radius) {
        this.width = width;
        this.height = height;
        this.radius = radius;
        pixels = new int[width * height];
        reach = (int) Math.ceil(1.5 * radius);
        for (Marker marker : Marker.values()) {
            covers.put(marker, cover(marker, radius));
        }
    }

    /** [height * width], ARGB with colours multiplied by alpha. */
    int[] pixels() {
        return pixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double radius() {
        return radius;
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /**
     * @param x of the middle, in pixels; points outside are left out
     * @param argb not multiplied by alpha
     */
    void draw(double x, double y, Marker marker, int argb) {
        int left = (int) Math.floor(x) - reach;
        int top = (int) Math.floor(y) - reach;
        int side = 2 * reach + 1;
        if (left + side <= 0 || top + side <= 0 || left >= width || top >= height) {
            return;
        }
        int[] cover = covers.get(marker);
        int alpha = argb >>> 24;
        for (int row = Math.max(0, -top); row < side && top + row < height; row++) {
            for (int column = Math.max(0, -left); column < side && left + column < width; column++) {
                int share = cover[row * side + column] * alpha / 255;
                if (share > 0) {
                    int at = (top + row) * width + left + column;
                    pixels[at] = over(argb, share, pixels[at]);
                }
            }
        }
    }

    private static int over(int argb, int alpha, int below) {
        int rest = 255 - alpha;
        int a = alpha + (below >>> 24) * rest / 255;
        int r = ((argb >> 16 & 0xff) * alpha + (below >> 16 & 0xff) * rest) / 255;
        int g = ((argb >> 8 & 0xff) * alpha + (below >> 8 & 0xff) * rest) / 255;
        int b = ((argb & 0xff) * alpha + (below & 0xff) * rest) / 255;
        return a << 24 | r << 16 | g << 8 | b;
    }

    /** How much of each pixel the shape covers, 0..255. */
    private int[] cover(Marker marker, double radius) {
        int side = 2 * reach + 1;
        int[] cover = new int[side * side];
        for (int i = 0; i < cover.length * SUBPIXELS * SUBPIXELS; i++) {
            int pixel = i / (SUBPIXELS * SUBPIXELS);
            double x = pixel % side - reach - 0.5 + (i % SUBPIXELS + 0.5) / SUBPIXELS;
            double y = pixel / side - reach - 0.5 + (i / SUBPIXELS % SUBPIXELS + 0.5) / SUBPIXELS;
            cover[pixel] += marker.covers(x / radius, y / radius) ? 1 : 0;
        }
        for (int i = 0; i < cover.length; i++) {
            cover[i] = cover[i] * 255 / (SUBPIXELS * SUBPIXELS);
        }
        return cover;
    }
}

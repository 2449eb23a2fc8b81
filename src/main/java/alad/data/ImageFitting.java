package alad.data;

import alad.data.DataRequest.Fit;
import java.util.Arrays;

/** Brings a decoded image to a square of {@code size} pixels: the one way for all image formats. */
record ImageFitting(int size, Fit fit) {
    /** The most pixels a side of images whose own size is kept when none was asked for. */
    static final int LARGEST_OWN_SIZE = 64;

    /** The size for images that are all {@code width} by {@code height}: see {@link DataRequest#imageSize()}. */
    static int automaticSize(int width, int height) {
        return width == height && width <= LARGEST_OWN_SIZE ? Math.max(8, (width + 3) / 4 * 4) : LARGEST_OWN_SIZE;
    }

    /** @return [channel, size, size], unsigned bytes */
    byte[] apply(Raster image) {
        if (image.width() == size && image.height() == size) {
            return joined(image.planes());
        }
        Raster whole = fit == Fit.CROP ? middle(image) : image;
        int width = size;
        int height = size;
        if (fit == Fit.PAD) {
            double shrink = Math.min(1, (double) size / Math.max(whole.width(), whole.height()));
            width = Math.max(1, (int) Math.round(whole.width() * shrink));
            height = Math.max(1, (int) Math.round(whole.height() * shrink));
        }
        Resampling across = Resampling.of(whole.width(), width);
        Resampling down = Resampling.of(whole.height(), height);
        byte[] fitted = new byte[whole.planes().length * size * size];
        int left = (size - width) / 2;
        int top = (size - height) / 2;
        for (int channel = 0; channel < whole.planes().length; channel++) {
            byte[] plane = resample(whole.planes()[channel], whole.height(), across, down);
            for (int y = 0; y < height; y++) {
                System.arraycopy(plane, y * width, fitted, (channel * size + top + y) * size + left, width);
            }
        }
        return fitted;
    }

    private static byte[] joined(byte[][] planes) {
        if (planes.length == 1) {
            return planes[0];
        }
        byte[] joined = new byte[planes.length * planes[0].length];
        for (int channel = 0; channel < planes.length; channel++) {
            System.arraycopy(planes[channel], 0, joined, channel * planes[0].length, planes[0].length);
        }
        return joined;
    }

    /** The largest square in the middle; of an odd remainder the larger half is cut at the right or below. */
    private static Raster middle(Raster image) {
        int side = Math.min(image.width(), image.height());
        if (image.width() == image.height()) {
            return image;
        }
        int left = (image.width() - side) / 2;
        int top = (image.height() - side) / 2;
        byte[][] planes = new byte[image.planes().length][side * side];
        for (int channel = 0; channel < planes.length; channel++) {
            for (int y = 0; y < side; y++) {
                System.arraycopy(
                        image.planes()[channel], (top + y) * image.width() + left, planes[channel], y * side, side);
            }
        }
        return new Raster(side, side, planes);
    }

    private static byte[] resample(byte[] plane, int rows, Resampling across, Resampling down) {
        if (across.isIdentity() && down.isIdentity()) {
            return plane;
        }
        int width = across.targets();
        float[] sums = new float[down.targets() * width];
        float[] line = new float[width];
        for (int y = 0; y < rows; y++) {
            Arrays.fill(line, 0);
            across.spread(plane, y * across.sources(), line);
            down.accumulate(y, line, sums);
        }
        byte[] result = new byte[sums.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) Math.max(0, Math.min(255, Math.round(sums[i])));
        }
        return result;
    }
}

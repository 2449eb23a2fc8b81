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
        int width = size;
        int height = size;
        if (fit == Fit.PAD) {
            double shrink = Math.min(1, (double) size / Math.max(image.width(), image.height()));
            width = Math.max(1, (int) Math.round(image.width() * shrink));
            height = Math.max(1, (int) Math.round(image.height() * shrink));
        }
        Resampling across = Resampling.of(image.width(), width);
        Resampling down = Resampling.of(image.height(), height);
        byte[] fitted = new byte[image.planes().length * size * size];
        int left = (size - width) / 2;
        int top = (size - height) / 2;
        for (int channel = 0; channel < image.planes().length; channel++) {
            byte[] plane = resample(image.planes()[channel], image.height(), across, down);
            for (int y = 0; y < height; y++) {
                System.arraycopy(plane, y * width, fitted, (channel * size + top + y) * size + left, width);
            }
        }
        return fitted;
    }

    private static byte[] joined(byte[][] planes) {
        byte[] joined = new byte[planes.length * planes[0].length];
        for (int channel = 0; channel < planes.length; channel++) {
            System.arraycopy(planes[channel], 0, joined, channel * planes[0].length, planes[0].length);
        }
        return joined;
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

package alad.gan.network;

import java.util.Arrays;

/**
 * The patches of one large picture as a matrix [channel * kernel * kernel, positions], so that a convolution becomes a
 * matrix product; and back, where overlapping patches add up. For one thread.
 */
final class Unfolding {
    private final PictureGeometry geometry;
    private final int channels;
    private final int height;
    private final int width;
    private final float[] picture;
    private final float[] padded;
    private final float[] patches;
    private final Tensor columns;

    /** @param channels of the large picture */
    Unfolding(PictureGeometry geometry, int channels) {
        this.geometry = geometry;
        this.channels = channels;
        this.height = reach(geometry.largeHeight(), geometry.smallHeight());
        this.width = reach(geometry.largeWidth(), geometry.smallWidth());
        this.picture = new float[channels * geometry.largeHeight() * geometry.largeWidth()];
        this.padded = new float[channels * height * width];
        this.columns = Tensor.zeros(rows(), positions());
        this.patches = new float[columns.length()];
    }

    private int reach(int large, int small) {
        return Math.max(geometry.before() + large, (small - 1) * geometry.stride() + geometry.kernel());
    }

    int rows() {
        return channels * geometry.kernel() * geometry.kernel();
    }

    int positions() {
        return geometry.smallHeight() * geometry.smallWidth();
    }

    /** [rows, positions]; filled by {@link #unfold}, read by {@link #fold}. */
    Tensor columns() {
        return columns;
    }

    /** Reads picture {@code index} of {@code large} [batch, channel, y, x]. */
    void unfold(Tensor large, int index) {
        large.values().get(index * picture.length, picture);
        int rowWidth = geometry.largeWidth();
        for (int row = 0; row < picture.length / rowWidth; row++) {
            System.arraycopy(picture, row * rowWidth, padded, inPadded(row), rowWidth);
        }
        int to = 0;
        for (int row = 0; row < rows(); row++) {
            int corner = corner(row);
            for (int y = 0; y < geometry.smallHeight(); y++) {
                pick(padded, corner + y * geometry.stride() * width, geometry.stride(), patches, to);
                to += geometry.smallWidth();
            }
        }
        columns.values().put(0, patches);
    }

    private void pick(float[] from, int start, int stride, float[] to, int at) {
        for (int x = 0; x < geometry.smallWidth(); x++) {
            to[at + x] = from[start + x * stride];
        }
    }

    /** Writes picture {@code index} of {@code large} [batch, channel, y, x]. */
    void fold(Tensor large, int index) {
        Arrays.fill(padded, 0f);
        columns.values().get(0, patches);
        int from = 0;
        for (int row = 0; row < rows(); row++) {
            int corner = corner(row);
            for (int y = 0; y < geometry.smallHeight(); y++) {
                add(patches, from, padded, corner + y * geometry.stride() * width, geometry.stride());
                from += geometry.smallWidth();
            }
        }
        int rowWidth = geometry.largeWidth();
        for (int row = 0; row < picture.length / rowWidth; row++) {
            System.arraycopy(padded, inPadded(row), picture, row * rowWidth, rowWidth);
        }
        large.values().put(index * picture.length, picture);
        Arrays.fill(padded, 0f);
    }

    private void add(float[] from, int at, float[] to, int start, int stride) {
        for (int x = 0; x < geometry.smallWidth(); x++) {
            to[start + x * stride] += from[at + x];
        }
    }

    /** Where row {@code row} of all channels' rows starts in the padded picture. */
    private int inPadded(int row) {
        int channel = row / geometry.largeHeight();
        int y = row % geometry.largeHeight() + geometry.before();
        return (channel * height + y) * width + geometry.before();
    }

    /** Where a kernel element of a channel meets the first position. */
    private int corner(int row) {
        int kernel = geometry.kernel();
        int channel = row / (kernel * kernel);
        int y = row / kernel % kernel;
        return (channel * height + y) * width + row % kernel;
    }
}

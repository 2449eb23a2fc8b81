package alad.gan.network;

import alad.job.UserError;

/**
 * The sizes of a strided convolution from a large picture to a small one, in the direction of the convolution (a
 * transposed convolution goes the other way). Padding SAME as in TensorFlow: half of what is needed before, the rest
 * after.
 *
 * @param before rows and columns of zeros before the large picture
 * @param after rows and columns of zeros after it
 */
record PictureGeometry(
        int largeHeight,
        int largeWidth,
        int smallHeight,
        int smallWidth,
        int kernel,
        int stride,
        int before,
        int after) {
    static PictureGeometry convolution(int height, int width, int kernel, int stride, LayerSpec.Padding padding) {
        if (padding == LayerSpec.Padding.VALID) {
            return new PictureGeometry(
                    height, width, (height - kernel) / stride + 1, (width - kernel) / stride + 1, kernel, stride, 0, 0);
        }
        int smallHeight = (height + stride - 1) / stride;
        int smallWidth = (width + stride - 1) / stride;
        int total = Math.max(0, (smallHeight - 1) * stride + kernel - height);
        if (total != Math.max(0, (smallWidth - 1) * stride + kernel - width)) {
            throw UserError.usage("A picture of " + width + " x " + height + " needs uneven padding for a kernel of "
                    + kernel + "; choose an image size that the preset's layers halve evenly.");
        }
        return new PictureGeometry(
                height, width, smallHeight, smallWidth, kernel, stride, total / 2, total - total / 2);
    }

    static PictureGeometry transposed(int height, int width, int kernel, int stride, LayerSpec.Padding padding) {
        return padding == LayerSpec.Padding.VALID
                ? convolution((height - 1) * stride + kernel, (width - 1) * stride + kernel, kernel, stride, padding)
                : convolution(height * stride, width * stride, kernel, stride, padding);
    }

    boolean symmetric() {
        return before == after;
    }

    /** Height of the large picture when the transpose runs with {@code before} on both sides: perhaps too large. */
    int uncutHeight() {
        return (smallHeight - 1) * stride + kernel - 2 * before;
    }

    int uncutWidth() {
        return (smallWidth - 1) * stride + kernel - 2 * before;
    }

    int[] transposedArguments() {
        return new int[] {kernel, kernel, stride, stride, before, before, 1, 1, 0, 0, 1};
    }

    /** Integer arguments of conv2d and its kin for weights [out, in, kH, kW] and pictures [batch, channel, y, x]. */
    int[] arguments() {
        int pad = symmetric() ? before : 0;
        return new int[] {kernel, kernel, stride, stride, pad, pad, 1, 1, symmetric() ? 0 : 1, 0, 1};
    }
}

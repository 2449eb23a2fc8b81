package alad.ui.dataset;

import alad.data.ImageSamples;

/** Makes large images small before they are drawn, so that a page full of them stays quick. */
final class Thumbnails {
    private Thumbnails() {}

    /** One image whose sides are divided by a whole number, so that they are still at least {@code side} where they were. */
    static ImageSamples of(ImageSamples images, int row, int side) {
        byte[] pixels = images.pixels()[row];
        int step = Math.max(1, Math.min(images.width(), images.height()) / side);
        if (step == 1) {
            return new ImageSamples(images.channels(), images.height(), images.width(), new byte[][] {pixels});
        }
        int height = images.height() / step;
        int width = images.width() / step;
        byte[] small = new byte[images.channels() * height * width];
        int at = 0;
        for (int channel = 0; channel < images.channels(); channel++) {
            for (int y = 0; y < height; y++) {
                int line = (channel * images.height() + y * step) * images.width();
                for (int x = 0; x < width; x++) {
                    small[at++] = mean(pixels, line + x * step, step, images.width());
                }
            }
        }
        return new ImageSamples(images.channels(), height, width, new byte[][] {small});
    }

    private static byte mean(byte[] pixels, int corner, int step, int width) {
        int sum = 0;
        for (int y = 0; y < step; y++) {
            for (int x = 0; x < step; x++) {
                sum += pixels[corner + y * width + x] & 0xff;
            }
        }
        return (byte) Math.round(sum / (float) (step * step));
    }
}

package alad.describe;

import alad.data.ImageSamples;

/**
 * 64 bits that say, on an 8 by 8 grid, whether the image grows brighter to the right (the "difference hash" of Krawetz
 * 2013). Similar images agree in most bits, whatever their contrast.
 */
final class DifferenceHash {
    private static final int ROWS = 8;
    private static final int COLUMNS = 9;

    private DifferenceHash() {}

    static long of(ImageSamples images, int row) {
        double[] cells = cells(images, images.pixels()[row]);
        long bits = 0;
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x + 1 < COLUMNS; x++) {
                bits = bits << 1 | (cells[y * COLUMNS + x + 1] > cells[y * COLUMNS + x] ? 1 : 0);
            }
        }
        return bits;
    }

    /** Mean brightness over all channels of each cell of a grid, [row, column]. */
    private static double[] cells(ImageSamples images, byte[] pixels) {
        double[] cells = new double[ROWS * COLUMNS];
        for (int y = 0; y < ROWS; y++) {
            int top = y * images.height() / ROWS;
            int bottom = Math.max(top + 1, (y + 1) * images.height() / ROWS);
            for (int x = 0; x < COLUMNS; x++) {
                int left = x * images.width() / COLUMNS;
                int right = Math.max(left + 1, (x + 1) * images.width() / COLUMNS);
                cells[y * COLUMNS + x] =
                        (double) sum(images, pixels, top, bottom, left, right) / ((bottom - top) * (right - left));
            }
        }
        return cells;
    }

    private static long sum(ImageSamples images, byte[] pixels, int top, int bottom, int left, int right) {
        long sum = 0;
        for (int channel = 0; channel < images.channels(); channel++) {
            for (int y = top; y < bottom; y++) {
                int line = (channel * images.height() + y) * images.width();
                for (int x = left; x < right; x++) {
                    sum += pixels[line + x] & 0xff;
                }
            }
        }
        return sum;
    }
}

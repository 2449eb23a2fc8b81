package alad.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.util.Arrays;

/** From the JDK's images to plain bytes. Transparent parts are laid over black. */
final class Pixels {
    private Pixels() {}

    /** Grey when every pixel is. */
    static Raster of(BufferedImage image) {
        return isPlainGrey(image.getColorModel()) ? fromSamples(image) : fromColours(image);
    }

    /** Grey samples are taken as they are: the JDK would convert them by a gamma curve. */
    private static boolean isPlainGrey(ColorModel model) {
        return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && (model.getTransferType() == DataBuffer.TYPE_BYTE
                        || model.getTransferType() == DataBuffer.TYPE_USHORT);
    }

    private static Raster fromSamples(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int bits = image.getColorModel().getComponentSize(0);
        float scale = 255f / ((1 << bits) - 1);
        byte[] grey = new byte[width * height];
        int[] line = new int[width];
        int[] alpha = new int[width];
        boolean transparent = image.getColorModel().hasAlpha();
        float opaque = (1 << image.getColorModel().getComponentSize(transparent ? 1 : 0)) - 1;
        Arrays.fill(alpha, (int) opaque);
        for (int y = 0; y < height; y++) {
            image.getRaster().getSamples(0, y, width, 1, 0, line);
            if (transparent) {
                image.getRaster().getSamples(0, y, width, 1, 1, alpha);
            }
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) Math.round(line[x] * scale * (alpha[x] / opaque));
            }
        }
        return new Raster(width, height, grey);
    }

    private static Raster fromColours(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] red = new byte[width * height];
        byte[] green = new byte[width * height];
        byte[] blue = new byte[width * height];
        int[] line = new int[width];
        boolean grey = true;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, line, 0, width);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int alpha = line[x] >>> 24;
                red[at] = over(line[x] >> 16 & 0xff, alpha);
                green[at] = over(line[x] >> 8 & 0xff, alpha);
                blue[at] = over(line[x] & 0xff, alpha);
                grey &= red[at] == green[at] && green[at] == blue[at];
            }
        }
        return grey ? new Raster(width, height, red) : new Raster(width, height, red, green, blue);
    }

    private static byte over(int value, int alpha) {
        return (byte) (alpha == 255 ? value : Math.round(value * alpha / 255f));
    }
}

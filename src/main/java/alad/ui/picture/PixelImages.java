package alad.ui.picture;

import alad.data.ImageSamples;
import alad.evaluate.HeatScale;
import java.util.BitSet;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Makes images of pixel arrays, [channel, height, width] with one or three channels. Any thread. */
public final class PixelImages {
    private static final int LEVELS = 512;
    /** A green that neither grey pictures nor the scale's colours hold. */
    private static final int OUTLINE = 0xff2ee66b;

    private PixelImages() {}

    public static Image of(ImageSamples samples, int row) {
        byte[] pixels = samples.pixels()[row];
        int area = samples.height() * samples.width();
        int[] argb = new int[area];
        int last = samples.channels() - 1;
        for (int i = 0; i < area; i++) {
            argb[i] = opaque(
                    pixels[i] & 0xff,
                    pixels[Math.min(1, last) * area + i] & 0xff,
                    pixels[Math.min(2, last) * area + i] & 0xff);
        }
        return image(argb, samples.width(), samples.height());
    }

    /** @param values in [-1, 1] */
    public static Image of(float[] values, int[] shape) {
        return of(values, shape, null);
    }

    /**
     * @param values in [-1, 1]
     * @param region whose outline is drawn, a bit a pixel; null for none
     */
    public static Image of(float[] values, int[] shape, BitSet region) {
        int area = shape[1] * shape[2];
        int[] argb = new int[area];
        int last = shape[0] - 1;
        for (int i = 0; i < area; i++) {
            argb[i] = opaque(
                    level(values[i]),
                    level(values[Math.min(1, last) * area + i]),
                    level(values[Math.min(2, last) * area + i]));
        }
        outline(region, argb, shape[2]);
        return image(argb, shape[2], shape[1]);
    }

    /** One picture of a dataset, brought down so that its longer side is at most {@code largest} pixels. */
    public static Image thumbnail(ImageSamples samples, int row, int largest) {
        int step = (Math.max(samples.width(), samples.height()) + largest - 1) / largest;
        if (step <= 1) {
            return of(samples, row);
        }
        int width = samples.width() / step;
        int height = samples.height() / step;
        byte[] pixels = samples.pixels()[row];
        int area = samples.height() * samples.width();
        int[] argb = new int[width * height];
        int[] levels = new int[3];
        for (int i = 0; i < argb.length; i++) {
            int first = i / width * step * samples.width() + i % width * step;
            for (int colour = 0; colour < 3; colour++) {
                int channel = Math.min(colour, samples.channels() - 1);
                levels[colour] = mean(pixels, channel * area + first, samples.width(), step);
            }
            argb[i] = opaque(levels[0], levels[1], levels[2]);
        }
        return image(argb, width, height);
    }

    private static int mean(byte[] pixels, int first, int width, int step) {
        int sum = 0;
        for (int y = 0; y < step; y++) {
            for (int x = 0; x < step; x++) {
                sum += pixels[first + y * width + x] & 0xff;
            }
        }
        return sum / (step * step);
    }

    /**
     * How differences are drawn.
     *
     * @param channel one channel alone, or -1 for the mean over all
     * @param signed whether negative differences get the colours with red and blue exchanged; else their size counts
     */
    public record Differences(HeatScale scale, int channel, boolean signed) {}

    /**
     * The difference a - b at each pixel in the scale's colours.
     *
     * @param region whose outline is drawn, a bit a pixel; null for none
     */
    public static Image difference(float[] a, float[] b, int[] shape, Differences look, BitSet region) {
        int area = shape[1] * shape[2];
        int[] argb = new int[area];
        int first = look.channel() < 0 ? 0 : look.channel();
        int last = look.channel() < 0 ? shape[0] - 1 : look.channel();
        int[] colours = colours(look.scale());
        for (int i = 0; i < area; i++) {
            double size = 0;
            double sum = 0;
            for (int each = first; each <= last; each++) {
                double difference = a[each * area + i] - b[each * area + i];
                sum += difference;
                size += Math.abs(difference);
            }
            double shown = (look.signed() ? Math.abs(sum) : size) / (last - first + 1);
            int colour = colours[(int) Math.min(LEVELS - 1, shown / look.scale().top() * (LEVELS - 1))];
            argb[i] = look.signed() && sum < 0 ? exchanged(colour) : colour;
        }
        outline(region, argb, shape[2]);
        return image(argb, shape[2], shape[1]);
    }

    /** Colours the pixels around a region, so that the region itself stays to be seen. */
    private static void outline(BitSet region, int[] argb, int width) {
        if (region == null) {
            return;
        }
        for (int i = region.nextSetBit(0); i >= 0 && i < argb.length; i = region.nextSetBit(i + 1)) {
            int x = i % width;
            mark(i - 1, x > 0, region, argb);
            mark(i + 1, x < width - 1, region, argb);
            mark(i - width, i >= width, region, argb);
            mark(i + width, i < argb.length - width, region, argb);
        }
    }

    private static void mark(int pixel, boolean within, BitSet region, int[] argb) {
        if (within && !region.get(pixel)) {
            argb[pixel] = OUTLINE;
        }
    }

    private static int[] colours(HeatScale scale) {
        int[] colours = new int[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            colours[i] = scale.argb(scale.top() * i / (LEVELS - 1));
        }
        return colours;
    }

    private static int exchanged(int argb) {
        return argb & 0xff00ff00 | (argb & 0xff) << 16 | argb >> 16 & 0xff;
    }

    /** The scale for signed differences as a strip, from the most negative to the most positive. */
    public static Image signedStrip(HeatScale scale, int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            double place = 2.0 * (i % width) / (width - 1) - 1;
            int colour = scale.argb(Math.abs(place) * scale.top());
            argb[i] = place < 0 ? exchanged(colour) : colour;
        }
        return image(argb, width, height);
    }

    /** The scale itself as a strip, from no difference to its top. */
    public static Image strip(HeatScale scale, int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = scale.argb(scale.top() * (i % width) / (width - 1));
        }
        return image(argb, width, height);
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round((value + 1) * 127.5f)));
    }

    private static int opaque(int red, int green, int blue) {
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    private static Image image(int[] argb, int width, int height) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}

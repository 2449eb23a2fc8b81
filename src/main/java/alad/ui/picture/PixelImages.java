package alad.ui.picture;

import alad.data.ImageSamples;
import alad.evaluate.HeatScale;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Makes images of pixel arrays, [channel, height, width] with one or three channels. Any thread. */
public final class PixelImages {
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
        int area = shape[1] * shape[2];
        int[] argb = new int[area];
        int last = shape[0] - 1;
        for (int i = 0; i < area; i++) {
            argb[i] = opaque(
                    level(values[i]),
                    level(values[Math.min(1, last) * area + i]),
                    level(values[Math.min(2, last) * area + i]));
        }
        return image(argb, shape[2], shape[1]);
    }

    /** The mean over channels of |a - b| at each pixel, in the scale's colours. */
    public static Image difference(float[] a, float[] b, int[] shape, HeatScale scale) {
        int area = shape[1] * shape[2];
        int[] argb = new int[area];
        for (int i = 0; i < area; i++) {
            double sum = 0;
            for (int channel = 0; channel < shape[0]; channel++) {
                sum += Math.abs(a[channel * area + i] - b[channel * area + i]);
            }
            argb[i] = scale.argb(sum / shape[0]);
        }
        return image(argb, shape[2], shape[1]);
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

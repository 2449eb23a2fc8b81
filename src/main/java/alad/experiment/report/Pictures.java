package alad.experiment.report;

import alad.evaluate.HeatScale;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;

/** Pictures of prepared values, [channel, height, width] in [-1, 1], as img elements with the PNG inside. */
final class Pictures {
    private final int[] shape;

    Pictures(int[] shape) {
        this.shape = shape;
    }

    String of(float[] values, String words) {
        int area = shape[1] * shape[2];
        int last = shape[0] - 1;
        return element(
                at -> level(values[at]) << 16
                        | level(values[Math.min(1, last) * area + at]) << 8
                        | level(values[Math.min(2, last) * area + at]),
                words);
    }

    /** The mean over channels of |a - b| in the scale's colours. */
    String difference(float[] a, float[] b, HeatScale scale, String words) {
        int area = shape[1] * shape[2];
        return element(
                at -> {
                    double sum = 0;
                    for (int channel = 0; channel < shape[0]; channel++) {
                        sum += Math.abs(a[channel * area + at] - b[channel * area + at]);
                    }
                    return scale.argb(sum / shape[0]);
                },
                words);
    }

    private String element(IntUnaryOperator colourAt, String words) {
        BufferedImage image = new BufferedImage(shape[2], shape[1], BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < shape[1] * shape[2]; at++) {
            image.setRGB(at % shape[2], at / shape[2], colourAt.applyAsInt(at));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "<img alt=\"" + Html.escaped(words) + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png.toByteArray()) + "\"/>";
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round((value + 1) * 127.5f)));
    }
}

package alad.gan.network;

import java.nio.FloatBuffer;

/**
 * Loops over values laid out [batch, channel, plane] (plane 1 for vectors): one pass each, written so that the compiler
 * turns the inner loop into vector instructions.
 */
final class Pointwise {
    private Pointwise() {}

    /** y = leaky(scale[c] * raw + shift[c]) for rows {@code from .. to}. */
    static void scaleShiftActivate(
            FloatBuffer raw, FloatBuffer y, int from, int to, int plane, float[] scale, float[] shift, float slope) {
        int channels = scale.length;
        if (plane == 1) {
            for (int row = from; row < to; row++) {
                scaleShiftRow(raw, y, row * channels, scale, shift, slope);
            }
            return;
        }
        for (int row = from; row < to; row++) {
            for (int c = 0; c < channels; c++) {
                scaleShiftPlane(raw, y, (row * channels + c) * plane, plane, scale[c], shift[c], slope);
            }
        }
    }

    private static void scaleShiftRow(
            FloatBuffer raw, FloatBuffer y, int start, float[] scale, float[] shift, float slope) {
        for (int c = 0; c < scale.length; c++) {
            float t = raw.get(start + c) * scale[c] + shift[c];
            y.put(start + c, t > 0 ? t : slope * t);
        }
    }

    private static void scaleShiftPlane(
            FloatBuffer raw, FloatBuffer y, int start, int length, float scale, float shift, float slope) {
        for (int i = start; i < start + length; i++) {
            float t = raw.get(i) * scale + shift;
            y.put(i, t > 0 ? t : slope * t);
        }
    }

    static void tanh(FloatBuffer y, int length) {
        for (int i = 0; i < length; i++) {
            y.put(i, (float) Math.tanh(y.get(i)));
        }
    }

    /** d *= 1 - y^2. */
    static void tanhGradient(FloatBuffer y, FloatBuffer d, int length) {
        for (int i = 0; i < length; i++) {
            float v = y.get(i);
            d.put(i, d.get(i) * (1 - v * v));
        }
    }

    /** d becomes the gradient before activation and dropout: y > 0 keeps {@code kept}, below {@code slope * kept}. */
    static void activationGradient(FloatBuffer y, FloatBuffer d, int length, float slope, float kept) {
        float below = slope * kept;
        for (int i = 0; i < length; i++) {
            d.put(i, d.get(i) * (y.get(i) > 0 ? kept : below));
        }
    }

    /** The same with dropout, where y = 0 means dropped. */
    static void droppedGradient(FloatBuffer y, FloatBuffer d, int length, float slope, float kept) {
        float below = slope * kept;
        for (int i = 0; i < length; i++) {
            float v = y.get(i);
            d.put(i, d.get(i) * (v > 0 ? kept : v < 0 ? below : 0f));
        }
    }

    /** Zeroes a share {@code rate} of the values and scales the rest; 16 random bits a value. */
    static void drop(FloatBuffer y, int length, double rate, Noise noise) {
        int limit = (int) Math.round(rate * 65536);
        float kept = (float) (1 / (1 - rate));
        for (int i = 0; i < length; i += 4) {
            long bits = noise.nextLong();
            for (int j = i; j < Math.min(i + 4, length); j++) {
                y.put(j, (bits & 0xFFFF) < limit ? 0f : y.get(j) * kept);
                bits >>>= 16;
            }
        }
    }

    /** sums[c] += sum of d over rows {@code from .. to} and the plane. */
    static void channelSums(FloatBuffer d, int from, int to, int plane, float[] sums) {
        int channels = sums.length;
        for (int row = from; row < to; row++) {
            int start = row * channels * plane;
            if (plane == 1) {
                addRow(d, start, sums);
            } else {
                for (int c = 0; c < channels; c++) {
                    sums[c] += planeSum(d, start + c * plane, plane);
                }
            }
        }
    }

    private static void addRow(FloatBuffer d, int start, float[] sums) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += d.get(start + c);
        }
    }

    private static float planeSum(FloatBuffer d, int start, int length) {
        float a = 0;
        float b = 0;
        float e = 0;
        float f = 0;
        int i = start;
        for (int end = start + length - 3; i < end; i += 4) {
            a += d.get(i);
            b += d.get(i + 1);
            e += d.get(i + 2);
            f += d.get(i + 3);
        }
        for (; i < start + length; i++) {
            a += d.get(i);
        }
        return a + b + (e + f);
    }

    static void scale(FloatBuffer d, int from, int to, float factor) {
        for (int i = from; i < to; i++) {
            d.put(i, d.get(i) * factor);
        }
    }
}

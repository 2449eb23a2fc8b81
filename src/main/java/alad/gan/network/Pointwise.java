package alad.gan.network;

import java.nio.FloatBuffer;

/**
 * Loops over values laid out [batch, channel, plane] (plane 1 for vectors): one pass each, without a branch that depends
 * on a value, so that the compiler turns the inner loop into vector instructions. Leaky ReLU is a t + b |t| with
 * a = (1 + slope) / 2 and b = (1 - slope) / 2.
 */
final class Pointwise {
    /** Far below any value that matters: y / (|y| + TINY) is the sign of y, and 0 for 0. */
    private static final float TINY = 1e-30f;

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
        float a = (1 + slope) / 2;
        float b = (1 - slope) / 2;
        for (int c = 0; c < scale.length; c++) {
            float t = raw.get(start + c) * scale[c] + shift[c];
            y.put(start + c, a * t + b * Math.abs(t));
        }
    }

    private static void scaleShiftPlane(
            FloatBuffer raw, FloatBuffer y, int start, int length, float scale, float shift, float slope) {
        float a = (1 + slope) / 2;
        float b = (1 - slope) / 2;
        for (int i = start; i < start + length; i++) {
            float t = raw.get(i) * scale + shift;
            y.put(i, a * t + b * Math.abs(t));
        }
    }

    /** y = tanh(y) = 1 - 2 / (e^(2 y) + 1), in double precision. */
    static void tanh(FloatBuffer y, int length) {
        for (int i = 0; i < length; i++) {
            y.put(i, (float) (1 - 2 / (Math.exp(2.0 * y.get(i)) + 1)));
        }
    }

    /** d *= 1 - y^2. */
    static void tanhGradient(FloatBuffer y, FloatBuffer d, int length) {
        for (int i = 0; i < length; i++) {
            float v = y.get(i);
            d.put(i, d.get(i) * (1 - v * v));
        }
    }

    /** d becomes the gradient before the activation: times 1 where y > 0, {@code slope} where y < 0. */
    static void activationGradient(FloatBuffer y, FloatBuffer d, int length, float slope) {
        float a = (1 + slope) / 2;
        float b = (1 - slope) / 2;
        for (int i = 0; i < length; i++) {
            float v = y.get(i);
            d.put(i, d.get(i) * (a + b * (v / (Math.abs(v) + TINY))));
        }
    }

    /** The same where y = 0 stops the gradient (ReLU's own zeros, and those of dropout); {@code kept} scales the rest. */
    static void gatedGradient(FloatBuffer y, FloatBuffer d, int length, float slope, float kept) {
        float a = kept * (1 + slope) / 2;
        float b = kept * (1 - slope) / 2;
        for (int i = 0; i < length; i++) {
            float v = y.get(i);
            float sign = v / (Math.abs(v) + TINY);
            d.put(i, d.get(i) * (a * Math.abs(sign) + b * sign));
        }
    }

    /** Zeroes a share {@code rate} of the values and scales the rest; 16 random bits a value. */
    static void drop(FloatBuffer y, int length, double rate, Noise noise) {
        int limit = (int) Math.round(rate * 65536);
        float kept = (float) (1 / (1 - rate));
        int i = 0;
        for (; i < length - 3; i += 4) {
            long bits = noise.nextLong();
            y.put(i, y.get(i) * (kept * survives(bits, limit)));
            y.put(i + 1, y.get(i + 1) * (kept * survives(bits >>> 16, limit)));
            y.put(i + 2, y.get(i + 2) * (kept * survives(bits >>> 32, limit)));
            y.put(i + 3, y.get(i + 3) * (kept * survives(bits >>> 48, limit)));
        }
        for (long bits = i < length ? noise.nextLong() : 0; i < length; i++, bits >>>= 16) {
            y.put(i, y.get(i) * (kept * survives(bits, limit)));
        }
    }

    /** 1 when the lowest 16 bits are at least {@code limit}, else 0. */
    private static int survives(long bits, int limit) {
        return 1 + (((int) (bits & 0xFFFF) - limit) >> 31);
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

package alad.gan.network;

import java.nio.FloatBuffer;

/** Sums a channel over rows and planes of [batch, channel, plane], each in one pass. */
final class ChannelStatistics {
    private ChannelStatistics() {}

    /**
     * Mean and biased variance of each channel over rows {@code from .. to}, by sums of differences from the channel's
     * first value, which keeps their accuracy when the mean is far from zero.
     */
    static void of(FloatBuffer x, int from, int to, int plane, float[] mean, float[] variance) {
        int channels = mean.length;
        double count = (double) (to - from) * plane;
        double[] sums = new double[channels];
        double[] squares = new double[channels];
        float[] origin = new float[channels];
        for (int c = 0; c < channels; c++) {
            origin[c] = x.get((from * channels + c) * plane);
        }
        if (plane == 1) {
            for (int row = from; row < to; row++) {
                addRow(x, row * channels, origin, sums, squares);
            }
        } else {
            for (int row = from; row < to; row++) {
                for (int c = 0; c < channels; c++) {
                    addPlane(x, (row * channels + c) * plane, plane, origin[c], c, sums, squares);
                }
            }
        }
        for (int c = 0; c < channels; c++) {
            double shifted = sums[c] / count;
            mean[c] = (float) (origin[c] + shifted);
            variance[c] = (float) Math.max(0, squares[c] / count - shifted * shifted);
        }
    }

    private static void addRow(FloatBuffer x, int start, float[] origin, double[] sums, double[] squares) {
        for (int c = 0; c < origin.length; c++) {
            double v = (double) x.get(start + c) - origin[c];
            sums[c] += v;
            squares[c] += v * v;
        }
    }

    private static void addPlane(
            FloatBuffer x, int start, int length, float origin, int c, double[] sums, double[] squares) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float q0 = 0;
        float q1 = 0;
        float q2 = 0;
        float q3 = 0;
        int i = start;
        for (int end = start + length - 3; i < end; i += 4) {
            float v0 = x.get(i) - origin;
            float v1 = x.get(i + 1) - origin;
            float v2 = x.get(i + 2) - origin;
            float v3 = x.get(i + 3) - origin;
            s0 += v0;
            s1 += v1;
            s2 += v2;
            s3 += v3;
            q0 += v0 * v0;
            q1 += v1 * v1;
            q2 += v2 * v2;
            q3 += v3 * v3;
        }
        for (; i < start + length; i++) {
            float v = x.get(i) - origin;
            s0 += v;
            q0 += v * v;
        }
        sums[c] += (s0 + s1) + (s2 + s3);
        squares[c] += (q0 + q1) + (q2 + q3);
    }

    /** sumD[c] += sum d, sumDx[c] += sum d * (x - mean[c]). */
    static void gradientSums(
            FloatBuffer x, FloatBuffer d, int from, int to, int plane, float[] mean, float[] sumD, float[] sumDx) {
        int channels = mean.length;
        for (int row = from; row < to; row++) {
            if (plane == 1) {
                int start = row * channels;
                for (int c = 0; c < channels; c++) {
                    float g = d.get(start + c);
                    sumD[c] += g;
                    sumDx[c] += g * (x.get(start + c) - mean[c]);
                }
            } else {
                for (int c = 0; c < channels; c++) {
                    gradientPlane(x, d, (row * channels + c) * plane, plane, mean[c], c, sumD, sumDx);
                }
            }
        }
    }

    private static void gradientPlane(
            FloatBuffer x, FloatBuffer d, int start, int length, float mean, int c, float[] sumD, float[] sumDx) {
        float s0 = 0;
        float s1 = 0;
        float q0 = 0;
        float q1 = 0;
        float s2 = 0;
        float s3 = 0;
        float q2 = 0;
        float q3 = 0;
        int i = start;
        for (int end = start + length - 3; i < end; i += 4) {
            float g0 = d.get(i);
            float g1 = d.get(i + 1);
            float g2 = d.get(i + 2);
            float g3 = d.get(i + 3);
            s0 += g0;
            s1 += g1;
            s2 += g2;
            s3 += g3;
            q0 += g0 * (x.get(i) - mean);
            q1 += g1 * (x.get(i + 1) - mean);
            q2 += g2 * (x.get(i + 2) - mean);
            q3 += g3 * (x.get(i + 3) - mean);
        }
        for (; i < start + length; i++) {
            float g = d.get(i);
            s0 += g;
            q0 += g * (x.get(i) - mean);
        }
        sumD[c] += (s0 + s1) + (s2 + s3);
        sumDx[c] += (q0 + q1) + (q2 + q3);
    }

    /** d = a[c] * d + b[c] * x + shift[c], in place. */
    static void combine(
            FloatBuffer x, FloatBuffer d, int from, int to, int plane, float[] a, float[] b, float[] shift) {
        int channels = a.length;
        for (int row = from; row < to; row++) {
            for (int c = 0; c < channels; c++) {
                int start = (row * channels + c) * plane;
                float ac = a[c];
                float bc = b[c];
                float sc = shift[c];
                for (int i = start; i < start + plane; i++) {
                    d.put(i, ac * d.get(i) + bc * x.get(i) + sc);
                }
            }
        }
    }
}

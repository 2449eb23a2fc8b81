package alad.gan.network;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Batch normalisation (Ioffe and Szegedy 2015) of [batch, channel, plane]: epsilon 1e-3, running = 0.99 running + 0.01
 * batch, with the unbiased variance for running. A batch may be made of several groups of rows, each with statistics of
 * its own, as if it had been several calls. A factor (1 / sigma of spectral normalisation) that stands before the
 * normalisation is worked into the numbers instead of being applied.
 */
final class BatchNorm {
    static final double EPSILON = 1e-3;
    static final double MOMENTUM = 0.99;

    final Parameters.Slot gammaSlot;
    final Parameters.Slot betaSlot;
    final Tensor runningMean;
    final Tensor runningVariance;
    private final String name;
    private final int channels;

    BatchNorm(String name, int channels, Parameters layout) {
        this.name = name;
        this.channels = channels;
        this.gammaSlot = layout.reserve(name + ".gamma", channels);
        this.betaSlot = layout.reserve(name + ".beta", channels);
        this.runningMean = Tensor.zeros(channels);
        this.runningVariance = Tensor.zeros(channels);
        for (int c = 0; c < channels; c++) {
            runningVariance.values().put(c, 1f);
        }
    }

    String name() {
        return name;
    }

    int channels() {
        return channels;
    }

    /** The statistics of one call: one line a group. */
    final class Call {
        private final Parameters parameters;
        private final int groups;
        private final int rowsPerGroup;
        private final int plane;
        private final FloatBuffer gamma;
        private final FloatBuffer beta;
        private final float[][] mean;
        private final float[][] inverse;
        private final float[] variance = new float[channels];
        private final float[] scale = new float[channels];
        private final float[] shift = new float[channels];
        private final float[] sumD = new float[channels];
        private final float[] sumDx = new float[channels];

        Call(Parameters parameters, int groups, int rowsPerGroup, int plane) {
            this.groups = groups;
            this.rowsPerGroup = rowsPerGroup;
            this.plane = plane;
            this.gamma = parameters.value(gammaSlot).values();
            this.beta = parameters.value(betaSlot).values();
            this.parameters = parameters;
            this.mean = new float[groups][channels];
            this.inverse = new float[groups][channels];
        }

        /**
         * y = leaky(gamma * (t - mean) / sqrt(variance + epsilon) + beta) with t = factor * raw.
         *
         * @param bias added to the running mean, for it is in t when running statistics are used
         */
        void forward(
                FloatBuffer raw, FloatBuffer y, float factor, FloatBuffer bias, boolean updateRunning, float slope) {
            for (int g = 0; g < groups; g++) {
                int from = g * rowsPerGroup;
                int to = from + rowsPerGroup;
                ChannelStatistics.of(raw, from, to, plane, mean[g], variance);
                if (updateRunning) {
                    updateRunning(mean[g], factor, bias);
                }
                for (int c = 0; c < channels; c++) {
                    float inv = (float) (factor / Math.sqrt((double) factor * factor * variance[c] + EPSILON));
                    inverse[g][c] = inv;
                    scale[c] = gamma.get(c) * inv;
                    shift[c] = beta.get(c) - mean[g][c] * scale[c];
                }
                Pointwise.scaleShiftActivate(raw, y, from, to, plane, scale, shift, slope);
            }
        }

        private void updateRunning(float[] batchMean, float factor, FloatBuffer bias) {
            double count = (double) rowsPerGroup * plane;
            double unbiased = count > 1 ? count / (count - 1) : 1;
            FloatBuffer means = runningMean.values();
            FloatBuffer variances = runningVariance.values();
            for (int c = 0; c < channels; c++) {
                double m = factor * (double) batchMean[c] + bias.get(c);
                double v = (double) factor * factor * variance[c] * unbiased;
                means.put(c, (float) (MOMENTUM * means.get(c) + (1 - MOMENTUM) * m));
                variances.put(c, (float) (MOMENTUM * variances.get(c) + (1 - MOMENTUM) * v));
            }
        }

        /**
         * Turns {@code d}, the gradient after the normalisation, into the gradient of raw, in place.
         *
         * @param add whether gamma's and beta's gradients are added to what is there; ignored unless {@code weights}
         */
        void backward(FloatBuffer raw, FloatBuffer d, boolean weights, boolean add) {
            for (int g = 0; g < groups; g++) {
                int from = g * rowsPerGroup;
                int to = from + rowsPerGroup;
                Arrays.fill(sumD, 0);
                Arrays.fill(sumDx, 0);
                ChannelStatistics.gradientSums(raw, d, from, to, plane, mean[g], sumD, sumDx);
                if (weights) {
                    addWeightGradients(inverse[g], add || g > 0);
                }
                float count = (float) rowsPerGroup * plane;
                for (int c = 0; c < channels; c++) {
                    float inv = inverse[g][c];
                    scale[c] = gamma.get(c) * inv;
                    sumDx[c] = -scale[c] * inv * inv * sumDx[c] / count;
                    shift[c] = -scale[c] * sumD[c] / count - sumDx[c] * mean[g][c];
                }
                ChannelStatistics.combine(raw, d, from, to, plane, scale, sumDx, shift);
            }
        }

        private void addWeightGradients(float[] inv, boolean add) {
            FloatBuffer dGamma = parameters.gradient(gammaSlot).values();
            FloatBuffer dBeta = parameters.gradient(betaSlot).values();
            for (int c = 0; c < channels; c++) {
                float dg = sumDx[c] * inv[c];
                dGamma.put(c, add ? dGamma.get(c) + dg : dg);
                dBeta.put(c, add ? dBeta.get(c) + sumD[c] : sumD[c]);
            }
        }
    }
}

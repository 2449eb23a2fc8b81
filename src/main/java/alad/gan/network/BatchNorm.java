package alad.gan.network;

import java.nio.FloatBuffer;

/**
 * Batch normalisation (Ioffe and Szegedy 2015) of [batch, channel, plane]: epsilon 1e-3, running = 0.99 running + 0.01
 * batch, with the unbiased variance for running. A factor (1 / sigma of spectral normalisation) that stands before the
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

    void updateRunning(float[] batchMean, float[] batchVariance, double count, float factor, FloatBuffer bias) {
        double unbiased = count > 1 ? count / (count - 1) : 1;
        FloatBuffer means = runningMean.values();
        FloatBuffer variances = runningVariance.values();
        for (int c = 0; c < channels; c++) {
            double m = factor * (double) batchMean[c] + bias.get(c);
            double v = (double) factor * factor * batchVariance[c] * unbiased;
            means.put(c, (float) (MOMENTUM * means.get(c) + (1 - MOMENTUM) * m));
            variances.put(c, (float) (MOMENTUM * variances.get(c) + (1 - MOMENTUM) * v));
        }
    }

    /** Running statistics, gamma, beta and bias as one: y = scale * raw + shift. */
    void fold(Parameters parameters, float factor, FloatBuffer bias, float[] scale, float[] shift) {
        FloatBuffer gamma = parameters.value(gammaSlot).values();
        FloatBuffer beta = parameters.value(betaSlot).values();
        for (int c = 0; c < channels; c++) {
            double gain = gamma.get(c) / Math.sqrt(runningVariance.values().get(c) + EPSILON);
            scale[c] = (float) (gain * factor);
            shift[c] = (float)
                    (beta.get(c) + gain * (bias.get(c) - runningMean.values().get(c)));
        }
    }
}

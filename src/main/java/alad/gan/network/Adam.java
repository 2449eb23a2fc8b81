package alad.gan.network;

import java.nio.FloatBuffer;

/**
 * Adam (Kingma and Ba 2015) over one flat array, with the moving average of the weights updated in the same pass.
 * beta1 0.5, beta2 0.999, epsilon 1e-8 as in the ALAD paper's code.
 */
public final class Adam {
    private static final float BETA1 = 0.5f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final Tensor first;
    private final Tensor second;
    private final float rate;
    private long steps;

    public Adam(int size, double learningRate) {
        this.first = Tensor.zeros(size);
        this.second = Tensor.zeros(size);
        this.rate = (float) learningRate;
    }

    /** First and second moments, to be saved and restored. */
    public Tensor firstMoment() {
        return first;
    }

    public Tensor secondMoment() {
        return second;
    }

    public long steps() {
        return steps;
    }

    public void restoreSteps(long saved) {
        steps = saved;
    }

    /**
     * One update of {@code values} by {@code gradients}; then average = decay * average + (1 - decay) * values.
     *
     * @param decay in [0, 1)
     */
    public void update(Tensor values, Tensor gradients, Tensor average, float decay) {
        steps++;
        double correction1 = 1 - Math.pow(BETA1, steps);
        double correction2 = 1 - Math.pow(0.999, steps);
        float scale = (float) (rate / correction1);
        float root = (float) (1 / Math.sqrt(correction2));
        Timings.run(
                Timings.Part.OPTIMISER,
                0,
                () -> update(
                        values.values(), gradients.values(), average.values(), scale, root, decay, values.length()));
    }

    private void update(
            FloatBuffer w, FloatBuffer g, FloatBuffer mean, float scale, float root, float decay, int length) {
        FloatBuffer m = first.values();
        FloatBuffer v = second.values();
        float keep = 1 - decay;
        for (int i = 0; i < length; i++) {
            float gradient = g.get(i);
            float m1 = BETA1 * m.get(i) + (1 - BETA1) * gradient;
            float v1 = BETA2 * v.get(i) + (1 - BETA2) * gradient * gradient;
            m.put(i, m1);
            v.put(i, v1);
            float updated = w.get(i) - scale * m1 / ((float) Math.sqrt(v1) * root + EPSILON);
            w.put(i, updated);
            mean.put(i, decay * mean.get(i) + keep * updated);
        }
    }
}

package alad.gan.network;

/**
 * Adam (Kingma and Ba 2015) over one flat array, with the moving average of the weights updated in the same pass.
 * beta1 0.5, beta2 0.999, epsilon 1e-8 as in the ALAD paper's code. Works through the Java heap block by block, where
 * loops that write one array each become vector instructions.
 */
public final class Adam {
    private static final float BETA1 = 0.5f;
    private static final float BETA2 = 0.999f;
    private static final float KEEP2 = 0.001f;
    private static final float EPSILON = 1e-8f;
    private static final int BLOCK = 4096;

    private final float[] first;
    private final float[] second;
    private final float rate;
    private final float[] w = new float[BLOCK];
    private final float[] g = new float[BLOCK];
    private final float[] m = new float[BLOCK];
    private final float[] v = new float[BLOCK];
    private final float[] mean = new float[BLOCK];
    private long steps;

    public Adam(int size, double learningRate) {
        this.first = new float[size];
        this.second = new float[size];
        this.rate = (float) learningRate;
    }

    /** First moments, to be saved and restored in place. */
    public float[] firstMoment() {
        return first;
    }

    /** Second moments, to be saved and restored in place. */
    public float[] secondMoment() {
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
        float scale = (float) (rate / (1 - Math.pow(0.5, steps)));
        float root = (float) (1 / Math.sqrt(1 - Math.pow(0.999, steps)));
        Timings.run(Timings.Part.OPTIMISER, 0, () -> {
            for (int from = 0; from < values.length(); from += BLOCK) {
                int n = Math.min(BLOCK, values.length() - from);
                values.values().get(from, w, 0, n);
                gradients.values().get(from, g, 0, n);
                average.values().get(from, mean, 0, n);
                System.arraycopy(first, from, m, 0, n);
                System.arraycopy(second, from, v, 0, n);
                moveFirst(m, g, n);
                moveSecond(v, g, n);
                move(w, m, v, n, scale, root);
                average(mean, w, n, decay);
                System.arraycopy(m, 0, first, from, n);
                System.arraycopy(v, 0, second, from, n);
                values.values().put(from, w, 0, n);
                average.values().put(from, mean, 0, n);
            }
        });
    }

    private static void moveFirst(float[] m, float[] g, int n) {
        for (int i = 0; i < n; i++) {
            m[i] = BETA1 * m[i] + (1 - BETA1) * g[i];
        }
    }

    private static void moveSecond(float[] v, float[] g, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = BETA2 * v[i] + KEEP2 * (g[i] * g[i]);
        }
    }

    private static void move(float[] w, float[] m, float[] v, int n, float scale, float root) {
        for (int i = 0; i < n; i++) {
            w[i] -= scale * m[i] / ((float) Math.sqrt(v[i]) * root + EPSILON);
        }
    }

    private static void average(float[] mean, float[] w, int n, float decay) {
        float keep = 1 - decay;
        for (int i = 0; i < n; i++) {
            mean[i] = decay * mean[i] + keep * w[i];
        }
    }
}

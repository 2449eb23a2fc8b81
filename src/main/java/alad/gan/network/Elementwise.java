package alad.gan.network;

/**
 * Loops over the first {@code n} values of Java arrays, one pass each, without a branch that depends on a value, so that
 * the compiler turns them into vector instructions. Leaky ReLU is a t + b |t| with a = (1 + slope) / 2 and
 * b = (1 - slope) / 2.
 */
final class Elementwise {
    /** Far below any value that matters: y / (|y| + TINY) is the sign of y, and 0 for 0. */
    private static final float TINY = 1e-30f;

    private Elementwise() {}

    /** v = leaky(scale * v + shift). */
    static void scaleShiftActivate(float[] v, float[] scale, float[] shift, int n, float slope) {
        float a = (1 + slope) / 2;
        float b = (1 - slope) / 2;
        for (int i = 0; i < n; i++) {
            float t = v[i] * scale[i] + shift[i];
            v[i] = a * t + b * Math.abs(t);
        }
    }

    /** v = tanh(v) = 1 - 2 / (e^(2 v) + 1), in double precision. */
    static void tanh(float[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = (float) (1 - 2 / (Math.exp(2.0 * v[i]) + 1));
        }
    }

    /** d *= 1 - y^2. */
    static void tanhGradient(float[] y, float[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] *= 1 - y[i] * y[i];
        }
    }

    /** d becomes the gradient before the activation: times 1 where y > 0, {@code slope} where y < 0. */
    static void activationGradient(float[] y, float[] d, int n, float slope) {
        float a = (1 + slope) / 2;
        float b = (1 - slope) / 2;
        for (int i = 0; i < n; i++) {
            d[i] *= a + b * (y[i] / (Math.abs(y[i]) + TINY));
        }
    }

    /** The same where y = 0 stops the gradient (ReLU's own zeros, and those of dropout); {@code kept} scales the rest. */
    static void gatedGradient(float[] y, float[] d, int n, float slope, float kept) {
        float a = kept * (1 + slope) / 2;
        float b = kept * (1 - slope) / 2;
        for (int i = 0; i < n; i++) {
            float sign = y[i] / (Math.abs(y[i]) + TINY);
            d[i] *= a * Math.abs(sign) + b * sign;
        }
    }

    /** Zeroes a share {@code rate} of the values and scales the rest; 16 random bits a value. */
    static void drop(float[] v, int n, double rate, Noise noise) {
        int limit = (int) Math.round(rate * 65536);
        float kept = (float) (1 / (1 - rate));
        int i = 0;
        for (; i < n - 3; i += 4) {
            long bits = noise.nextLong();
            v[i] *= kept * survives(bits, limit);
            v[i + 1] *= kept * survives(bits >>> 16, limit);
            v[i + 2] *= kept * survives(bits >>> 32, limit);
            v[i + 3] *= kept * survives(bits >>> 48, limit);
        }
        for (long bits = i < n ? noise.nextLong() : 0; i < n; i++, bits >>>= 16) {
            v[i] *= kept * survives(bits, limit);
        }
    }

    /** 1 when the lowest 16 bits are at least {@code limit}, else 0. */
    private static int survives(long bits, int limit) {
        return 1 + (((int) (bits & 0xFFFF) - limit) >> 31);
    }

    /** sums += v. */
    static void add(float[] v, int n, float[] sums) {
        for (int i = 0; i < n; i++) {
            sums[i] += v[i];
        }
    }

    /** sums += v - origin, squares += (v - origin)^2. */
    static void addMoments(float[] v, float[] origin, int n, float[] sums, float[] squares) {
        for (int i = 0; i < n; i++) {
            float difference = v[i] - origin[i];
            sums[i] += difference;
            squares[i] += difference * difference;
        }
    }

    /** sums += d, products += d (v - mean). */
    static void addProducts(float[] v, float[] d, float[] mean, int n, float[] sums, float[] products) {
        for (int i = 0; i < n; i++) {
            sums[i] += d[i];
            products[i] += d[i] * (v[i] - mean[i]);
        }
    }

    /** d = a d + b v + c. */
    static void combine(float[] v, float[] d, float[] a, float[] b, float[] c, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = a[i] * d[i] + b[i] * v[i] + c[i];
        }
    }

    static void scale(float[] v, int n, float factor) {
        for (int i = 0; i < n; i++) {
            v[i] *= factor;
        }
    }
}

package alad.gan.network;

/**
 * A seeded generator of noise whose whole state is one number, so that a resumed training draws what the first would
 * have drawn. SplitMix64 (Steele, Lea, Flood 2014); normal numbers by the polar method, two at a time.
 */
public final class Noise {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    public Noise(long seed) {
        this.state = mix(seed + GAMMA);
    }

    public long state() {
        return state;
    }

    public void restore(long saved) {
        state = saved;
    }

    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [0, bound). */
    public int nextInt(int bound) {
        return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
    }

    /** Fills with N(0, deviation^2). */
    public void fillNormal(Tensor target, double deviation) {
        for (int i = 0; i < target.length(); i += 2) {
            double a;
            double b;
            double square;
            do {
                a = 2 * nextDouble() - 1;
                b = 2 * nextDouble() - 1;
                square = a * a + b * b;
            } while (square >= 1 || square == 0);
            double factor = deviation * Math.sqrt(-2 * Math.log(square) / square);
            target.values().put(i, (float) (a * factor));
            if (i + 1 < target.length()) {
                target.values().put(i + 1, (float) (b * factor));
            }
        }
    }

    /** Fills with uniform numbers in [-limit, limit). */
    public void fillUniform(Tensor target, double limit) {
        for (int i = 0; i < target.length(); i++) {
            target.values().put(i, (float) ((2 * nextDouble() - 1) * limit));
        }
    }

    /** A random order of 0 .. order.length - 1 (Fisher and Yates). */
    public void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}

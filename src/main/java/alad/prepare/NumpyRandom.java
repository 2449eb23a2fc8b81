package alad.prepare;

/**
 * The generator behind NumPy's {@code RandomState(seed)}: Mersenne Twister MT19937 with Knuth's initialisation
 * (Matsumoto and Nishimura 1998). Only what draws splits is here.
 */
final class NumpyRandom {
    private static final int WORDS = 624;
    private static final int SHIFT = 397;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;
    private static final int TWIST = 0x9908b0df;
    private static final int KNUTH = 1812433253;

    private final int[] state = new int[WORDS];
    private int next = WORDS;

    /** @param seed its lowest 32 bits, as NumPy takes no others */
    NumpyRandom(long seed) {
        state[0] = (int) seed;
        for (int i = 1; i < WORDS; i++) {
            state[i] = KNUTH * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    /** The next 32 bits. */
    int nextBits() {
        if (next == WORDS) {
            twist();
        }
        int bits = state[next++];
        bits ^= bits >>> 11;
        bits ^= (bits << 7) & 0x9d2c5680;
        bits ^= (bits << 15) & 0xefc60000;
        return bits ^ (bits >>> 18);
    }

    /** The numbers from 0 to {@code count} - 1 in the order of {@code RandomState.permutation(count)}. */
    int[] permutation(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        for (int last = count - 1; last > 0; last--) {
            int other = atMost(last);
            int number = numbers[other];
            numbers[other] = numbers[last];
            numbers[last] = number;
        }
        return numbers;
    }

    /** Evenly from 0 to {@code most}: bits beyond it are drawn again. */
    private int atMost(int most) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(most);
        int drawn = nextBits() & mask;
        while (drawn > most) {
            drawn = nextBits() & mask;
        }
        return drawn;
    }

    private void twist() {
        for (int i = 0; i < WORDS; i++) {
            int mixed = (state[i] & UPPER) | (state[(i + 1) % WORDS] & LOWER);
            state[i] = state[(i + SHIFT) % WORDS] ^ (mixed >>> 1) ^ ((mixed & 1) == 0 ? 0 : TWIST);
        }
        next = 0;
    }
}

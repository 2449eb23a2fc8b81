package alad.gan.train;

import alad.gan.AladOptions.JoinPairs;
import alad.gan.network.Tensor;
import java.nio.FloatBuffer;

/**
 * How two rows of one shape become one: features one after the other, pictures by channel or by height.
 *
 * @param joined shape of the pair
 * @param blocks blocks of one row that alternate with the other's
 * @param block values in a block
 */
record PairShape(long[] joined, int blocks, int block) {
    static PairShape of(int[] row, JoinPairs how) {
        if (row.length == 1) {
            return new PairShape(new long[] {2L * row[0]}, 1, row[0]);
        }
        int pixels = row[1] * row[2];
        return how == JoinPairs.CHANNELS
                ? new PairShape(new long[] {2L * row[0], row[1], row[2]}, 1, row[0] * pixels)
                : new PairShape(new long[] {row[0], 2L * row[1], row[2]}, row[0], pixels);
    }

    /** Writes the pairs (first, second), row by row, from row {@code at} of {@code target} on. */
    void join(Tensor first, Tensor second, Tensor target, int at) {
        int row = blocks * block;
        int rows = first.length() / row;
        FloatBuffer to = target.values();
        for (int i = 0; i < rows * blocks; i++) {
            int start = 2 * (at * row + i * block);
            to.put(start, first.values(), i * block, block);
            to.put(start + block, second.values(), i * block, block);
        }
    }

    /** Takes the second of each pair out of {@code pairs}. */
    void second(Tensor pairs, Tensor target) {
        FloatBuffer to = target.values();
        for (int i = 0; i < target.length() / block; i++) {
            to.put(i * block, pairs.values(), (2 * i + 1) * block, block);
        }
    }
}

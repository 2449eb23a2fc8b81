package alad.method.matrix;

import java.util.Arrays;

/**
 * Squared Euclidean distances from rows to many fixed rows, summed feature by feature without the shortcut
 * ‖a‖² + ‖b‖² − 2ab, which loses the digits of rows that lie close together far from zero.
 */
public final class Distances {
    /** Fixed rows at a time: their sums stay in the processor's nearest cache. */
    public static final int BLOCK = 512;

    private final int width;
    private final int count;
    /** For each block, feature by feature, the values of its rows. */
    private final double[][] blocks;

    public Distances(Matrix fixed) {
        this.width = fixed.width();
        this.count = fixed.rows();
        this.blocks = new double[(count + BLOCK - 1) / BLOCK][];
        for (int block = 0; block < blocks.length; block++) {
            int rows = rowsIn(block);
            double[] turned = new double[rows * width];
            for (int row = 0; row < rows; row++) {
                int start = fixed.start(block * BLOCK + row);
                for (int feature = 0; feature < width; feature++) {
                    turned[feature * rows + row] = fixed.values()[start + feature];
                }
            }
            blocks[block] = turned;
        }
    }

    public int count() {
        return count;
    }

    public int blocks() {
        return blocks.length;
    }

    public int rowsIn(int block) {
        return Math.min(BLOCK, count - block * BLOCK);
    }

    /**
     * Of row {@code row} of {@code others} to each row of a block.
     *
     * @param sums the first {@link #rowsIn} are overwritten
     */
    public void squared(Matrix others, int row, int block, double[] sums) {
        int rows = rowsIn(block);
        double[] turned = blocks[block];
        Arrays.fill(sums, 0, rows, 0);
        int start = others.start(row);
        for (int feature = 0; feature < width; feature++) {
            add(others.values()[start + feature], turned, feature * rows, rows, sums);
        }
    }

    private static void add(double value, double[] turned, int from, int rows, double[] sums) {
        for (int i = 0; i < rows; i++) {
            double difference = value - turned[from + i];
            sums[i] += difference * difference;
        }
    }
}

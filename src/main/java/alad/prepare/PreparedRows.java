package alad.prepare;

/** Rows ready for a network: floats of one shape, made on demand so that a large set stays small. */
public interface PreparedRows {
    int count();

    /** [features] or [channel, height, width]. */
    int[] shape();

    /** Values in a row: the product of {@link #shape()}. */
    int width();

    /** Writes row {@code row} to {@code target[offset .. offset + width)}. */
    void copy(int row, float[] target, int offset);
}

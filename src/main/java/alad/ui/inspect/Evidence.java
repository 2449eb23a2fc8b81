package alad.ui.inspect;

import java.util.BitSet;

/**
 * A row as the model saw it and as it gave it back; both shaped as prepared rows are.
 *
 * @param mask where the image is truly anomalous, a bit a pixel; null where that isn't known
 */
record Evidence(float[] x, float[] reconstructed, BitSet mask) {}

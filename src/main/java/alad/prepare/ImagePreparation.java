package alad.prepare;

import alad.data.Dataset;

/** Pixels 0..255 to [-1, 1]: nothing is fitted but the shape, which new images must have. */
public record ImagePreparation(int channels, int height, int width) implements Preparation {
    @Override
    public int[] shape() {
        return new int[] {channels, height, width};
    }

    @Override
    public PreparedRows apply(Dataset dataset, int[] rows) {
        throw new UnsupportedOperationException();
    }
}

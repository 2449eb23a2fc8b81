package alad.detector;

import java.util.Arrays;
import java.util.List;

/** The shape of one prepared row: [features] of a table, or [channel, height, width] of an image. */
public record RowShape(List<Integer> sizes) {
    public RowShape {
        sizes = List.copyOf(sizes);
        if (sizes.size() != 1 && sizes.size() != 3 || sizes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("A row is [features] or [channel, height, width], not " + sizes);
        }
    }

    public static RowShape of(int... sizes) {
        return new RowShape(Arrays.stream(sizes).boxed().toList());
    }

    public boolean isImage() {
        return sizes.size() == 3;
    }

    /** Values in a row. */
    public int width() {
        return sizes.stream().reduce(1, Math::multiplyExact);
    }

    public int[] toArray() {
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }
}

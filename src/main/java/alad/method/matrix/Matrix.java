package alad.method.matrix;

import alad.prepare.PreparedRows;

/**
 * Rows of equal width, one after another.
 *
 * @param values [rows, width]; shared, not copied
 */
public record Matrix(int rows, int width, double[] values) {
    public Matrix(int rows, int width) {
        this(rows, width, new double[Math.multiplyExact(rows, width)]);
    }

    public Matrix {
        if (values.length != (long) rows * width) {
            throw new IllegalArgumentException(values.length + " values aren't " + rows + " rows of " + width);
        }
    }

    /** Rows {@code from} to {@code to}, exclusive, of others. */
    public static Matrix of(PreparedRows source, int from, int to) {
        Matrix matrix = new Matrix(to - from, source.width());
        float[] row = new float[matrix.width];
        for (int i = 0; i < matrix.rows; i++) {
            source.copy(from + i, row, 0);
            int offset = i * matrix.width;
            for (int j = 0; j < matrix.width; j++) {
                matrix.values[offset + j] = row[j];
            }
        }
        return matrix;
    }

    public static Matrix of(PreparedRows source) {
        return of(source, 0, source.count());
    }

    /** Where row {@code row} begins in {@link #values}. */
    public int start(int row) {
        return row * width;
    }
}

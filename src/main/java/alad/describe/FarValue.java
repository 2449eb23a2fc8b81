package alad.describe;

import alad.data.TableSamples.Column;

/**
 * A number far beyond all others of its column.
 *
 * @param row that holds it, from 0
 * @param times its size by that of the next largest, at least {@value #FAR}
 */
public record FarValue(int row, double value, double times) {
    static final int FAR = 10;

    private static final int FEWEST_ROWS = 30;

    /**
     * @param sorted the column's values ascending, of which the first {@code count} are numbers
     * @return null where no value is as far out, or where there are too few to say
     */
    static FarValue of(Column column, float[] sorted, int count) {
        if (count < FEWEST_ROWS) {
            return null;
        }
        boolean below = Math.abs((double) sorted[0]) > Math.abs((double) sorted[count - 1]);
        float value = below ? sorted[0] : sorted[count - 1];
        double next = below
                ? Math.max(Math.abs((double) sorted[1]), Math.abs((double) sorted[count - 1]))
                : Math.max(Math.abs((double) sorted[count - 2]), Math.abs((double) sorted[0]));
        double times = Math.abs(value) / next;
        return next > 0 && times >= FAR ? new FarValue(row(column.values(), value), value, times) : null;
    }

    private static int row(float[] values, float wanted) {
        int row = 0;
        while (values[row] != wanted) {
            row++;
        }
        return row;
    }
}

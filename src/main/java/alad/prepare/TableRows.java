package alad.prepare;

import alad.data.TableSamples;
import alad.prepare.TablePreparation.FittedColumn;
import java.util.Arrays;
import java.util.List;

/** Table rows encoded and scaled on demand. */
final class TableRows implements PreparedRows {
    private static final int UNKNOWN = -1;

    private final TableSamples table;
    private final List<FittedColumn> fitted;
    private final int[] rows;
    private final int[][] featureOfCategory;
    private final int width;

    /** Both must have the same columns. */
    TableRows(TableSamples table, List<FittedColumn> fitted, int[] rows) {
        this.table = table;
        this.fitted = fitted;
        this.rows = rows;
        this.featureOfCategory = new int[fitted.size()][];
        for (int i = 0; i < fitted.size(); i++) {
            List<String> known = fitted.get(i).categories();
            featureOfCategory[i] = table.columns().get(i).categories().stream()
                    .mapToInt(known::indexOf)
                    .toArray();
        }
        this.width = fitted.stream().mapToInt(FittedColumn::width).sum();
    }

    @Override
    public int count() {
        return rows.length;
    }

    @Override
    public int[] shape() {
        return new int[] {width};
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void copy(int row, float[] target, int offset) {
        Arrays.fill(target, offset, offset + width, 0);
        int at = offset;
        for (int i = 0; i < fitted.size(); i++) {
            FittedColumn column = fitted.get(i);
            float value = table.columns().get(i).values()[rows[row]];
            if (!column.isSymbolic()) {
                // In double, for the difference of two floats may be beyond a float.
                double present = Float.isNaN(value) ? column.fill() : value;
                target[at] = (float) ((present - column.offset()) * column.scale());
            } else if (!Float.isNaN(value) && featureOfCategory[i][(int) value] != UNKNOWN) {
                target[at + featureOfCategory[i][(int) value]] = 1;
            }
            at += column.width();
        }
    }
}

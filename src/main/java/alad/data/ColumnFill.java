package alad.data;

import alad.data.TableSamples.Column;
import alad.job.UserError;
import java.util.List;

/** Stores one column of a table whose kind and length are known. */
final class ColumnFill {
    private final TableFile file;
    private final String name;
    private final float[] values;
    private final Categories categories;

    /** @param symbolic whether the texts are categories, else they are numbers */
    ColumnFill(TableFile file, String name, int rows, boolean symbolic) {
        this.file = file;
        this.name = name;
        this.values = new float[rows];
        this.categories = symbolic ? new Categories() : null;
    }

    void set(int row, String cell) {
        if (Cell.isMissing(cell)) {
            values[row] = Float.NaN;
        } else if (categories == null) {
            values[row] = Cell.number(cell, file.hasDecimalComma());
        } else {
            values[row] = categories.code(cell);
            if (values[row] < 0) {
                throw UserError.failed(file.path() + ", column \"" + name + "\" holds more than " + Categories.MOST
                        + " different texts; leave it out.");
            }
        }
    }

    Column column() {
        if (categories == null) {
            return new Column(name, values, List.of());
        }
        int[] codes = categories.finalCodes();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(values[i])) {
                values[i] = codes[(int) values[i]];
            }
        }
        return new Column(name, values, categories.sorted());
    }
}

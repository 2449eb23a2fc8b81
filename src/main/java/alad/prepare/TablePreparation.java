package alad.prepare;

import alad.data.Dataset;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.List;

/**
 * One-hot for symbolic columns (an unknown or missing category gives all zeros), offset and scale for numeric ones,
 * missing values filled with the training mean.
 */
public record TablePreparation(List<FittedColumn> columns) implements Preparation {
    /** More features than this are a mistake in the data (a column of names taken for categories). */
    public static final int MOST_FEATURES = 65_536;

    /**
     * A column as fitted on training rows: value' = (value - offset) * scale, NaN becomes {@code fill} first.
     *
     * @param categories empty for a numeric column
     */
    public record FittedColumn(String name, List<String> categories, float offset, float scale, float fill) {
        public FittedColumn {
            categories = List.copyOf(categories);
        }

        public boolean isSymbolic() {
            return !categories.isEmpty();
        }

        /** How many features the column becomes. */
        public int width() {
            return isSymbolic() ? categories.size() : 1;
        }
    }

    public TablePreparation {
        columns = List.copyOf(columns);
    }

    static TablePreparation fit(TableSamples table, int[] trainRows, Scaling scaling) {
        List<FittedColumn> fitted = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!column.isSymbolic()) {
                fitted.add(numbers(column, trainRows, scaling));
            } else if (table.closedCategories()) {
                fitted.add(new FittedColumn(column.name(), column.categories(), 0, 1, 0));
            } else {
                fitted.add(categories(column, trainRows));
            }
        }
        TablePreparation preparation = new TablePreparation(fitted);
        if (preparation.width() > MOST_FEATURES) {
            throw UserError.failed("The table becomes " + preparation.width() + " features, but at most "
                    + MOST_FEATURES + " are possible; leave out columns that hold many different texts.");
        }
        return preparation;
    }

    private static FittedColumn categories(Column column, int[] trainRows) {
        boolean[] seen = new boolean[column.categories().size()];
        for (int row : trainRows) {
            if (!Float.isNaN(column.values()[row])) {
                seen[(int) column.values()[row]] = true;
            }
        }
        List<String> known = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i]) {
                known.add(column.categories().get(i));
            }
        }
        // A column without any known category must stay symbolic, and its one feature is then always 0.
        return new FittedColumn(
                column.name(), known.isEmpty() ? column.categories().subList(0, 1) : known, 0, 1, 0);
    }

    private static FittedColumn numbers(Column column, int[] trainRows, Scaling scaling) {
        double sum = 0;
        int present = 0;
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int row : trainRows) {
            float value = column.values()[row];
            if (!Float.isNaN(value)) {
                sum += value;
                present++;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        float fill = present == 0 ? 0 : (float) (sum / present);
        if (scaling == Scaling.NONE) {
            return new FittedColumn(column.name(), List.of(), 0, 1, fill);
        }
        float scale = max > min ? (float) (1 / ((double) max - min)) : 0;
        return new FittedColumn(
                column.name(), List.of(), present == 0 ? 0 : min, Float.isInfinite(scale) ? 0 : scale, fill);
    }

    @Override
    public int[] shape() {
        return new int[] {width()};
    }

    private int width() {
        return columns.stream().mapToInt(FittedColumn::width).sum();
    }

    @Override
    public PreparedRows apply(Dataset dataset, int[] rows) {
        if (!(dataset.samples() instanceof TableSamples table)) {
            throw UserError.failed(dataset.name() + " holds images, but table rows are expected.");
        }
        if (table.columns().size() != columns.size()) {
            throw UserError.failed(dataset.name() + " has " + table.columns().size() + " columns beside the label, but "
                    + columns.size() + " are expected.");
        }
        for (int i = 0; i < columns.size(); i++) {
            requireSame(dataset.name(), i, table.columns().get(i), columns.get(i));
        }
        return new TableRows(table, columns, rows.clone());
    }

    private static void requireSame(String dataset, int index, Column found, FittedColumn expected) {
        if (!found.name().equals(expected.name())) {
            throw UserError.failed("Column " + (index + 1) + " of " + dataset + " is called \"" + found.name()
                    + "\", but \"" + expected.name() + "\" is expected.");
        }
        if (found.isSymbolic() != expected.isSymbolic()) {
            throw UserError.failed("Column \"" + found.name() + "\" of " + dataset + " holds "
                    + (found.isSymbolic() ? "texts, but numbers" : "numbers, but texts") + " are expected.");
        }
    }
}

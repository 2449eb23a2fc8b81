package alad.data;

import java.util.List;

/**
 * Rows of a table, stored by column, the label column left out.
 *
 * @param columns at least one, all of {@code count} values
 * @param closedCategories whether the categories are part of a published schema, so that each becomes a feature even
 *     when no training row shows it
 */
public record TableSamples(int count, List<Column> columns, boolean closedCategories) implements Samples {
    /**
     * One column. Numeric when {@code categories} is empty: the values themselves, NaN where missing. Symbolic
     * otherwise: indexes into {@code categories}, NaN where missing.
     */
    public record Column(String name, float[] values, List<String> categories) {
        public boolean isSymbolic() {
            return !categories.isEmpty();
        }
    }

    public TableSamples {
        columns = List.copyOf(columns);
    }

    /** A table whose categories are those that happen to occur. */
    public TableSamples(int count, List<Column> columns) {
        this(count, columns, false);
    }
}

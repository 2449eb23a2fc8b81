package alad.prepare;

import alad.data.Dataset;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the columns of a fitted preparation in a table: by name where both have names, whatever the order and whatever
 * else the table holds; else by place, the numbers of columns being equal.
 */
final class MatchedColumns {
    /** What readers call a column that has no name of its own. */
    private static final String UNNAMED = "column \\d+";

    private MatchedColumns() {}

    /**
     * @return one column of {@code dataset} for each fitted one
     * @throws UserError when the dataset has no table, lacks a column, or holds texts where numbers are expected
     */
    static List<Column> of(TablePreparation fitted, Dataset dataset) {
        if (!(dataset.samples() instanceof TableSamples table)) {
            throw UserError.failed(dataset.name() + " holds images, but table rows are expected.");
        }
        List<Column> matched =
                areNamed(table.columns().stream().map(Column::name).toList())
                                && areNamed(fitted.columns().stream()
                                        .map(FittedColumn::name)
                                        .toList())
                        ? byName(fitted, dataset.name(), table)
                        : byPlace(fitted, dataset.name(), table);
        for (int i = 0; i < matched.size(); i++) {
            requireSameKind(dataset.name(), matched.get(i), fitted.columns().get(i));
        }
        return matched;
    }

    /** Whether names tell the columns apart: those that readers give to columns without any don't. */
    static boolean areNamed(List<String> names) {
        return names.stream().distinct().count() == names.size()
                && names.stream().anyMatch(name -> !name.matches(UNNAMED));
    }

    private static List<Column> byName(TablePreparation fitted, String dataset, TableSamples table) {
        Map<String, Column> named = new HashMap<>();
        table.columns().forEach(column -> named.put(column.name(), column));
        List<Column> matched = new ArrayList<>();
        for (FittedColumn column : fitted.columns()) {
            Column found = named.get(column.name());
            if (found == null) {
                throw UserError.failed("Column \"" + column.name() + "\" is missing in " + dataset
                        + ", but the model was trained with it.");
            }
            matched.add(found);
        }
        return matched;
    }

    private static List<Column> byPlace(TablePreparation fitted, String dataset, TableSamples table) {
        if (table.columns().size() != fitted.sourceColumns()) {
            throw UserError.failed(dataset + " has " + table.columns().size() + " columns beside the label, but "
                    + fitted.sourceColumns() + " are expected.");
        }
        return fitted.columns().stream()
                .map(column -> table.columns().get(column.source()))
                .toList();
    }

    /** A column without any value is of either kind. */
    private static void requireSameKind(String dataset, Column found, FittedColumn expected) {
        if (found.isSymbolic() != expected.isSymbolic() && !isEmpty(found)) {
            throw UserError.failed("Column \"" + found.name() + "\" of " + dataset + " holds "
                    + (found.isSymbolic() ? "texts, but numbers" : "numbers, but texts") + " are expected.");
        }
    }

    private static boolean isEmpty(Column column) {
        for (float value : column.values()) {
            if (!Float.isNaN(value)) {
                return false;
            }
        }
        return true;
    }
}

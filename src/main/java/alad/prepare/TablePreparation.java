package alad.prepare;

import alad.data.Dataset;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table as fitted on training rows; their features follow each other in this order.
 *
 * @param sourceColumns how many columns the training data has beside the label, which may be more than are used
 */
public record TablePreparation(int sourceColumns, List<FittedColumn> columns) implements Preparation {
    /** More features than this are a mistake in the data (a column of names taken for categories). */
    public static final int MOST_FEATURES = 65_536;

    /** @throws UserError when there is no column, or one comes from a place that the data doesn't have */
    public TablePreparation {
        columns = List.copyOf(columns);
        for (FittedColumn column : columns) {
            if (column.source() < 0 || column.source() >= sourceColumns) {
                throw UserError.failed("Column \"" + column.name() + "\" is taken from place " + column.source()
                        + ", but the data has " + sourceColumns + " columns.");
            }
        }
    }

    /**
     * @param leftOut names of columns that become no feature
     * @throws UserError when nothing is left, or the features are too many
     */
    static TablePreparation fit(TableSamples table, int[] trainRows, TableRule rule, List<String> leftOut) {
        List<FittedColumn> fitted = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (leftOut.contains(column.name())) {
                continue;
            }
            if (column.isSymbolic() && table.closedCategories()) {
                fitted.add(FittedColumn.symbolic(column.name(), i, column.categories()));
            } else {
                ColumnFit fit = new ColumnFit(column, i, trainRows);
                fitted.add(column.isSymbolic() ? fit.categories() : fit.numbers(rule));
            }
        }
        if (fitted.isEmpty()) {
            throw UserError.failed("No column is left to train on beside " + String.join(", ", leftOut) + ".");
        }
        TablePreparation preparation = new TablePreparation(table.columns().size(), fitted);
        if (preparation.width() > MOST_FEATURES) {
            throw UserError.failed("The table becomes " + preparation.width() + " features, but at most "
                    + MOST_FEATURES + " are possible; leave out columns that hold many different texts.");
        }
        return preparation;
    }

    @Override
    public int[] shape() {
        return new int[] {width()};
    }

    private int width() {
        return columns.stream().mapToInt(FittedColumn::width).sum();
    }

    /**
     * One column of {@code dataset} for each of {@link #columns}, not yet encoded or scaled.
     *
     * @throws UserError when the dataset has no table, lacks a column, or holds texts where numbers are expected
     */
    public List<Column> matched(Dataset dataset) {
        return MatchedColumns.of(this, dataset);
    }

    @Override
    public PreparedRows apply(Dataset dataset, int[] rows) {
        return new TableRows(MatchedColumns.of(this, dataset), columns, rows.clone());
    }

    @Override
    public List<String> features() {
        return columns.stream().flatMap(FittedColumn::features).toList();
    }

    @Override
    public List<String> remarks(Dataset dataset, int[] rows) {
        List<Column> matched = MatchedColumns.of(this, dataset);
        List<String> remarks =
                new ArrayList<>(ColumnRemarks.of(this, dataset.name(), (TableSamples) dataset.samples()));
        MissingValues missing = new MissingValues(rows.length);
        NumberRemarks numbers = new NumberRemarks(rows.length);
        for (int i = 0; i < columns.size(); i++) {
            missing.look(columns.get(i), matched.get(i), rows);
            if (columns.get(i).isSymbolic()) {
                UnknownTexts.in(matched.get(i), columns.get(i).categories(), rows)
                        .ifPresent(remarks::add);
            } else {
                numbers.look(columns.get(i), matched.get(i), rows);
            }
        }
        remarks.addAll(missing.sentences());
        remarks.addAll(numbers.sentences());
        return remarks;
    }
}

package alad.prepare;

import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells how a table's columns were found, and of those that aren't used. */
final class ColumnRemarks {
    private static final int LISTED = 5;

    private ColumnRemarks() {}

    static List<String> of(TablePreparation fitted, String dataset, TableSamples table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        List<String> known = fitted.columns().stream().map(FittedColumn::name).toList();
        if (MatchedColumns.areNamed(names) && MatchedColumns.areNamed(known)) {
            return unused(fitted, dataset, names, Set.copyOf(known));
        }
        if (MatchedColumns.areNamed(known)) {
            return List.of("The columns of " + dataset
                    + " have no names of their own, so they were taken by their places for " + listed(known) + ".");
        }
        return MatchedColumns.areNamed(names)
                ? List.of("The columns of the training data had no names, so those of " + dataset
                        + " were taken by their places.")
                : List.of();
    }

    /** As many as were left out of the training may be there again. */
    private static List<String> unused(TablePreparation fitted, String dataset, List<String> names, Set<String> known) {
        List<String> unused = new ArrayList<>(names);
        unused.removeAll(known);
        return unused.size() <= fitted.sourceColumns() - known.size()
                ? List.of()
                : List.of(dataset + " has columns that the model doesn't use: " + listed(unused) + ".");
    }

    static String listed(List<String> names) {
        String listed =
                names.stream().limit(LISTED).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return names.size() > LISTED ? listed + " and " + (names.size() - LISTED) + " more" : listed;
    }
}

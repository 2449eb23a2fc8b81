package alad.prepare;

import alad.data.TableSamples.Column;
import java.util.ArrayList;
import java.util.List;

/** Tells of values that are missing: in some rows, or in all, which is another table than the one trained on. */
final class MissingValues {
    private final int rows;
    private final List<String> numbers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();

    /** @param rows how many are looked at */
    MissingValues(int rows) {
        this.rows = rows;
    }

    void look(FittedColumn fitted, Column column, int[] wanted) {
        int lacking = 0;
        for (int row : wanted) {
            lacking += Float.isNaN(column.values()[row]) ? 1 : 0;
        }
        if (lacking == rows && rows > 1) {
            empty.add(fitted.name());
        } else {
            NumberRemarks.add(fitted.isSymbolic() ? texts : numbers, fitted.name(), lacking);
        }
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!empty.isEmpty()) {
            sentences.add(String.format(
                    (empty.size() == 1 ? "Column %s is" : "Columns %s are")
                            + " empty in all %,d rows, so the model judges without %s.",
                    ColumnRemarks.listed(empty),
                    rows,
                    empty.size() == 1 ? "it" : "them"));
        }
        if (!numbers.isEmpty()) {
            sentences.add(String.format(
                    "Of %,d rows some lack numbers (column %s); what training rows showed stands in.",
                    rows, NumberRemarks.list(numbers)));
        }
        if (!texts.isEmpty()) {
            sentences.add(String.format(
                    "Of %,d rows some lack texts (column %s); they count as no category.",
                    rows, NumberRemarks.list(texts)));
        }
        return sentences;
    }
}

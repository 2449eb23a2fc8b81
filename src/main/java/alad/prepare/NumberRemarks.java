package alad.prepare;

import alad.data.TableSamples.Column;
import java.util.ArrayList;
import java.util.List;

/** Tells of numbers so far out that their feature is limited. */
final class NumberRemarks {
    private static final int LISTED = 5;

    private final int rows;
    private final List<String> limited = new ArrayList<>();

    /** @param rows how many are looked at */
    NumberRemarks(int rows) {
        this.rows = rows;
    }

    void look(FittedColumn fitted, Column column, int[] wanted) {
        int far = 0;
        for (int row : wanted) {
            float value = column.values()[row];
            if (!Float.isNaN(value) && Math.abs(fitted.feature(value)) == fitted.limit()) {
                far++;
            }
        }
        add(limited, fitted.name(), far);
    }

    static void add(List<String> columns, String name, int count) {
        if (count > 0) {
            columns.add(String.format("\"%s\" in %,d", name, count));
        }
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!limited.isEmpty()) {
            sentences.add(String.format(
                    "Of %,d rows some lie so far from the training rows that their values are limited (column %s).",
                    rows, list(limited)));
        }
        return sentences;
    }

    static String list(List<String> columns) {
        String listed = String.join(", ", columns.subList(0, Math.min(LISTED, columns.size())));
        return columns.size() > LISTED ? listed + " and " + (columns.size() - LISTED) + " more" : listed;
    }
}

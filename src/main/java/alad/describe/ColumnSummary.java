package alad.describe;

import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.JobContext;
import alad.job.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One column of a table.
 *
 * @param missing rows without a value
 * @param distinct different values, missing ones not counted
 * @param numbers null for a symbolic column and where every value is missing
 * @param far the one value far beyond all others, or null
 * @param top the most frequent categories of a symbolic column, the most frequent first
 */
public record ColumnSummary(
        String name, int missing, int distinct, Numbers numbers, FarValue far, List<Frequency> top) {
    private static final int MOST_CATEGORIES = 12;

    /** How often a category occurs. */
    public record Frequency(String category, int count) {}

    public ColumnSummary {
        top = List.copyOf(top);
    }

    /** Whether every row that has a value has the same one. */
    public boolean isConstant() {
        return distinct <= 1;
    }

    static List<ColumnSummary> of(TableSamples table, JobContext job) {
        List<ColumnSummary> summaries = new ArrayList<>();
        int all = table.columns().size();
        for (Column column : table.columns()) {
            job.check();
            job.report(new Progress("Looking at columns", summaries.size(), all));
            summaries.add(column.isSymbolic() ? symbolic(column) : numeric(column));
        }
        return summaries;
    }

    private static ColumnSummary numeric(Column column) {
        float[] sorted = column.values().clone();
        Arrays.sort(sorted);
        int present = sorted.length;
        while (present > 0 && Float.isNaN(sorted[present - 1])) {
            present--;
        }
        int distinct = Math.min(1, present);
        for (int i = 1; i < present; i++) {
            distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        Numbers numbers = present == 0 ? null : Numbers.of(sorted, present);
        FarValue far = FarValue.of(column, sorted, present);
        return new ColumnSummary(column.name(), sorted.length - present, distinct, numbers, far, List.of());
    }

    private static ColumnSummary symbolic(Column column) {
        int[] counts = new int[column.categories().size()];
        int missing = 0;
        for (float value : column.values()) {
            if (Float.isNaN(value)) {
                missing++;
            } else {
                counts[(int) value]++;
            }
        }
        List<Frequency> top = IntStream.range(0, counts.length)
                .filter(code -> counts[code] > 0)
                .mapToObj(code -> new Frequency(column.categories().get(code), counts[code]))
                .sorted(Comparator.comparingInt(Frequency::count).reversed())
                .toList();
        return new ColumnSummary(
                column.name(), missing, top.size(), null, null, top.subList(0, Math.min(MOST_CATEGORIES, top.size())));
    }
}

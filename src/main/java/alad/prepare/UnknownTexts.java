package alad.prepare;

import alad.data.TableSamples.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells of texts that no training row had. */
final class UnknownTexts {
    private static final int LISTED = 5;

    private UnknownTexts() {}

    /**
     * "Column "service": 12 of 300 rows hold texts that no training row had (aol, http_8001); ...".
     *
     * @param column of texts, or without any value
     */
    static Optional<String> in(Column column, List<String> known, int[] rows) {
        Set<String> knownTexts = Set.copyOf(known);
        boolean[] unknown = new boolean[column.categories().size()];
        for (int i = 0; i < unknown.length; i++) {
            unknown[i] = !knownTexts.contains(column.categories().get(i));
        }
        int count = 0;
        Set<String> texts = new TreeSet<>();
        for (int row : rows) {
            float value = column.values()[row];
            if (!Float.isNaN(value) && unknown[(int) value]) {
                count++;
                texts.add(column.categories().get((int) value));
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(sentence(column.name(), count, rows.length, texts));
    }

    private static String sentence(String column, int count, int rows, Set<String> texts) {
        String listed = String.join(", ", texts.stream().limit(LISTED).toList());
        return String.format(
                "Column \"%s\": %,d of %,d rows hold a text that no training row had (%s); they count as no category.",
                column,
                count,
                rows,
                texts.size() > LISTED ? listed + " and " + (texts.size() - LISTED) + " more" : listed);
    }
}

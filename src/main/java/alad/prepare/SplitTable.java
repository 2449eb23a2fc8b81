package alad.prepare;

import alad.data.Dataset;
import java.util.Arrays;
import java.util.List;

/**
 * A split in numbers.
 *
 * @param parts train, validation, labelled validation, test
 * @param leftOut rows that are in no part
 */
public record SplitTable(List<Part> parts, int leftOut) {
    /** @param groups how many groups the rows belong to, or -1 where rows aren't grouped */
    public record Part(String name, int normal, int anomalous, int groups) {
        public int rows() {
            return normal + anomalous;
        }
    }

    public SplitTable {
        parts = List.copyOf(parts);
    }

    /** @param grouping null for none */
    public static SplitTable of(Dataset dataset, Split split, Grouping grouping) {
        int[] groups = grouping == null ? null : grouping.groups(dataset);
        List<Part> parts = List.of(
                part("train", split, split.train(), groups),
                part("validation", split, split.validation(), groups),
                part("labelled", split, split.labelledValidation(), groups),
                part("test", split, split.test(), groups));
        int twice = split.validationTrains() ? split.validation().length : 0;
        int used = parts.stream().mapToInt(Part::rows).sum() - twice;
        return new SplitTable(parts, dataset.count() - used);
    }

    private static Part part(String name, Split split, int[] rows, int[] groups) {
        int anomalous = split.anomalousIn(rows);
        int together = groups == null
                ? -1
                : (int) Arrays.stream(rows).map(row -> groups[row]).distinct().count();
        return new Part(name, rows.length - anomalous, anomalous, together);
    }
}

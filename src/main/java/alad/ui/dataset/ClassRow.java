package alad.ui.dataset;

import alad.data.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One class of a dataset.
 *
 * @param count rows in the class
 * @param share of the largest class's count, 0..1
 * @param examples dataset rows of it, spread evenly over the class
 */
record ClassRow(String name, int count, double share, int[] examples) {
    private static final int MOST_EXAMPLES = 60;

    /** All classes of a dataset, in its order. */
    static List<ClassRow> of(Dataset dataset) {
        int classes = dataset.classNames().size();
        int[] counts = new int[classes];
        for (int label : dataset.labels()) {
            counts[label]++;
        }
        int[][] examples = examples(dataset, counts);
        int largest = Arrays.stream(counts).max().orElse(1);
        List<ClassRow> rows = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            rows.add(new ClassRow(
                    dataset.classNames().get(i), counts[i], counts[i] / (double) Math.max(1, largest), examples[i]));
        }
        return List.copyOf(rows);
    }

    private static int[][] examples(Dataset dataset, int[] counts) {
        int[][] examples = new int[counts.length][];
        int[] seen = new int[counts.length];
        int[] taken = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            examples[i] = new int[Math.min(MOST_EXAMPLES, counts[i])];
        }
        int[] labels = dataset.labels();
        for (int row = 0; row < labels.length; row++) {
            int label = labels[row];
            int wanted = examples[label].length;
            if (taken[label] < wanted && seen[label] >= (long) taken[label] * counts[label] / wanted) {
                examples[label][taken[label]++] = row;
            }
            seen[label]++;
        }
        return examples;
    }
}

package alad.prepare;

import java.util.Arrays;

/**
 * Row indexes of one dataset, disjoint but for validation rows that {@linkplain #validationTrains train as well}. Validation holds normal rows only, and so does train unless the rule is
 * {@link SplitRule.Kind#RANDOM_UNCLEANED} or the authors'; labelledValidation and test hold normal and anomalous rows.
 *
 * @param anomalous for every row of the dataset, whether it counts as anomalous
 */
public record Split(int[] train, int[] validation, int[] labelledValidation, int[] test, boolean[] anomalous) {
    /** Of each of these rows, whether it is anomalous. */
    public boolean[] labels(int[] rows) {
        boolean[] labels = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = anomalous[rows[i]];
        }
        return labels;
    }

    /** Whether the validation rows are among the training rows, as where the authors' code has no validation. */
    public boolean validationTrains() {
        return validation.length > 0 && Arrays.binarySearch(train, validation[0]) >= 0;
    }

    public int anomalousIn(int[] rows) {
        int count = 0;
        for (int row : rows) {
            if (anomalous[row]) {
                count++;
            }
        }
        return count;
    }
}

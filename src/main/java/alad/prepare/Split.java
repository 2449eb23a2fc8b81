package alad.prepare;

/**
 * Row indexes of one dataset, disjoint. Validation holds normal rows only, and so does train unless the rule is
 * {@link SplitRule.Kind#RANDOM_UNCLEANED}; labelledValidation and test hold normal and anomalous rows.
 *
 * @param anomalous for every row of the dataset, whether it counts as anomalous
 */
public record Split(int[] train, int[] validation, int[] labelledValidation, int[] test, boolean[] anomalous) {
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

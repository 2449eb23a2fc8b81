package alad.prepare;

/**
 * Row indexes of one dataset, disjoint. Train and validation hold normal rows only; labelledValidation and test hold
 * normal and anomalous rows.
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

package alad.prepare;

import alad.data.Dataset;
import alad.job.UserError;

/** Rows of the parts of a split, by index from 0, as someone listed them. */
public record SplitRows(int[] train, int[] validation, int[] labelledValidation, int[] test) {
    private static final String[] NAMES = {"train", "validation", "labelledValidation", "test"};

    /** @param name of what lists them, for messages */
    void requireUsable(Dataset dataset, boolean[] anomalous, String name) {
        int[][] parts = {train, validation, labelledValidation, test};
        String[] seen = new String[dataset.count()];
        int normalTraining = 0;
        for (int part = 0; part < parts.length; part++) {
            for (int row : parts[part]) {
                if (row < 0 || row >= seen.length) {
                    throw UserError.failed(name + ", " + NAMES[part] + ": row " + row + " is none of the " + seen.length
                            + " rows of " + dataset.name() + ", which are counted from 0.");
                }
                if (seen[row] != null) {
                    throw UserError.failed(name + ": row " + row + " is in " + seen[row] + " and in " + NAMES[part]
                            + ", but each row can be used once only.");
                }
                seen[row] = NAMES[part];
                if (part == 1 && anomalous[row]) {
                    throw UserError.failed(name + ", validation: row " + row + " is of class " + dataset.className(row)
                            + ", but validation rows must be normal.");
                }
                normalTraining += part == 0 && !anomalous[row] ? 1 : 0;
            }
        }
        if (normalTraining < Splitter.FEWEST_TRAINING_ROWS || validation.length == 0 || test.length == 0) {
            throw UserError.failed(name + " must list at least " + Splitter.FEWEST_TRAINING_ROWS
                    + " normal training rows, a validation row and a test row, but lists " + normalTraining + ", "
                    + validation.length + " and " + test.length + ".");
        }
    }
}

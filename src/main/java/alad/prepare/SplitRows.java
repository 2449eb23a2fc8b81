package alad.prepare;

import alad.data.Dataset;
import alad.job.UserError;

/**
 * Rows of the parts of a split, by index from 0, as someone listed them.
 *
 * @param validationTrains whether every validation row is listed among the training rows too
 */
public record SplitRows(int[] train, int[] validation, int[] labelledValidation, int[] test, boolean validationTrains) {
    private static final String[] NAMES = {"train", "validation", "labelledValidation", "test"};

    /** Each row in one part only. */
    public SplitRows(int[] train, int[] validation, int[] labelledValidation, int[] test) {
        this(train, validation, labelledValidation, test, false);
    }

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
                if (part == 1 && validationTrains) {
                    requireTraining(seen[row], row, name);
                } else if (seen[row] != null) {
                    throw UserError.failed(name + ": row " + row + " is in " + seen[row] + " and in " + NAMES[part]
                            + ", but each row can be used once only.");
                }
                seen[row] = part == 1 && validationTrains ? NAMES[0] + " and " + NAMES[1] : NAMES[part];
                if (part == 1 && anomalous[row]) {
                    throw UserError.failed(name + ", validation: row " + row + " is of class " + dataset.className(row)
                            + ", but validation rows must be normal.");
                }
                normalTraining += part == 0 && !anomalous[row] ? 1 : 0;
            }
        }
        requireEnough(normalTraining, name);
    }

    private static void requireTraining(String seen, int row, String name) {
        if (!NAMES[0].equals(seen)) {
            throw UserError.failed(name + ", validation: row " + row
                    + " isn't in train, but the file says that all validation rows are.");
        }
    }

    private void requireEnough(int normalTraining, String name) {
        if (normalTraining < Splitter.FEWEST_TRAINING_ROWS || validation.length == 0 || test.length == 0) {
            throw UserError.failed(name + " must list at least " + Splitter.FEWEST_TRAINING_ROWS
                    + " normal training rows, a validation row and a test row, but lists " + normalTraining + ", "
                    + validation.length + " and " + test.length + ".");
        }
    }
}

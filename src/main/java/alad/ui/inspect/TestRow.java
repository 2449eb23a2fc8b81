package alad.ui.inspect;

/**
 * One test row.
 *
 * @param index into the run's test scores
 * @param datasetRow row of the run's dataset
 */
record TestRow(int index, int datasetRow, boolean anomalous) {}

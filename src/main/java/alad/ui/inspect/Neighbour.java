package alad.ui.inspect;

/**
 * A normal training row near another.
 *
 * @param datasetRow row of the run's dataset
 * @param distance L1 distance of their features, the measure of the feature score
 */
record Neighbour(int datasetRow, double distance) {}

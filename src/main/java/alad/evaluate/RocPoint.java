package alad.evaluate;

/**
 * One point of a ROC curve.
 *
 * @param lowestCalled the lowest score that is still called anomalous here
 * @param falsePositiveRate share of the normal rows called anomalous, 0..1
 * @param truePositiveRate share of the anomalous rows called so, 0..1
 */
public record RocPoint(float lowestCalled, double falsePositiveRate, double truePositiveRate) {}

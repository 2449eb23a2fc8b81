package alad.evaluate;

/**
 * One point of a precision-recall curve.
 *
 * @param lowestCalled the lowest score that is still called anomalous here
 * @param recall share of the anomalous rows called so, 0..1
 * @param precision share of the rows called anomalous that are, 0..1
 */
public record PrecisionPoint(float lowestCalled, double recall, double precision) {}

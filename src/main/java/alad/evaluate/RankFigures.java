package alad.evaluate;

/**
 * Figures of scores against labels that need no threshold; each NaN when it can't be had.
 *
 * @param auroc area under the ROC curve, ties counting half; needs both classes
 * @param averagePrecision mean precision over the gains in recall, no interpolation; needs an anomalous row
 * @param bestF1 the highest F1 of any threshold: it has seen the labels, so it is a limit and no result
 * @param falseAlarmsAt95 the lowest false positive rate at which at least 95 % of the anomalous rows are called; needs
 *     both classes
 */
public record RankFigures(double auroc, double averagePrecision, double bestF1, double falseAlarmsAt95) {
    private static final double RECALL = 0.95;

    /**
     * @param anomalousCalled anomalous rows with at least the i-th highest different score
     * @param normalCalled normal rows likewise
     */
    static RankFigures of(int[] anomalousCalled, int[] normalCalled) {
        int size = anomalousCalled.length;
        int anomalous = size == 0 ? 0 : anomalousCalled[size - 1];
        int normal = size == 0 ? 0 : normalCalled[size - 1];
        double wins = 0;
        double precisionSum = 0;
        double bestF1 = 0;
        double falseAlarms = Double.NaN;
        double needed = Math.ceil(RECALL * anomalous - 1e-9);
        int lastAnomalous = 0;
        int lastNormal = 0;
        for (int i = 0; i < size; i++) {
            int hits = anomalousCalled[i];
            int alarms = normalCalled[i];
            wins += (alarms - lastNormal) * (lastAnomalous + 0.5 * (hits - lastAnomalous));
            if (hits > lastAnomalous) {
                precisionSum += (double) (hits - lastAnomalous) * hits / (hits + alarms);
            }
            bestF1 = Math.max(bestF1, 2.0 * hits / (hits + alarms + anomalous));
            if (Double.isNaN(falseAlarms) && hits >= needed) {
                falseAlarms = (double) alarms / normal;
            }
            lastAnomalous = hits;
            lastNormal = alarms;
        }
        boolean both = anomalous > 0 && normal > 0;
        return new RankFigures(
                both ? wins / ((double) anomalous * normal) : Double.NaN,
                anomalous > 0 ? precisionSum / anomalous : Double.NaN,
                anomalous > 0 ? bestF1 : Double.NaN,
                both ? falseAlarms : Double.NaN);
    }
}

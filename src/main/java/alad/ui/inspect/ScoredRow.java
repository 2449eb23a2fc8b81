package alad.ui.inspect;

/**
 * One scored row.
 *
 * @param index into the scores of its part
 * @param datasetRow row of the run's dataset, or of the new data
 * @param anomalous as labelled; false for new rows, of which nothing is known
 */
record ScoredRow(Part part, int index, int datasetRow, boolean anomalous) {
    Side side() {
        if (part == Part.NEW) {
            return Side.NEW;
        }
        return anomalous ? Side.ANOMALOUS : Side.NORMAL;
    }
}

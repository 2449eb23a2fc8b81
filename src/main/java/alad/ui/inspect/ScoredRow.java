package alad.ui.inspect;

/**
 * One scored row.
 *
 * @param index into the scores of its part
 * @param datasetRow row of the run's dataset, or of the new data
 * @param anomalous as labelled; false for new rows, of which nothing is known
 * @param added the new data that it is a row of; null for the run's own. A row may be in sight for a moment longer than
 *     its data is what was added last
 */
record ScoredRow(Part part, int index, int datasetRow, boolean anomalous, NewRows added) {
    static ScoredRow own(Part part, int index, int datasetRow, boolean anomalous) {
        return new ScoredRow(part, index, datasetRow, anomalous, null);
    }

    static ScoredRow of(NewRows added, int row) {
        return new ScoredRow(Part.NEW, row, row, false, added);
    }

    Side side() {
        if (part == Part.NEW) {
            return Side.NEW;
        }
        return anomalous ? Side.ANOMALOUS : Side.NORMAL;
    }
}

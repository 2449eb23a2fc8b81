package alad.ui.inspect;

import alad.data.Dataset;
import alad.experiment.OpenRun;
import alad.job.JobContext;
import alad.job.UserError;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Asks the model what it makes of rows, a few at a time.
 *
 * @param added the dataset that new rows are of; null while there are none
 */
record EvidenceSource(OpenRun run, Dataset added) implements InSight.Source<Evidence> {
    private static final int ROWS_AT_ONCE = 32;
    private static final int MOST_VALUES = 8_000_000;

    /** So many rows that their values fill at most 64 MB. */
    int mostRows() {
        int width = 1;
        for (int side : run.preparation().shape()) {
            width *= side;
        }
        return Math.max(128, MOST_VALUES / width);
    }

    @Override
    public void fetch(List<ScoredRow> rows, JobContext job, BiConsumer<ScoredRow, Evidence> found) {
        // new rows may be in sight for a moment longer than their data is there
        for (boolean fresh : added == null ? new boolean[] {false} : new boolean[] {false, true}) {
            List<ScoredRow> alike = rows.stream()
                    .filter(row -> (row.part() == Part.NEW) == fresh)
                    .toList();
            for (int start = 0; start < alike.size(); start += ROWS_AT_ONCE) {
                job.check();
                fetch(alike.subList(start, Math.min(alike.size(), start + ROWS_AT_ONCE)), fresh, job, found);
            }
        }
    }

    private void fetch(List<ScoredRow> rows, boolean fresh, JobContext job, BiConsumer<ScoredRow, Evidence> found) {
        Dataset from = fresh ? added : run.scored().dataset();
        if (from == null) {
            return; // taken away while it was asked for
        }
        int[] numbers = rows.stream().mapToInt(ScoredRow::datasetRow).toArray();
        float[][] x = fresh ? run.prepared(from, numbers) : run.prepared(numbers);
        float[][] reconstructed = fresh ? run.reconstruct(from, numbers, job) : run.reconstruct(numbers, job);
        for (int i = 0; i < numbers.length; i++) {
            found.accept(rows.get(i), new Evidence(x[i], reconstructed[i], mask(from, numbers[i])));
        }
    }

    /** A mask that can't be read must not hide the rest. */
    private static BitSet mask(Dataset dataset, int row) {
        try {
            return dataset.masks().of(row).orElse(null);
        } catch (UserError unreadable) {
            System.getLogger(EvidenceSource.class.getName()).log(System.Logger.Level.WARNING, unreadable.getMessage());
            return null;
        }
    }
}

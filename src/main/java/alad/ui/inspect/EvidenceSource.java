package alad.ui.inspect;

import alad.data.Dataset;
import alad.experiment.OpenRun;
import alad.job.JobContext;
import alad.job.UserError;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Asks the model what it makes of rows, a few at a time. */
record EvidenceSource(OpenRun run) implements InSight.Source<Evidence> {
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
        Map<Optional<NewRows>, List<ScoredRow>> bySource = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Optional.ofNullable(row.added()), LinkedHashMap::new, Collectors.toList()));
        for (List<ScoredRow> alike : bySource.values()) {
            for (int start = 0; start < alike.size(); start += ROWS_AT_ONCE) {
                job.check();
                fetchAlike(alike.subList(start, Math.min(alike.size(), start + ROWS_AT_ONCE)), job, found);
            }
        }
    }

    private void fetchAlike(List<ScoredRow> rows, JobContext job, BiConsumer<ScoredRow, Evidence> found) {
        NewRows added = rows.get(0).added();
        Dataset from = added == null ? run.scored().dataset() : added.dataset();
        int[] numbers = rows.stream().mapToInt(ScoredRow::datasetRow).toArray();
        float[][] x = added == null ? run.prepared(numbers) : run.prepared(from, numbers);
        float[][] reconstructed = added == null ? run.reconstruct(numbers, job) : run.reconstruct(from, numbers, job);
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

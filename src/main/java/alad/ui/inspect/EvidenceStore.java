package alad.ui.inspect;

import alad.experiment.OpenRun;
import alad.job.JobContext;
import alad.job.UserError;
import alad.ui.task.Batches;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fetches in the background what is in sight and not yet known, a few rows at a time; what is no longer in sight is not
 * fetched. Remembers the rows looked at last.
 */
final class EvidenceStore {
    private static final int ROWS_AT_ONCE = 16;
    private static final int MOST_VALUES = 8_000_000;

    private record Found(OpenRun run, int[] rows, float[][] x, float[][] reconstructed) {}

    private final Lane lane;
    private final Batches<Integer> wishes;
    private final Batches<Found> arrivals;
    private final Consumer<UserError> failed;
    private final Runnable arrived;
    /** How many tiles show a row: while a list is refilled, one may take a row over before another lets it go. */
    private final Map<Integer, Integer> inSight = new LinkedHashMap<>();

    private final Map<Integer, Evidence> known = new LinkedHashMap<>(64, 0.75f, true);
    private OpenRun run;

    /** @param lane that all uses of the open run share, since it bears one thread at a time */
    EvidenceStore(Tasks tasks, Lane lane, Runnable arrived, Consumer<UserError> failed) {
        this.lane = lane;
        this.arrived = arrived;
        this.failed = failed;
        wishes = tasks.batches(ignored -> fetch());
        arrivals = tasks.batches(this::take);
    }

    /** Forgets everything; {@code newRun} may be null. */
    void use(OpenRun newRun) {
        run = newRun;
        inSight.clear();
        known.clear();
    }

    Optional<Evidence> of(int datasetRow) {
        return Optional.ofNullable(known.get(datasetRow));
    }

    boolean isComplete() {
        return known.keySet().containsAll(inSight.keySet());
    }

    void show(int datasetRow) {
        inSight.merge(datasetRow, 1, Integer::sum);
        if (!known.containsKey(datasetRow)) {
            wishes.add(datasetRow);
        }
    }

    void hide(int datasetRow) {
        inSight.computeIfPresent(datasetRow, (row, tiles) -> tiles == 1 ? null : tiles - 1);
    }

    private void fetch() {
        int[] missing = inSight.keySet().stream()
                .filter(row -> !known.containsKey(row))
                .mapToInt(Integer::intValue)
                .toArray();
        OpenRun from = run;
        if (from != null && missing.length > 0) {
            lane.latest(Work.of(job -> fetch(from, missing, job), done -> {}, failed));
        }
    }

    private boolean fetch(OpenRun from, int[] rows, JobContext job) {
        for (int start = 0; start < rows.length; start += ROWS_AT_ONCE) {
            job.check();
            int[] some = Arrays.copyOfRange(rows, start, Math.min(rows.length, start + ROWS_AT_ONCE));
            arrivals.add(new Found(from, some, from.prepared(some), from.reconstruct(some, job)));
        }
        return true;
    }

    private void take(List<Found> batch) {
        for (Found found : batch) {
            if (found.run() == run) {
                for (int i = 0; i < found.rows().length; i++) {
                    known.put(found.rows()[i], new Evidence(found.x()[i], found.reconstructed()[i]));
                }
                forgetOldest(found.x()[0].length);
            }
        }
        arrived.run();
    }

    private void forgetOldest(int width) {
        int most = Math.max(128, MOST_VALUES / width);
        var oldest = known.keySet().iterator();
        while (known.size() > most && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}

package alad.ui.inspect;

import alad.job.JobContext;
import alad.job.UserError;
import alad.ui.task.Batches;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Fetches in the background what is in sight and not yet known; what is no longer in sight is not fetched. Remembers
 * the rows looked at last.
 */
final class InSight<V> {
    /** Gets what belongs to rows; on a background thread. */
    interface Source<V> {
        void fetch(List<ScoredRow> rows, JobContext job, BiConsumer<ScoredRow, V> found);
    }

    private record Found<V>(Source<V> source, ScoredRow row, V value) {}

    private final Lane lane;
    private final Batches<ScoredRow> wishes;
    private final Batches<Found<V>> arrivals;
    private final Consumer<UserError> failed;
    private final Runnable arrived;
    /** How many tiles show a row: while a list is refilled, one may take a row over before another lets it go. */
    private final Map<ScoredRow, Integer> inSight = new LinkedHashMap<>();

    private final Set<ScoredRow> underway = new HashSet<>();
    private final Map<ScoredRow, V> known = new LinkedHashMap<>(64, 0.75f, true);
    private Source<V> source;
    private int most;

    InSight(Tasks tasks, Lane lane, Runnable arrived, Consumer<UserError> failed) {
        this.lane = lane;
        this.arrived = arrived;
        this.failed = failed;
        wishes = tasks.batches(ignored -> fetch());
        arrivals = tasks.batches(this::take);
    }

    /**
     * Forgets everything.
     *
     * @param newSource or null for none
     * @param mostRows how many to remember
     */
    void use(Source<V> newSource, int mostRows) {
        source = newSource;
        most = mostRows;
        inSight.clear();
        known.clear();
        underway.clear();
    }

    /** Lets go of what is known of rows that won't be shown again. */
    void forget(Predicate<ScoredRow> gone) {
        known.keySet().removeIf(gone);
    }

    Optional<V> of(ScoredRow row) {
        return Optional.ofNullable(known.get(row));
    }

    boolean isComplete() {
        return known.keySet().containsAll(inSight.keySet());
    }

    void show(ScoredRow row) {
        inSight.merge(row, 1, Integer::sum);
        if (!known.containsKey(row)) {
            wishes.add(row);
        }
    }

    void hide(ScoredRow row) {
        inSight.computeIfPresent(row, (each, tiles) -> tiles == 1 ? null : tiles - 1);
    }

    /** Fetches what will soon be in sight, so that it is there by then. */
    void expect(List<ScoredRow> rows) {
        fetch(rows.stream().filter(row -> !known.containsKey(row)).toList());
    }

    private void fetch() {
        fetch(inSight.keySet().stream().filter(row -> !known.containsKey(row)).toList());
    }

    private void fetch(List<ScoredRow> missing) {
        Source<V> from = source;
        if (from == null || underway.containsAll(missing)) {
            return;
        }
        underway.clear();
        underway.addAll(missing);
        lane.latest(Work.of(
                job -> {
                    from.fetch(missing, job, (row, value) -> arrivals.add(new Found<>(from, row, value)));
                    return true;
                },
                done -> {},
                this::fail));
    }

    private void fail(UserError why) {
        underway.clear();
        failed.accept(why);
    }

    private void take(List<Found<V>> batch) {
        for (Found<V> found : batch) {
            if (found.source() == source) {
                known.put(found.row(), found.value());
                underway.remove(found.row());
            }
        }
        var oldest = known.keySet().iterator();
        while (known.size() > most && oldest.hasNext()) {
            if (!inSight.containsKey(oldest.next())) {
                oldest.remove();
            }
        }
        arrived.run();
    }
}

package alad.ui.inspect;

import alad.experiment.OpenRun;
import alad.job.JobContext;
import alad.prepare.Split;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The normal training rows that are nearest to a row in the feature space of D_xx. Their features are computed once a
 * run, a few rows at a time so that other questions to the model need not wait.
 */
final class Neighbours {
    static final int SHOWN = 4;
    private static final int MOST_ROWS = 2_048;
    private static final int MOST_VALUES = 8_000_000;
    private static final int ROWS_AT_ONCE = 64;

    private final Lane preparing;
    private final Lane asking;
    private OpenRun run;
    private ScoredRow wanted;
    private int[] reference = new int[0];
    private List<float[]> features = new ArrayList<>();
    private boolean started;
    private boolean failed;

    // State
    final ObservableList<Neighbour> nearest = FXCollections.observableArrayList();

    Neighbours(OpenedRun opened) {
        preparing = opened.lane();
        asking = opened.lane();
    }

    /** Starts on another run; null for none. */
    void use(OpenRun newRun) {
        run = newRun;
        wanted = null;
        features = new ArrayList<>();
        started = false;
        failed = false;
        nearest.clear();
        reference = run == null ? new int[0] : sample(run.scored().split());
    }

    boolean isSettled() {
        return wanted == null || failed || !nearest.isEmpty() || reference.length == 0;
    }

    /** Looks for the neighbours of a row; null for none. */
    void find(ScoredRow row) {
        asking.cancel();
        nearest.clear();
        wanted = row;
        if (row == null || run == null || failed) {
            return;
        }
        if (!started) {
            started = true;
            prepare();
        } else if (features.size() == reference.length) {
            ask();
        }
    }

    /** Normal training rows at even distances, as many as fit. */
    private static int[] sample(Split split) {
        int[] normal = Arrays.stream(split.train())
                .filter(row -> !split.anomalous()[row])
                .toArray();
        int count = Math.min(MOST_ROWS, normal.length);
        return IntStream.range(0, count)
                .map(i -> normal[(int) ((long) i * normal.length / count)])
                .toArray();
    }

    private void prepare() {
        OpenRun from = run;
        int[] next = Arrays.copyOfRange(
                reference, features.size(), Math.min(reference.length, features.size() + ROWS_AT_ONCE));
        preparing.latest(Work.of(job -> from.features(next, job), this::prepared, broken -> failed = true));
    }

    private void prepared(float[][] some) {
        features.addAll(Arrays.asList(some));
        long width = some.length == 0 ? 1 : Math.max(1, some[0].length);
        if (features.size() * width >= MOST_VALUES) {
            reference = Arrays.copyOf(reference, features.size());
        }
        if (features.size() < reference.length) {
            prepare();
        } else if (wanted != null) {
            ask();
        }
    }

    private void ask() {
        OpenRun from = run;
        ScoredRow row = wanted;
        int[] rows = reference;
        List<float[]> known = features;
        asking.latest(Work.of(
                job -> nearest(features(from, row, job), rows, known, row), nearest::setAll, broken -> failed = true));
    }

    private static float[] features(OpenRun run, ScoredRow row, JobContext job) {
        int[] one = {row.datasetRow()};
        NewRows added = row.added();
        return added == null ? run.features(one, job)[0] : run.features(added.dataset(), one, job)[0];
    }

    /** A row isn't its own neighbour. */
    private static List<Neighbour> nearest(float[] of, int[] rows, List<float[]> features, ScoredRow self) {
        return IntStream.range(0, rows.length)
                .filter(i -> self.part() == Part.NEW || rows[i] != self.datasetRow())
                .mapToObj(i -> new Neighbour(rows[i], distance(of, features.get(i))))
                .sorted(Comparator.comparingDouble(Neighbour::distance))
                .limit(SHOWN)
                .toList();
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }
}

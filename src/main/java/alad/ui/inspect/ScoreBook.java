package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.ScoredRun;
import alad.prepare.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A run's scores with what they mean: verdicts, percentiles among normal validation, orders and filters. */
final class ScoreBook {
    private final ScoredRun run;
    private final List<TestRow> rows;
    private final Map<ScoreKind, float[]> sortedValidation;
    private final Map<ScoreKind, Threshold> thresholds;

    ScoreBook(ScoredRun run) {
        this(run, rows(run.split()), new EnumMap<>(ScoreKind.class), run.thresholds());
        for (ScoreKind kind : ScoreKind.values()) {
            float[] scores = run.validationScores().of(kind).clone();
            Arrays.sort(scores);
            sortedValidation.put(kind, scores);
        }
    }

    private ScoreBook(
            ScoredRun run,
            List<TestRow> rows,
            Map<ScoreKind, float[]> sortedValidation,
            Map<ScoreKind, Threshold> thresholds) {
        this.run = run;
        this.rows = rows;
        this.sortedValidation = sortedValidation;
        this.thresholds = thresholds;
    }

    /** The same scores under other thresholds. */
    ScoreBook judgedBy(Map<ScoreKind, Threshold> others) {
        return new ScoreBook(run, rows, sortedValidation, others);
    }

    private static List<TestRow> rows(Split split) {
        List<TestRow> rows = new ArrayList<>();
        for (int i = 0; i < split.test().length; i++) {
            int row = split.test()[i];
            rows.add(new TestRow(i, row, split.anomalous()[row]));
        }
        return List.copyOf(rows);
    }

    ScoredRun run() {
        return run;
    }

    float score(ScoreKind kind, TestRow row) {
        return run.testScores().of(kind)[row.index()];
    }

    Threshold threshold(ScoreKind kind) {
        return thresholds.get(kind);
    }

    boolean isCalledAnomalous(ScoreKind kind, TestRow row) {
        return score(kind, row) > threshold(kind).value();
    }

    /** Share of normal validation rows that score no higher, 0..1. */
    double percentile(ScoreKind kind, TestRow row) {
        float[] sorted = sortedValidation.get(kind);
        float score = score(kind, row);
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length == 0 ? 0 : low / (double) sorted.length;
    }

    /** The rows of one side that pass the filter, in order of their score. */
    List<TestRow> rows(boolean anomalous, ScoreKind kind, boolean ascending, Filter filter) {
        Comparator<TestRow> byScore = (a, b) -> Float.compare(score(kind, a), score(kind, b));
        return rows.stream()
                .filter(row -> row.anomalous() == anomalous && passes(row, kind, filter))
                .sorted(ascending ? byScore : byScore.reversed())
                .toList();
    }

    int falseAlarms(ScoreKind kind) {
        return count(kind, Filter.FALSE_ALARMS);
    }

    int misses(ScoreKind kind) {
        return count(kind, Filter.MISSES);
    }

    private int count(ScoreKind kind, Filter filter) {
        return (int) rows.stream().filter(row -> passes(row, kind, filter)).count();
    }

    private boolean passes(TestRow row, ScoreKind kind, Filter filter) {
        return switch (filter) {
            case ALL -> true;
            case FALSE_ALARMS -> !row.anomalous() && isCalledAnomalous(kind, row);
            case MISSES -> row.anomalous() && !isCalledAnomalous(kind, row);
        };
    }
}

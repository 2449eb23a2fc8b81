package alad.ui.inspect;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Calibration;
import alad.evaluate.Standing;
import alad.evaluate.Threshold;
import alad.experiment.ScoredRun;
import alad.ui.opened.RunWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A run's scores and those of new rows with what they mean: verdicts, percentiles among normal validation, filters. */
final class ScoreBook {
    private final ScoredRun run;
    private final NewRows added;
    private final Map<Part, List<ScoredRow>> rows;
    private final Map<ScoreKind, float[]> sortedValidation;
    private final Map<ScoreKind, Calibration> calibrations;
    private final Map<ScoreKind, Threshold> thresholds;

    private ScoreBook(
            ScoredRun run,
            NewRows added,
            Map<Part, List<ScoredRow>> rows,
            Map<ScoreKind, float[]> sortedValidation,
            Map<ScoreKind, Calibration> calibrations,
            Map<ScoreKind, Threshold> thresholds) {
        this.run = run;
        this.added = added;
        this.rows = rows;
        this.sortedValidation = sortedValidation;
        this.calibrations = calibrations;
        this.thresholds = thresholds;
    }

    /** Sorts the validation scores and makes a row of each score. */
    static ScoreBook of(ScoredRun run) {
        Map<ScoreKind, float[]> sorted = new EnumMap<>(ScoreKind.class);
        Map<ScoreKind, Calibration> calibrations = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            float[] scores = run.validationScores().of(kind).clone();
            Arrays.sort(scores);
            sorted.put(kind, scores);
            calibrations.put(kind, run.calibration(kind));
        }
        boolean[] anomalous = run.split().anomalous();
        Map<Part, List<ScoredRow>> rows = new EnumMap<>(Part.class);
        rows.put(Part.TEST, rows(Part.TEST, run.split().test(), anomalous));
        rows.put(Part.VALIDATION, rows(Part.VALIDATION, run.split().validation(), anomalous));
        rows.put(Part.LABELLED, rows(Part.LABELLED, run.split().labelledValidation(), anomalous));
        rows.put(Part.NEW, List.of());
        return new ScoreBook(run, null, rows, sorted, calibrations, run.thresholds());
    }

    private static List<ScoredRow> rows(Part part, int[] datasetRows, boolean[] anomalous) {
        List<ScoredRow> rows = new ArrayList<>(datasetRows.length);
        for (int i = 0; i < datasetRows.length; i++) {
            rows.add(ScoredRow.own(part, i, datasetRows[i], anomalous[datasetRows[i]]));
        }
        return rows;
    }

    /** The same scores under other thresholds. */
    ScoreBook judgedBy(Map<ScoreKind, Threshold> others) {
        return new ScoreBook(run, added, rows, sortedValidation, calibrations, others);
    }

    /** The run's scores beside those of other new rows; null for none. */
    ScoreBook with(NewRows others) {
        if (others == added) {
            return this;
        }
        Map<Part, List<ScoredRow>> all = new EnumMap<>(rows);
        List<ScoredRow> fresh = new ArrayList<>();
        for (int i = 0; others != null && i < others.dataset().count(); i++) {
            fresh.add(ScoredRow.of(others, i));
        }
        all.put(Part.NEW, fresh);
        return new ScoreBook(run, others, all, sortedValidation, calibrations, thresholds);
    }

    ScoredRun run() {
        return run;
    }

    boolean isLabelled() {
        return RunWords.isLabelled(run);
    }

    /** Whether a row's label says if it is normal; nothing is known of new rows. */
    boolean isKnown(ScoredRow row) {
        return row.part() != Part.NEW && isLabelled();
    }

    Optional<NewRows> added() {
        return Optional.ofNullable(added);
    }

    /** Whether other data has taken the place of the one that this is a row of. */
    boolean isReplaced(ScoredRow row) {
        return row.added() != null && row.added() != added;
    }

    List<ScoredRow> rows(Part part) {
        return rows.get(part);
    }

    /** The dataset that a row is one of. */
    Dataset dataset(ScoredRow row) {
        return row.added() == null ? run.dataset() : row.added().dataset();
    }

    String id(ScoredRow row) {
        return dataset(row).ids()[row.datasetRow()];
    }

    /** A labelled row's class, the id of any other. */
    String name(ScoredRow row) {
        return isKnown(row) ? run.dataset().className(row.datasetRow()) : id(row);
    }

    float score(ScoreKind kind, ScoredRow row) {
        Scores scores = row.added() == null ? scores(row.part()) : row.added().scores();
        return scores.of(kind)[row.index()];
    }

    /** Scores of a part of the run's own data. */
    Scores scores(Part part) {
        return switch (part) {
            case TEST -> run.testScores();
            case VALIDATION -> run.validationScores();
            case LABELLED -> run.labelledScores();
            case NEW -> throw new IllegalArgumentException("new rows know their scores");
        };
    }

    Threshold threshold(ScoreKind kind) {
        return thresholds.get(kind);
    }

    Map<ScoreKind, Threshold> thresholds() {
        return thresholds;
    }

    boolean isCalledAnomalous(ScoreKind kind, ScoredRow row) {
        return threshold(kind).isAnomalous(score(kind, row));
    }

    /** How many test rows a score's threshold calls anomalous. */
    int calledAnomalous(ScoreKind kind) {
        Threshold threshold = threshold(kind);
        int called = 0;
        for (float score : run.testScores().of(kind)) {
            called += threshold.isAnomalous(score) ? 1 : 0;
        }
        return called;
    }

    /** Where a row lies among normal validation. */
    Standing standing(ScoreKind kind, ScoredRow row) {
        return Standing.of(sortedValidation.get(kind), score(kind, row));
    }

    /** What scores mean by the validation rows. */
    Calibration calibration(ScoreKind kind) {
        return calibrations.get(kind);
    }

    /** Whether all but the verdict lets the row be shown. */
    boolean isWanted(ScoredRow row, Criteria criteria) {
        float score = score(criteria.kind(), row);
        return score >= criteria.lowest()
                && score <= criteria.highest()
                && (row.part() == Part.NEW
                        || criteria.className().isEmpty()
                        || criteria.className().equals(run.dataset().className(row.datasetRow())))
                && (criteria.search().isEmpty() || isFoundBy(criteria.search(), row));
    }

    private boolean isFoundBy(String words, ScoredRow row) {
        return id(row).toLowerCase(Locale.ROOT).contains(words)
                || dataset(row)
                        .className(row.datasetRow())
                        .toLowerCase(Locale.ROOT)
                        .contains(words)
                || words.equals(Integer.toString(row.datasetRow() + 1));
    }

    boolean isFalseAlarm(ScoreKind kind, ScoredRow row) {
        return row.side() == Side.NORMAL && isCalledAnomalous(kind, row);
    }

    boolean isMiss(ScoreKind kind, ScoredRow row) {
        return row.side() == Side.ANOMALOUS && !isCalledAnomalous(kind, row);
    }
}

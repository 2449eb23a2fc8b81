package alad.experiment;

import alad.data.Dataset;
import alad.detector.Detector;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.RankedScores;
import alad.evaluate.Threshold;
import alad.job.JobContext;
import alad.prepare.Preparation;
import alad.prepare.Split;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Scores of a run's test, validation and labelled validation rows, each in the order of the split. */
record ScoredParts(Scores test, Scores validation, Scores labelled) {
    /** Share of normal validation rows that the default threshold leaves below it. */
    private static final double QUANTILE = 0.95;

    static final String TEST = "test";
    static final String VALIDATION = "validation";
    static final String LABELLED = "labelled";

    static ScoredParts compute(TrainingData data, Preparation preparation, Detector detector, JobContext job) {
        return new ScoredParts(
                detector.score(preparation.apply(data.dataset(), data.split().test()), job),
                detector.score(preparation.apply(data.dataset(), data.split().validation()), job),
                detector.score(preparation.apply(data.dataset(), data.split().labelledValidation()), job));
    }

    /** The scores of labelled rows may be missing, see {@link #isWhole}; those of the others must be there. */
    static Optional<ScoredParts> of(KeptScores kept, Split split) {
        Optional<Scores> test = kept.of(TEST, split.test());
        Optional<Scores> validation = kept.of(VALIDATION, split.validation());
        Optional<Scores> labelled = kept.of(LABELLED, split.labelledValidation());
        return test.isPresent() && validation.isPresent()
                ? Optional.of(new ScoredParts(test.get(), validation.get(), labelled.orElse(null)))
                : Optional.empty();
    }

    /** Whether the labelled rows are scored too: the first version of the file has no scores of them. */
    boolean isWhole() {
        return labelled != null;
    }

    ScoredParts withLabelled(Scores scores) {
        return new ScoredParts(test, validation, scores);
    }

    void write(Path file, CsvText texts, Dataset dataset, Split split) {
        new ScoresCsv(texts)
                .add(TEST, dataset, split.test(), split.anomalous(), test)
                .add(VALIDATION, dataset, split.validation(), split.anomalous(), validation)
                .add(LABELLED, dataset, split.labelledValidation(), split.anomalous(), labelled)
                .write(file);
    }

    Map<ScoreKind, Threshold> thresholds() {
        Map<ScoreKind, Threshold> thresholds = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            thresholds.put(kind, Threshold.quantile(validation.of(kind), QUANTILE));
        }
        return thresholds;
    }

    /** Test AUROC of each kind; empty when the test rows hold one class only. */
    Map<ScoreKind, Double> auroc(TrainingData data) {
        return auroc(test, data.split().labels(data.split().test()));
    }

    /** As {@link #auroc(TrainingData)} of test rows that are anomalous or not. */
    static Map<ScoreKind, Double> auroc(Scores test, boolean[] anomalous) {
        Map<ScoreKind, Double> found = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            double auroc = RankedScores.of(test.of(kind), anomalous).auroc();
            if (!Double.isNaN(auroc)) {
                found.put(kind, auroc);
            }
        }
        return found;
    }
}

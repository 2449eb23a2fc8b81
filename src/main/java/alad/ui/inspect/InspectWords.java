package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.experiment.RunRecord;
import alad.ui.text.Texts;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Scores, percentiles and results in words. */
final class InspectWords {
    private InspectWords() {}

    /** Four figures or so: 0.0312, 3.41, 56.3, 1,204. */
    static String score(double value) {
        double size = Math.abs(value);
        if (size >= 1000) {
            return Texts.of("score.whole", value);
        }
        if (size >= 10) {
            return Texts.of("score.one", value);
        }
        return Texts.of(size >= 1 || size == 0 ? "score.two" : "score.small", value);
    }

    /** "above 92 %" of normal validation, or "above all". */
    static String percentile(ScoreBook book, ScoreKind kind, TestRow row) {
        double share = book.percentile(kind, row);
        if (share >= 1) {
            return Texts.of("inspect.aboveAll");
        }
        return share <= 0 ? Texts.of("inspect.belowAll") : Texts.of("inspect.above", Math.floor(share * 100));
    }

    /** A run in one line, for the list of runs. */
    static String run(RunRecord run) {
        Double auroc = run.testAuroc().get(ScoreKind.FEATURES);
        return auroc == null || auroc.isNaN()
                ? Texts.of("inspect.run", run.id(), Texts.named("run", run.state()))
                : Texts.of("inspect.run.auroc", run.id(), auroc);
    }

    /** The best pixel statistic, by its AUROC. */
    static Optional<Map.Entry<String, Double>> bestControl(RunRecord run) {
        return run.controlAuroc().entrySet().stream()
                .filter(entry -> !entry.getValue().isNaN())
                .max(Comparator.comparingDouble(Map.Entry::getValue));
    }
}

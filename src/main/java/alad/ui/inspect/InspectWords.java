package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.experiment.RunRecord;
import alad.ui.control.Pill;
import alad.ui.text.RowWord;
import alad.ui.text.ScoreText;
import alad.ui.text.Texts;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Scores, percentiles and results in words. */
final class InspectWords {
    private InspectWords() {}

    static String score(double value) {
        return ScoreText.of(value);
    }

    /** A feature's value. */
    static String value(double value) {
        return ScoreText.value(value);
    }

    /** "above 92 %" of normal validation, or "above all". */
    static String percentile(ScoreBook book, ScoreKind kind, ScoredRow row) {
        double share = book.percentile(kind, row);
        if (share >= 1) {
            return Texts.of("inspect.aboveAll");
        }
        return share <= 0 ? Texts.of("inspect.belowAll") : Texts.of("inspect.above", Math.floor(share * 100));
    }

    /** "Features: 98.2 % likely anomalous", or nothing without labelled validation. */
    static String probability(ScoreBook book, ScoreKind kind, ScoredRow row) {
        double probability = book.probability(kind, row);
        return Double.isNaN(probability)
                ? ""
                : Texts.of("inspect.probability", Texts.named("score", kind), 100 * probability);
    }

    /** The best pixel statistic, by its AUROC. */
    static Optional<Map.Entry<String, Double>> bestControl(RunRecord run) {
        return run.controlAuroc().entrySet().stream()
                .filter(entry -> !entry.getValue().isNaN())
                .max(Comparator.comparingDouble(Map.Entry::getValue));
    }

    /** "Test image 11,884", "New row 3". */
    static String title(ScoredRow row, RowWord word) {
        return Texts.of("inspect.row", Texts.named("inspect.title", row.part()), word.one(), row.datasetRow() + 1);
    }

    /** What a row is called beside its title: nothing where that is the number which the title holds already. */
    static String name(ScoreBook book, ScoredRow row) {
        String name = book.name(row);
        return name.equals(Integer.toString(row.datasetRow() + 1)) && !book.isKnown(row) ? "" : name;
    }

    /** What the threshold says of a row, and whether that is right where its label is known. */
    static void verdict(Pill pill, ScoreBook book, ScoredRow row, ScoreKind kind) {
        boolean called = book.isCalledAnomalous(kind, row);
        if (!book.isKnown(row)) {
            pill.show(
                    Texts.of(called ? "verdict.anomalous" : "verdict.normal"), called ? Pill.Tone.BAD : Pill.Tone.GOOD);
        } else if (row.anomalous()) {
            pill.show(
                    Texts.of(called ? "verdict.found" : "verdict.missed"), called ? Pill.Tone.BAD : Pill.Tone.WARNING);
        } else {
            pill.show(
                    Texts.of(called ? "verdict.falseAlarm" : "verdict.passed"),
                    called ? Pill.Tone.WARNING : Pill.Tone.GOOD);
        }
    }
}

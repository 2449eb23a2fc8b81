package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.evaluate.Calibration;
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

    /** "above 92 %" of normal validation, or "above all 400". */
    static String percentile(ScoreBook book, ScoreKind kind, ScoredRow row) {
        return book.standing(kind, row).words();
    }

    /** "Features: 98.2 % likely anomalous", or nothing without labelled validation; a sign where the threshold differs. */
    static String probability(ScoreBook book, ScoreKind kind, ScoredRow row) {
        Calibration calibration = book.calibration(kind);
        if (!calibration.hasProbability()) {
            return "";
        }
        double probability = 100 * calibration.probability(book.score(kind, row));
        return agrees(book, kind, row)
                ? Texts.of("inspect.probability", Texts.named("score", kind), probability)
                : Texts.of(
                        book.isCalledAnomalous(kind, row) ? "inspect.probability.called" : "inspect.probability.left",
                        probability);
    }

    /** What the probability is; where the threshold says otherwise, why both hold. */
    static String aboutProbability(ScoreBook book, ScoreKind kind, ScoredRow row) {
        String about = Texts.of("inspect.probability.words");
        Calibration calibration = book.calibration(kind);
        return agrees(book, kind, row)
                ? about
                : Texts.of(
                                book.isCalledAnomalous(kind, row)
                                        ? "inspect.probability.called.words"
                                        : "inspect.probability.left.words",
                                Texts.named("score", kind),
                                book.threshold(kind).rule(),
                                100 * calibration.probability(book.score(kind, row)),
                                100 * calibration.anomalousShare())
                        + "\n" + about;
    }

    private static boolean agrees(ScoreBook book, ScoreKind kind, ScoredRow row) {
        return book.calibration(kind).agrees(book.threshold(kind), book.score(kind, row));
    }

    /** The best plain statistic, by its AUROC. */
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
            call(pill, book, row, kind);
        } else if (row.anomalous()) {
            pill.show(
                    Texts.of(called ? "verdict.found" : "verdict.missed"), called ? Pill.Tone.BAD : Pill.Tone.WARNING);
        } else {
            pill.show(
                    Texts.of(called ? "verdict.falseAlarm" : "verdict.passed"),
                    called ? Pill.Tone.WARNING : Pill.Tone.GOOD);
        }
    }

    /** What the threshold says of a row; in doubt where its label or its probability says otherwise. */
    static void call(Pill pill, ScoreBook book, ScoredRow row, ScoreKind kind) {
        boolean called = book.isCalledAnomalous(kind, row);
        boolean doubtful = row.anomalous() != called && book.isKnown(row) || !agrees(book, kind, row);
        Pill.Tone plain = called ? Pill.Tone.BAD : Pill.Tone.GOOD;
        pill.show(Texts.of(called ? "verdict.anomalous" : "verdict.normal"), doubtful ? Pill.Tone.WARNING : plain);
    }
}

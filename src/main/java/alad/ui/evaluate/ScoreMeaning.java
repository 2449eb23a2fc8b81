package alad.ui.evaluate;

import alad.evaluate.Calibration;
import alad.evaluate.Standing;
import alad.evaluate.Threshold;
import alad.ui.text.RowWord;
import alad.ui.text.ScoreText;
import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What a score says, in words: how rare it is among normal rows, and how probably such a row is anomalous. */
final class ScoreMeaning {
    /** Share of normal validation that scores the same, from which it makes thresholds and shares differ. */
    private static final double WORTH_TELLING = 0.01;

    private final ObservableValue<Drawing> drawing;
    private final ObservableValue<Threshold> threshold;
    private final ObservableValue<RowWord> word;

    // State
    /** The score as typed; the threshold itself while empty. */
    final StringProperty score = new SimpleStringProperty("");

    final StringBinding tail;
    final StringBinding probability;

    /** @param word for the rows that are scored */
    ScoreMeaning(
            ObservableValue<Drawing> drawing, ObservableValue<Threshold> threshold, ObservableValue<RowWord> word) {
        this.word = word;
        this.drawing = drawing;
        this.threshold = threshold;
        tail = Bindings.createStringBinding(this::tailWords, drawing, threshold, score, word);
        probability = Bindings.createStringBinding(this::probabilityWords, drawing, threshold, score);
    }

    private String tailWords() {
        if (!isKnown()) {
            return "";
        }
        float value = value();
        if (Float.isNaN(value)) {
            return Texts.of("evaluate.meaning.noNumber", score.get().strip());
        }
        Calibration calibration = drawing.getValue().calibration();
        String tail = Texts.of(
                "evaluate.meaning.tail",
                ScoreText.of(value),
                calibration.tail(value) * 100,
                word.getValue().many());
        Standing standing = calibration.standing(value);
        return standing.equal() < 2 || standing.equal() < WORTH_TELLING * standing.rows()
                ? tail
                : Texts.of("evaluate.meaning.tie", tail, standing.equal(), standing.rows(), ScoreText.of(value));
    }

    private String probabilityWords() {
        if (!isKnown() || Float.isNaN(value())) {
            return "";
        }
        Calibration calibration = drawing.getValue().calibration();
        return calibration.hasProbability()
                ? Texts.of(
                        "evaluate.meaning.probability",
                        calibration.probability(value()) * 100,
                        calibration.anomalousShare() * 100)
                : Texts.of("evaluate.meaning.noProbability");
    }

    private boolean isKnown() {
        return drawing.getValue() != null && threshold.getValue() != null;
    }

    /** NaN for what is no number. */
    private float value() {
        String text = score.get().strip();
        return text.isEmpty() ? threshold.getValue().value() : TypedScore.of(text);
    }
}

package alad.ui.control;

import alad.experiment.Verdict;
import alad.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How good a run is: in a word and a colour, in a sentence, and with what to try next. Takes no room without a verdict. */
public final class VerdictNote extends VBox {
    private final Pill word = new Pill();
    private final Label sentence = Labels.wrapped("", "small");
    private final Label next = Labels.wrapped("", "muted", "small");

    /** @param id of the note; its parts add "-word", "-sentence" and "-next" */
    public VerdictNote(String id) {
        setId(id);
        word.setId(id + "-word");
        sentence.setId(id + "-sentence");
        next.setId(id + "-next");
        getStyleClass().add("verdict-note");
        HBox line = new HBox(word, sentence);
        line.getStyleClass().add("verdict-line");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        next.visibleProperty().bind(next.textProperty().isNotEmpty());
        next.managedProperty().bind(next.visibleProperty());
        getChildren().addAll(line, next);
        managedProperty().bind(visibleProperty());
        show(null);
    }

    /** @param verdict or null for none */
    public void show(Verdict verdict) {
        setVisible(verdict != null);
        if (verdict != null) {
            word.show(verdict.word(), tone(verdict));
            sentence.setText(Texts.typeset(verdict.sentence()));
            next.setText(next(verdict));
        }
    }

    /** The colour of a verdict: good only for what is better than all its controls. */
    public static Pill.Tone tone(Verdict verdict) {
        return switch (verdict.level()) {
            case UNKNOWN -> Pill.Tone.NEUTRAL;
            case WORSE_THAN_CHANCE, NO_BETTER_THAN_CHANCE -> Pill.Tone.BAD;
            case NO_BETTER_THAN_UNTRAINED, NO_BETTER_THAN_PLAIN -> Pill.Tone.WARNING;
            case GOOD -> Pill.Tone.GOOD;
        };
    }

    /** The sentence and what to try next, to be told by a tooltip. */
    public static String words(Verdict verdict) {
        String sentence = Texts.typeset(verdict.sentence());
        return verdict.next().isEmpty() ? sentence : sentence + "\n" + next(verdict);
    }

    private static String next(Verdict verdict) {
        return verdict.next().isEmpty()
                ? ""
                : Texts.of("verdict.next", Texts.typeset(String.join(" ", verdict.next())));
    }
}

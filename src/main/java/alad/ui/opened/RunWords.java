package alad.ui.opened;

import alad.experiment.ScoredRun;
import alad.ui.text.RowWord;
import alad.ui.text.Texts;
import javafx.beans.value.ObservableValue;

/** What can be said of the open run: whether its rows are images, and whether they have labels. */
public final class RunWords {
    private RunWords() {}

    public static RowWord of(ScoredRun run) {
        return RowWord.of(run.dataset().samples());
    }

    /** Without labels nobody knows which rows are false alarms or misses, nor what a figure of them would be. */
    public static boolean isLabelled(ScoredRun run) {
        return run.dataset().isLabelled();
    }

    /** Rows while no run is open. */
    public static ObservableValue<RowWord> word(OpenedRun opened) {
        return opened.runProperty().map(run -> of(run.scored())).orElse(RowWord.ROW);
    }

    /** A text with the word for one of the open run's rows in it. */
    public static ObservableValue<String> one(OpenedRun opened, String key) {
        return word(opened).map(word -> Texts.of(key, word.one()));
    }

    /** A text with the word for the open run's rows in it. */
    public static ObservableValue<String> many(OpenedRun opened, String key) {
        return word(opened).map(word -> Texts.of(key, word.many()));
    }
}

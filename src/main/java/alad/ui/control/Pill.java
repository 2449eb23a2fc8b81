package alad.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A short state in a word, coloured by tone. */
public final class Pill extends Label {
    /** What the colour says; the word says it too. */
    public enum Tone {
        NEUTRAL("neutral"),
        ACCENT("accent"),
        GOOD("good"),
        BAD("bad"),
        WARNING("warning");

        private final String styleClass;

        Tone(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    private Tone tone;

    public Pill() {
        getStyleClass().add("pill");
        setMinWidth(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        show("", Tone.NEUTRAL);
    }

    public Pill(String text, Tone tone) {
        this();
        show(text, tone);
    }

    /** An empty text hides the pill. */
    public void show(String text, Tone newTone) {
        if (tone != null) {
            getStyleClass().remove(tone.styleClass);
        }
        tone = newTone;
        getStyleClass().add(tone.styleClass);
        setText(text);
        setVisible(!text.isEmpty());
    }
}

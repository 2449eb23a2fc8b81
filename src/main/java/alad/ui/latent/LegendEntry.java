package alad.ui.latent;

import alad.ui.text.Texts;
import javafx.scene.paint.Color;

/** A colour of the map and what it stands for. */
record LegendEntry(String words, Color colour) {
    static LegendEntry named(String key, Color colour) {
        return new LegendEntry(Texts.of(key), colour);
    }
}

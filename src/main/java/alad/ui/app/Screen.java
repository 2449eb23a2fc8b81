package alad.ui.app;

import alad.ui.text.Texts;
import java.util.Locale;

/** The screens, in the order of the work. */
enum Screen {
    DATASET,
    TRAIN,
    INSPECT,
    EVALUATE,
    LATENT,
    EXPORT;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the screen shows the run that is open. */
    boolean looksIntoRun() {
        return ordinal() >= INSPECT.ordinal();
    }

    String title() {
        return Texts.named("navigation", this);
    }
}

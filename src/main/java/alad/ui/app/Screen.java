package alad.ui.app;

import alad.ui.text.Texts;
import java.util.Locale;

/** The screens, in the order of the work. */
enum Screen {
    DATASET,
    TRAIN,
    INSPECT;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Texts.named("navigation", this);
    }
}

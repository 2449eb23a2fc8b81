package alad.ui.app;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can have done from the palette or by a key.
 *
 * @param key or null for none
 * @param possible whether it makes sense just now
 */
record Command(String id, Supplier<String> words, KeyCombination key, BooleanSupplier possible, Runnable action) {
    String title() {
        return words.get();
    }

    /** How the key is written; empty for none. */
    String keyName() {
        return key == null ? "" : key.getDisplayText();
    }

    void run() {
        if (possible.getAsBoolean()) {
            action.run();
        }
    }
}

package alad.ui.app;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can have done from the palette or by a key.
 *
 * @param key or null for none
 * @param possible whether it makes sense just now
 */
record Command(String id, String title, KeyCombination key, BooleanSupplier possible, Runnable action) {
    void run() {
        if (possible.getAsBoolean()) {
            action.run();
        }
    }
}

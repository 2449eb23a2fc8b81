package alad.ui.evaluate;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether the axis of the scores is logarithmic: as suits them until someone says otherwise. */
final class AxisChoice {
    private Boolean wanted;
    private boolean following;

    /** As drawn; setting it says what is wanted. */
    final BooleanProperty logarithmic = new SimpleBooleanProperty();

    /** @param changed what follows when someone has chosen */
    AxisChoice(Runnable changed) {
        logarithmic.addListener((source, old, now) -> {
            if (!following) {
                wanted = now;
                changed.run();
            }
        });
    }

    /** Empty for as suits the scores. */
    Optional<Boolean> wanted() {
        return Optional.ofNullable(wanted);
    }

    /** Shows what was drawn, which is no choice. */
    void follow(boolean drawn) {
        following = true;
        logarithmic.set(drawn);
        following = false;
    }

    void forget() {
        wanted = null;
    }
}

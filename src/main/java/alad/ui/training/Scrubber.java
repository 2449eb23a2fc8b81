package alad.ui.training;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleLongProperty;

/** Which of the kept pictures are looked at: the newest as they come, or those of an earlier epoch. */
final class Scrubber {
    private final History history;
    private final LongProperty version = new SimpleLongProperty();
    private int epoch;
    private boolean follows = true;

    Scrubber(History history, ReadOnlyLongProperty historyVersion) {
        this.history = history;
        historyVersion.addListener(changed -> version.set(version.get() + 1));
    }

    /** Counts up whenever other pictures may have to be shown. */
    ReadOnlyLongProperty version() {
        return version;
    }

    /** Whether new pictures are shown as they come. */
    boolean follows() {
        return follows;
    }

    /** The index of the snapshot to show, -1 while there is none. Snapshots may go; the nearest earlier one is shown. */
    int shown() {
        int last = history.snapshots() - 1;
        if (follows || last < 0) {
            return last;
        }
        int found = 0;
        for (int i = 0; i <= last && history.snapshot(i).epoch() <= epoch; i++) {
            found = i;
        }
        return found;
    }

    void move(int by) {
        show(shown() + by);
    }

    /** Shows one snapshot; the last one means: follow. */
    void show(int index) {
        int last = history.snapshots() - 1;
        if (last < 0) {
            return;
        }
        int chosen = Math.max(0, Math.min(last, index));
        follows = chosen == last;
        epoch = history.snapshot(chosen).epoch();
        version.set(version.get() + 1);
    }

    void follow() {
        follows = true;
    }
}

package alad.ui.dataset;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Items of a list or table that arrive a few a frame until there are as many as a screen holds, and then all at once.
 * Cells are made for items in sight only, and making many of them in one frame would hold the window up. While frames
 * are quick, each brings twice as many items as the one before.
 */
final class GradualItems<T> {
    private static final int MOST_IN_SIGHT = 64;
    private static final int MOST_AT_ONCE = 16;
    private static final long QUICK_NANOSECONDS = 30_000_000;

    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            addSome(now);
        }
    };

    private List<T> wanted = List.of();
    private int step;
    private long last;

    /** What there is by now. */
    ObservableList<T> items() {
        return items;
    }

    /** Takes away what there is and begins with these. */
    void begin(List<T> newItems) {
        wanted = newItems;
        step = 1;
        last = 0;
        items.clear();
        if (wanted.isEmpty()) {
            frames.stop();
        } else {
            frames.start();
        }
    }

    private void addSome(long now) {
        if (last != 0) {
            step = now - last < QUICK_NANOSECONDS ? Math.min(MOST_AT_ONCE, 2 * step) : Math.max(1, step / 2);
        }
        last = now;
        int from = items.size();
        int to = from >= MOST_IN_SIGHT ? wanted.size() : Math.min(wanted.size(), from + step);
        items.addAll(wanted.subList(from, to));
        if (to == wanted.size()) {
            frames.stop();
        }
    }
}

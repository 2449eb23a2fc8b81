package alad.ui.dataset;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.collections.ObservableList;

/**
 * Fills a list or table with a few items a frame until there are as many as a screen holds, and then with the rest at
 * once: cells are made for items in sight only, but making many of them in one frame would hold the window up.
 */
final class GradualItems<T> {
    private static final int MOST_IN_SIGHT = 64;
    private static final int MOST_AT_ONCE = 16;

    private final ObservableList<T> items;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            addSome(now);
        }
    };

    private final FramePace pace = new FramePace(1, MOST_AT_ONCE);
    private List<? extends T> wanted = List.of();
    private Runnable then;

    /** @param items to fill */
    GradualItems(ObservableList<T> items) {
        this.items = items;
    }

    void begin(List<? extends T> newItems) {
        begin(newItems, () -> {});
    }

    /**
     * Takes away what there is and begins with these.
     *
     * @param whenDone runs once the last is there
     */
    void begin(List<? extends T> newItems, Runnable whenDone) {
        wanted = newItems;
        then = whenDone;
        pace.restart();
        items.clear();
        frames.start();
    }

    private void addSome(long now) {
        int step = (int) pace.next(now);
        int from = items.size();
        int to = from >= MOST_IN_SIGHT ? wanted.size() : Math.min(wanted.size(), from + step);
        items.addAll(wanted.subList(from, to));
        if (to == wanted.size()) {
            frames.stop();
            then.run();
        }
    }
}

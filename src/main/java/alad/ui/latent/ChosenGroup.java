package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Points that were chosen together, and some of their rows. */
final class ChosenGroup {
    /** So many rows are looked at. */
    static final int MOST_SHOWN = 14;

    private static final int[] NOBODY = {};

    /**
     * @param points spread evenly over the group
     * @param x their prepared rows
     */
    record Shown(int[] points, float[][] x) {
        static final Shown NOTHING = new Shown(NOBODY, new float[0][]);
    }

    private final OpenedRun opened;
    private final ReadOnlyObjectProperty<LatentMap> map;
    private final Answer<Shown> shown;
    private final ReadOnlyObjectWrapper<int[]> points = new ReadOnlyObjectWrapper<>(NOBODY);

    ChosenGroup(OpenedRun opened, ReadOnlyObjectProperty<LatentMap> map, Consumer<String> failed) {
        this.opened = opened;
        this.map = map;
        shown = new Answer<>(opened, Shown.NOTHING, failed);
        map.addListener((source, old, now) -> {
            if (now == null || now.isOfOtherRows(old)) {
                clear();
            }
        });
    }

    /** Ascending; empty for none. */
    ReadOnlyObjectProperty<int[]> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.property();
    }

    boolean isSettled() {
        return shown.isSettled();
    }

    // Commands

    void clear() {
        choose(NOBODY);
    }

    void choose(int[] chosen) {
        shown.forget();
        points.set(chosen);
        OpenRun run = opened.runProperty().get();
        if (chosen.length == 0 || run == null) {
            return;
        }
        int[] some = new int[Math.min(MOST_SHOWN, chosen.length)];
        for (int i = 0; i < some.length; i++) {
            some[i] = chosen[(int) ((long) i * chosen.length / some.length)];
        }
        int[] rows = map.get().rows(run.scored().split(), some);
        shown.ask(job -> new Shown(some, run.prepared(rows)));
    }
}

package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Work;
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
    private final Lane lane;
    private final Consumer<String> failed;
    private boolean asking;

    private final ReadOnlyObjectWrapper<int[]> points = new ReadOnlyObjectWrapper<>(NOBODY);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

    ChosenGroup(OpenedRun opened, ReadOnlyObjectProperty<LatentMap> map, Consumer<String> failed) {
        this.opened = opened;
        this.map = map;
        this.failed = failed;
        lane = opened.lane();
        map.addListener((source, old, now) -> {
            if (now == null || old == null || now.places() != old.places()) {
                clear();
            }
        });
    }

    /** Ascending; empty for none. */
    ReadOnlyObjectProperty<int[]> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean isSettled() {
        return !asking;
    }

    // Commands

    void clear() {
        choose(NOBODY);
    }

    void choose(int[] chosen) {
        lane.cancel();
        asking = false;
        shown.set(Shown.NOTHING);
        points.set(chosen);
        OpenRun run = opened.runProperty().get();
        if (chosen.length == 0 || run == null) {
            return;
        }
        int[] some = new int[Math.min(MOST_SHOWN, chosen.length)];
        int[] rows = new int[some.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = chosen[(int) ((long) i * chosen.length / some.length)];
            rows[i] = run.scored().split().test()[map.get().places()[some[i]]];
        }
        asking = true;
        lane.latest(Work.of(
                job -> new Shown(some, run.prepared(rows)),
                done -> {
                    asking = false;
                    shown.set(done);
                },
                error -> {
                    asking = false;
                    failed.accept(error.getMessage());
                }));
    }
}

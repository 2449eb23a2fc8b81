package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One point or two: the row itself, its reconstruction, and what G makes of the codes on the way to the other. */
final class ChosenPoints {
    static final int NONE = -1;
    /** Codes on the way, both ends included. */
    static final int STEPS = 7;

    /**
     * @param x the prepared row of the first point
     * @param path G of {@value #STEPS} codes from the first point's to the second's; of one code without a second
     */
    record Shown(float[] x, float[][] path) {}

    private final OpenedRun opened;
    private final ReadOnlyObjectProperty<LatentMap> map;
    private final Lane lane;
    private final Consumer<String> failed;
    private boolean asking;

    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyIntegerWrapper second = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

    ChosenPoints(OpenedRun opened, ReadOnlyObjectProperty<LatentMap> map, Consumer<String> failed) {
        this.opened = opened;
        this.map = map;
        this.failed = failed;
        lane = opened.lane();
        map.addListener((source, old, now) -> {
            if (now == null || old == null || now.places() != old.places()) {
                choose(NONE, NONE);
            }
        });
    }

    ReadOnlyIntegerProperty firstProperty() {
        return first.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty secondProperty() {
        return second.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean isSettled() {
        return !asking;
    }

    void choose(int point) {
        choose(point, NONE);
    }

    /** The other end; the point that is chosen already takes it away. */
    void chooseOther(int point) {
        if (first.get() == NONE) {
            choose(point, NONE);
        } else {
            choose(first.get(), point == first.get() ? NONE : point);
        }
    }

    private void choose(int one, int other) {
        lane.cancel();
        asking = false;
        first.set(one);
        second.set(other);
        shown.set(null);
        OpenRun run = opened.runProperty().get();
        if (one == NONE || run == null) {
            return;
        }
        asking = true;
        LatentMap points = map.get();
        int row = run.scored().split().test()[points.places()[one]];
        float[] from = points.codes()[one];
        float[][] codes = other == NONE ? new float[][] {from} : between(from, points.codes()[other]);
        lane.latest(Work.of(
                job -> new Shown(run.prepared(new int[] {row})[0], run.generate(codes, job)),
                done -> {
                    asking = false;
                    shown.set(done);
                },
                error -> {
                    asking = false;
                    failed.accept(error.getMessage());
                }));
    }

    /** Codes at even steps on the straight way from one to the other. */
    static float[][] between(float[] from, float[] to) {
        float[][] codes = new float[STEPS][from.length];
        for (int step = 0; step < STEPS; step++) {
            float share = step / (STEPS - 1f);
            for (int i = 0; i < from.length; i++) {
                codes[step][i] = from[i] + share * (to[i] - from[i]);
            }
        }
        return codes;
    }
}

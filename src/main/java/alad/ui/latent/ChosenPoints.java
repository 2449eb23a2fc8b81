package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

/** One point or two: the row itself, its reconstruction, and what G makes of the codes on the way to the other. */
final class ChosenPoints {
    static final int NONE = -1;
    /** Codes on the way, both ends included. */
    static final int STEPS = 7;

    /**
     * @param x the prepared row of the first point
     * @param other of the second point; null without one
     * @param path G of {@value #STEPS} codes from the first point's to the second's; of one code without a second
     */
    record Shown(float[] x, float[] other, float[][] path) {}

    private final OpenedRun opened;
    private final ReadOnlyObjectProperty<LatentMap> map;
    private final Answer<Shown> shown;
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyIntegerWrapper second = new ReadOnlyIntegerWrapper(NONE);

    ChosenPoints(OpenedRun opened, ReadOnlyObjectProperty<LatentMap> map, Consumer<String> failed) {
        this.opened = opened;
        this.map = map;
        shown = new Answer<>(opened, null, failed);
        map.addListener((source, old, now) -> {
            if (now == null || now.isOfOtherRows(old)) {
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
        return shown.property();
    }

    boolean isSettled() {
        return shown.isSettled();
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
        first.set(one);
        second.set(other);
        shown.forget();
        OpenRun run = opened.runProperty().get();
        if (one == NONE || run == null) {
            return;
        }
        int[] points = other == NONE ? new int[] {one} : new int[] {one, other};
        int[] rows = map.get().rows(run.scored().split(), points);
        float[][] codes = way();
        shown.ask(job -> {
            float[][] prepared = run.prepared(rows);
            return new Shown(prepared[0], other == NONE ? null : prepared[1], run.generate(codes, job));
        });
    }

    /** The codes from the first point to the second; of the first alone without a second. */
    float[][] way() {
        float[][] codes = map.get().codes();
        float[] from = codes[first.get()];
        return second.get() == NONE ? new float[][] {from} : between(from, codes[second.get()]);
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

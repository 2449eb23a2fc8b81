package alad.ui.evaluate;

import alad.experiment.OpenRun;
import alad.experiment.PixelSummary;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How well the differences show where images are anomalous; reconstructs all test images, so only when asked for. */
final class PixelCheck {
    private final OpenedRun opened;
    private final Lane lane;

    // State
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");

    PixelCheck(OpenedRun opened) {
        this.opened = opened;
        lane = opened.lane();
        opened.runProperty().addListener((source, old, now) -> use(now));
        use(opened.runProperty().get());
    }

    /** Whether there are masks to compare with. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** 0..1, or -1 when not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The figures, or why there are none, in words. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    // Commands

    void start() {
        OpenRun run = opened.runProperty().get();
        if (run == null || busy.get()) {
            return;
        }
        busy.set(true);
        progress.set(-1);
        lane.latest(new Work<>(
                job -> PixelSummary.of(run, job),
                found -> done(found.map(PixelCheck::words).orElse("")),
                failed -> done(failed.getMessage()),
                now -> progress.set(now.total() > 0 ? now.done() / (double) now.total() : -1)));
    }

    void stop() {
        lane.cancel();
        done("");
    }

    private void done(String words) {
        busy.set(false);
        result.set(words);
    }

    private void use(OpenRun run) {
        done("");
        possible.set(run != null && PixelSummary.isPossible(run));
    }

    private static String words(PixelSummary found) {
        return Texts.of(
                "evaluate.pixels.result",
                found.auroc(),
                found.averagePrecision(),
                found.regionOverlap(),
                found.images(),
                found.regions());
    }
}

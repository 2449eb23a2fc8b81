package alad.ui.evaluate;

import alad.experiment.OpenRun;
import alad.experiment.PixelSummary;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Undertaking;
import alad.ui.text.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How well the differences show where images are anomalous; reconstructs all test images, so only when asked for. */
final class PixelCheck {
    private final OpenedRun opened;
    private final Lane lane;

    // State
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    /** The figures, or why there are none, in words. */
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");

    final Undertaking comparing = new Undertaking(result);

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

    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    // Commands

    void start() {
        OpenRun run = opened.runProperty().get();
        if (run == null || comparing.busyProperty().get()) {
            return;
        }
        comparing.run(
                lane,
                Texts.of("evaluate.pixels"),
                job -> PixelSummary.of(run, job),
                found -> result.set(found.map(PixelCheck::words).orElse("")));
    }

    void stop() {
        lane.cancel();
        comparing.clear();
    }

    private void use(OpenRun run) {
        comparing.clear();
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

package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The point under the mouse and its prepared row, as soon as that is there. */
final class HoveredPoint {
    private final OpenedRun opened;
    private final ReadOnlyObjectProperty<LatentMap> map;
    private final Answer<float[]> x;
    private int point = ChosenPoints.NONE;

    HoveredPoint(OpenedRun opened, ReadOnlyObjectProperty<LatentMap> map, Consumer<String> failed) {
        this.opened = opened;
        this.map = map;
        x = new Answer<>(opened, null, failed);
        map.addListener(changed -> leave());
    }

    int point() {
        return point;
    }

    /** null until it is there. */
    ReadOnlyObjectProperty<float[]> xProperty() {
        return x.property();
    }

    void look(int newPoint) {
        leave();
        point = newPoint;
        OpenRun run = opened.runProperty().get();
        if (run != null) {
            int[] row = map.get().rows(run.scored().split(), newPoint);
            x.ask(job -> run.prepared(row)[0]);
        }
    }

    void leave() {
        point = ChosenPoints.NONE;
        x.forget();
    }
}

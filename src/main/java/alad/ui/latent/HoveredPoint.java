package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The point under the mouse and its prepared row, as soon as that is there. */
final class HoveredPoint {
    private final OpenedRun opened;
    private final ReadOnlyObjectProperty<LatentMap> map;
    private final Lane lane;
    private final Consumer<String> failed;
    private int point = ChosenPoints.NONE;

    private final ReadOnlyObjectWrapper<float[]> x = new ReadOnlyObjectWrapper<>();

    HoveredPoint(OpenedRun opened, ReadOnlyObjectProperty<LatentMap> map, Consumer<String> failed) {
        this.opened = opened;
        this.map = map;
        this.failed = failed;
        lane = opened.lane();
        map.addListener(changed -> leave());
    }

    int point() {
        return point;
    }

    /** null until it is there. */
    ReadOnlyObjectProperty<float[]> xProperty() {
        return x.getReadOnlyProperty();
    }

    void look(int newPoint) {
        leave();
        point = newPoint;
        OpenRun run = opened.runProperty().get();
        if (run != null) {
            int row = run.scored().split().test()[map.get().places()[newPoint]];
            lane.latest(Work.of(
                    job -> run.prepared(new int[] {row})[0], x::set, error -> failed.accept(error.getMessage())));
        }
    }

    void leave() {
        lane.cancel();
        point = ChosenPoints.NONE;
        x.set(null);
    }
}

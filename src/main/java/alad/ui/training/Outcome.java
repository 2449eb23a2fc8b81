package alad.ui.training;

import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.experiment.Verdict;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What came of the run in sight, once it has ended. */
public final class Outcome {
    /** A run that has ended, with how good it is. */
    public record Judged(RunRecord record, Verdict verdict) {}

    private final TrainingSource source;
    private final Lane lane;
    private final ObservableValue<RunState> state;
    private final ObservableValue<String> runId;
    private final ReadOnlyObjectWrapper<Judged> judged = new ReadOnlyObjectWrapper<>();

    Outcome(TrainingSource source, Lane lane, ObservableValue<RunState> state, ObservableValue<String> runId) {
        this.source = source;
        this.lane = lane;
        this.state = state;
        this.runId = runId;
        state.addListener(changed -> look());
        runId.addListener(changed -> look());
    }

    /** Null until the run in sight has ended and is judged. */
    public ReadOnlyObjectProperty<Judged> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    private void look() {
        lane.cancel();
        judged.set(null);
        RunState now = state.getValue();
        String id = runId.getValue();
        if (now != null && now.isFinal() && !id.isEmpty()) {
            lane.latest(Work.of(job -> source.judged(id), judged::set, failed -> judged.set(null)));
        }
    }
}

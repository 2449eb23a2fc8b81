package alad.experiment;

import alad.detector.TrainingReport;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a worker tells: one JSON object a line on its standard output. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkerEvent.Report.class, name = "report"),
    @JsonSubTypes.Type(value = WorkerEvent.State.class, name = "state"),
    @JsonSubTypes.Type(value = WorkerEvent.Phase.class, name = "phase"),
    @JsonSubTypes.Type(value = WorkerEvent.Evaluated.class, name = "evaluated"),
    @JsonSubTypes.Type(value = WorkerEvent.Memory.class, name = "memory")
})
sealed interface WorkerEvent {
    record Report(TrainingReport value) implements WorkerEvent {}

    /** @param message why it failed, or null */
    record State(RunState state, String message) implements WorkerEvent {}

    record Phase(String what) implements WorkerEvent {}

    /** @param figures of one epoch, one for each kind of score */
    record Evaluated(List<TestFigures> figures) implements WorkerEvent {}

    record Memory(long bytes) implements WorkerEvent {}
}

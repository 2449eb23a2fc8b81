package alad.ui.training;

import alad.detector.TrainingReport;
import alad.experiment.RunState;
import alad.experiment.TestFigures;
import java.util.List;

/** What a session's listener was told, on its way to the window's thread. */
sealed interface SessionEvent {
    record Report(TrainingReport value) implements SessionEvent {}

    record State(RunState value, String message) implements SessionEvent {}

    record Phase(String what) implements SessionEvent {}

    record Evaluated(List<TestFigures> figures) implements SessionEvent {}

    record Memory(long bytes) implements SessionEvent {}
}

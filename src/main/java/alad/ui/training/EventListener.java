package alad.ui.training;

import alad.detector.TrainingReport;
import alad.experiment.RunState;
import alad.experiment.SessionListener;
import alad.experiment.TestFigures;
import alad.ui.task.Batches;
import java.util.List;

/** Puts everything a session tells into batches for the window's thread. */
record EventListener(Batches<SessionEvent> batches) implements SessionListener {
    @Override
    public void report(TrainingReport report) {
        batches.add(new SessionEvent.Report(report));
    }

    @Override
    public void stateChanged(RunState state, String message) {
        batches.add(new SessionEvent.State(state, message));
    }

    @Override
    public void phase(String what) {
        batches.add(new SessionEvent.Phase(what));
    }

    @Override
    public void evaluated(List<TestFigures> figures) {
        batches.add(new SessionEvent.Evaluated(figures));
    }

    @Override
    public void memory(long bytes) {
        batches.add(new SessionEvent.Memory(bytes));
    }
}

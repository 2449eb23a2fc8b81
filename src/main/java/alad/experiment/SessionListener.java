package alad.experiment;

import alad.detector.TrainingReport;
import java.util.List;

/** Called on a reader thread, never on the FX thread. */
public interface SessionListener {
    void report(TrainingReport report);

    /** @param message why it failed, or null */
    void stateChanged(RunState state, String message);

    /**
     * What was learnt can't be written, because the disk is full, say. May block until the user has seen to it.
     *
     * @param problem in one sentence
     * @return whether to try once more; otherwise it is lost
     */
    default boolean triesAgain(String problem) {
        return false;
    }

    /** What is under way, in words, before the first step and after the last ("Reading images", "Scoring test rows"). */
    default void phase(String what) {}

    /** The test rows as an epoch left them, one for each kind of score: see {@link Monitoring}. */
    default void evaluated(List<TestFigures> figures) {}

    /** Resident memory of the worker in bytes, from time to time. */
    default void memory(long bytes) {}
}

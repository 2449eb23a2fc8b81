package alad.experiment;

import alad.detector.TrainingReport;

/** Called on a reader thread, never on the FX thread. */
public interface SessionListener {
    void report(TrainingReport report);

    /** @param message why it failed, or null */
    void stateChanged(RunState state, String message);

    /** What is under way, in words, before the first step and after the last ("Reading images", "Scoring test rows"). */
    default void phase(String what) {}

    /** Resident memory of the worker in bytes, from time to time. */
    default void memory(long bytes) {}
}

package alad.experiment;

/** A training under way in a worker JVM. Methods return at once; what follows is told to the listener. */
public interface TrainingSession extends AutoCloseable {
    String runId();

    void pause();

    void resume();

    void checkpointNow();

    /** Ends after the current step and keeps the best weights: the run becomes STOPPED. */
    void stopAndKeep();

    RunState state();

    /** Process id of the worker, or -1 when it is not running. */
    long workerPid();

    /** Ends the worker process if it is still running. */
    @Override
    void close();
}

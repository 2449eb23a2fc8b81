package alad.experiment;

/** The last four are final: once reached they are never overwritten (a failed run that is resumed is running again). */
public enum RunState {
    QUEUED,
    RUNNING,
    PAUSED,
    FINISHED,
    STOPPED,
    FAILED
}

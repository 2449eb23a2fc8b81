package alad.experiment;

/** The last three are final: once reached they are never overwritten (a run that is resumed is running again). */
public enum RunState {
    QUEUED,
    RUNNING,
    PAUSED,
    FINISHED,
    STOPPED,
    FAILED;

    public boolean isFinal() {
        return compareTo(FINISHED) >= 0;
    }
}

package alad.job;

/** Thrown by {@link JobContext#check()} once the job has been cancelled; not an error. */
public final class JobCancelled extends RuntimeException {
    public JobCancelled() {
        super("Cancelled", null, false, false);
    }
}

package alad.job;

/**
 * How far a job is.
 *
 * @param what what is being done, in a user's words ("Reading images")
 * @param done units done so far, at least 0
 * @param total units in all, or -1 when not known
 */
public record Progress(String what, long done, long total) {
    /** 0..1, or -1 when it isn't known how much there is to do. */
    public double share() {
        return total > 0 ? done / (double) total : -1;
    }
}

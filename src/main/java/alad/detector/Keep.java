package alad.detector;

/** Whose weights a training leaves as its model. */
public enum Keep {
    /** Those after the epoch with the lowest validation reconstruction; the last ones while no epoch was validated. */
    BEST,
    /** Those that it ended with. */
    LAST
}

package alad.ui.inspect;

/** The groups that rows are shown in, from left to right. */
enum Side {
    NORMAL,
    ANOMALOUS,
    /** What isn't known to be either: rows that the user has had scored. */
    NEW
}

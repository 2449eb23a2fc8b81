package alad.ui.inspect;

/** Where a scored row comes from. */
enum Part {
    TEST,
    /** Normal rows that thresholds are chosen on. */
    VALIDATION,
    /** Normal and anomalous rows that thresholds may be chosen on. */
    LABELLED,
    /** Rows that the user has had scored since. */
    NEW
}

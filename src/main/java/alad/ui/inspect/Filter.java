package alad.ui.inspect;

/** Which test rows are shown. */
enum Filter {
    ALL,
    /** Normal rows that are called anomalous. */
    FALSE_ALARMS,
    /** Anomalous rows that are called normal. */
    MISSES
}

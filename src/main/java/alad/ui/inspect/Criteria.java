package alad.ui.inspect;

import alad.detector.ScoreKind;
import java.util.Locale;

/**
 * Which rows are shown, and in what order.
 *
 * @param part test or a validation; new rows are shown beside any
 * @param className only this class; empty for all
 * @param lowest score to be shown, inclusive
 * @param highest score to be shown, inclusive
 * @param search part of an id or class name, or a row's number; empty for all
 */
record Criteria(
        ScoreKind kind,
        boolean ascending,
        Filter filter,
        Part part,
        String className,
        float lowest,
        float highest,
        String search) {
    static final Criteria USUAL = new Criteria(
            ScoreKind.FEATURES, false, Filter.ALL, Part.TEST, "", Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, "");

    Criteria {
        className = className == null ? "" : className; // a drop-down that is filled anew has no value for a moment
        search = search.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether more than the verdict limits what is shown. */
    boolean isNarrow() {
        return part != Part.TEST
                || !className.isEmpty()
                || !search.isEmpty()
                || lowest > Float.NEGATIVE_INFINITY
                || highest < Float.POSITIVE_INFINITY;
    }
}

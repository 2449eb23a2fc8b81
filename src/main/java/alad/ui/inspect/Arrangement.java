package alad.ui.inspect;

import alad.detector.ScoreKind;
import java.util.List;

/** Test rows of both sides in the order to show them, with what is wrong on each. */
record Arrangement(List<TestRow> normal, List<TestRow> anomalous, int falseAlarms, int misses) {
    static final Arrangement EMPTY = new Arrangement(List.of(), List.of(), 0, 0);

    /** Looks at every test row. */
    static Arrangement of(ScoreBook book, ScoreKind kind, boolean ascending, Filter filter) {
        return new Arrangement(
                book.rows(false, kind, ascending, filter),
                book.rows(true, kind, ascending, filter),
                book.falseAlarms(kind),
                book.misses(kind));
    }
}

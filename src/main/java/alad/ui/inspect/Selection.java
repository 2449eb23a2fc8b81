package alad.ui.inspect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The row that is shown in detail, and the rows that are marked for comparing, copying and exporting. */
final class Selection {
    static final int MOST_COMPARED = 6;
    private static final int FEWEST_COMPARED = 2;

    private final ShownRows rows;
    private final InSight<Evidence> evidence;
    private boolean newExpected;

    // State
    private final ReadOnlyObjectWrapper<ScoredRow> selected = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ScoredRow> marked = FXCollections.observableArrayList();
    private final ObservableList<ScoredRow> unmodifiableMarked = FXCollections.unmodifiableObservableList(marked);

    Selection(ShownRows rows, InSight<Evidence> evidence) {
        this.rows = rows;
        this.evidence = evidence;
        rows.arranged.addListener(changed -> keepInSight());
    }

    ReadOnlyObjectProperty<ScoredRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ScoredRow selected() {
        return selected.get();
    }

    /** In the order of marking. */
    ObservableList<ScoredRow> marked() {
        return unmodifiableMarked;
    }

    boolean canCompare() {
        return marked.size() >= FEWEST_COMPARED && marked.size() <= MOST_COMPARED;
    }

    /** The marked rows, or the selected one when none is marked. */
    List<ScoredRow> chosen() {
        if (!marked.isEmpty()) {
            return List.copyOf(marked);
        }
        return selected.get() == null ? List.of() : List.of(selected.get());
    }

    // Commands

    void select(ScoredRow row) {
        ScoredRow before = selected.get();
        if (row != null) {
            evidence.show(row);
        }
        selected.set(row);
        if (before != null) {
            evidence.hide(before);
        }
    }

    /** Moves within the side, by rows of the list. */
    void move(int by) {
        List<ScoredRow> side = rows.of(side());
        if (!side.isEmpty()) {
            int at = side.indexOf(selected.get());
            select(side.get(Math.max(0, Math.min(side.size() - 1, at + by))));
        }
    }

    /**
     * Goes to the same place on the next side that has rows.
     *
     * @param by 1 or -1
     * @return whether there is one
     */
    boolean changeSide(int by) {
        int at = Math.max(0, rows.of(side()).indexOf(selected.get()));
        for (int next = side().ordinal() + by; next >= 0 && next < Side.values().length; next += by) {
            List<ScoredRow> other = rows.of(Side.values()[next]);
            if (!other.isEmpty()) {
                select(other.get(Math.min(at, other.size() - 1)));
                return true;
            }
        }
        return false;
    }

    /** Marks a row, or takes its mark away. */
    void mark(ScoredRow row) {
        if (row != null && !marked.remove(row)) {
            marked.add(row);
        }
    }

    /** Marks all rows of a side from the selected one to this. */
    void markTo(ScoredRow row) {
        List<ScoredRow> side = rows.of(row.side());
        int from = side.indexOf(selected.get());
        int to = side.indexOf(row);
        if (from < 0 || to < 0) {
            mark(row);
            return;
        }
        Set<ScoredRow> all = new LinkedHashSet<>(marked);
        all.addAll(side.subList(Math.min(from, to), Math.max(from, to) + 1));
        marked.setAll(all);
    }

    void unmarkAll() {
        marked.clear();
    }

    Side side() {
        return selected.get() == null ? Side.NORMAL : selected.get().side();
    }

    /** Forgets all: the rows of another run have nothing to do with these. */
    void forget() {
        marked.clear();
        select(null);
    }

    /** Goes to the first new row as soon as there is one; the new rows before are forgotten. */
    void goToNew(boolean expected) {
        marked.removeIf(row -> row.part() == Part.NEW);
        if (side() == Side.NEW) {
            select(null);
        }
        newExpected = expected;
    }

    private void keepInSight() {
        if (newExpected && !rows.of(Side.NEW).isEmpty()) {
            newExpected = false;
            select(rows.of(Side.NEW).get(0));
            return;
        }
        if (selected.get() != null && rows.of(side()).contains(selected.get())) {
            return;
        }
        List<Side> order = new ArrayList<>(List.of(Side.ANOMALOUS, Side.NORMAL, Side.NEW));
        if (selected.get() != null) {
            order.remove(side());
            order.add(0, side());
        }
        select(order.stream()
                .map(rows::of)
                .filter(side -> !side.isEmpty())
                .findFirst()
                .map(side -> side.get(0))
                .orElse(null));
    }
}

package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Tasks;
import alad.ui.text.Texts;
import alad.ui.undo.UndoHistory;

/** How the rows were sorted and filtered, to be taken back. */
final class FilterHistory {
    private record Shown(
            ScoreKind kind,
            boolean ascending,
            Filter filter,
            Part part,
            String className,
            String lowest,
            String highest,
            String search) {}

    private final ShownRows rows;
    private final UndoHistory undo;

    FilterHistory(ShownRows rows, OpenedRun opened, Tasks tasks) {
        this.rows = rows;
        undo = new UndoHistory(tasks.window());
        undo.watch(
                        Texts.of("undo.filters"),
                        this::now,
                        this::back,
                        rows.kind,
                        rows.ascending,
                        rows.filter,
                        rows.part,
                        rows.className,
                        rows.range.lowest,
                        rows.range.highest,
                        rows.search)
                .anewWith(opened.runProperty());
    }

    UndoHistory undo() {
        return undo;
    }

    private Shown now() {
        return new Shown(
                rows.kind.get(),
                rows.ascending.get(),
                rows.filter.get(),
                rows.part.get(),
                rows.className.get(),
                rows.range.lowest.get(),
                rows.range.highest.get(),
                rows.search.get());
    }

    private void back(Shown then) {
        rows.kind.set(then.kind());
        rows.ascending.set(then.ascending());
        rows.filter.set(then.filter());
        rows.part.set(then.part());
        rows.className.set(then.className());
        rows.range.lowest.set(then.lowest());
        rows.range.highest.set(then.highest());
        rows.search.set(then.search());
    }
}

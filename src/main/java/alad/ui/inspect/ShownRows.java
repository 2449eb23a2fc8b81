package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which rows of the open run are shown and in what order; arranged anew in the background. */
final class ShownRows {
    private record Looked(ScoreBook book, Criteria criteria, Arrangement arrangement, ScoreLadder ladder) {}

    private final OpenedRun opened;
    private final Lane arranger;
    private final Consumer<String> failed;
    private final Consumer<Arrangement> ahead;
    private NewRows added;
    private ScoreLadder ladder;
    private Criteria asked;
    private boolean inSight = true;
    private boolean stale;

    // State
    final ObjectProperty<ScoreKind> kind;
    final BooleanProperty ascending = new SimpleBooleanProperty();
    final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.TEST);
    final StringProperty className = new SimpleStringProperty("");
    final ScoreRange range = new ScoreRange();
    final StringProperty search = new SimpleStringProperty("");
    final ReadOnlyObjectWrapper<ScoreBook> book = new ReadOnlyObjectWrapper<>();
    /** The criteria of the rows that are shown. */
    final ReadOnlyObjectWrapper<Criteria> criteria = new ReadOnlyObjectWrapper<>(Criteria.USUAL);

    final ReadOnlyIntegerWrapper falseAlarms = new ReadOnlyIntegerWrapper();
    final ReadOnlyIntegerWrapper misses = new ReadOnlyIntegerWrapper();
    /** Counts up when the rows of all sides have been arranged anew. */
    final ReadOnlyLongWrapper arranged = new ReadOnlyLongWrapper();

    private final Map<Side, ObservableList<ScoredRow>> sides = new EnumMap<>(Side.class);

    /** @param ahead is told what will be shown before it is shown, which takes its time */
    ShownRows(OpenedRun opened, Tasks tasks, Consumer<Arrangement> ahead, Consumer<String> failed) {
        this.opened = opened;
        this.ahead = ahead;
        this.failed = failed;
        arranger = tasks.lane();
        kind = opened.kindProperty();
        for (Side side : Side.values()) {
            sides.put(side, FXCollections.observableArrayList());
        }
        for (ObservableValue<?> each :
                new ObservableValue<?>[] {kind, ascending, filter, part, className, range.lowest, range.highest, search
                }) {
            each.addListener((source, old, now) -> criteriaAre(wanted()));
        }
        opened.thresholds().versionProperty().addListener((source, old, now) -> judge());
    }

    ObservableList<ScoredRow> of(Side side) {
        return sides.get(side);
    }

    boolean isOpen() {
        return book.get() != null;
    }

    // Commands

    /** Starts on another run; null for none. */
    void use(OpenRun run) {
        arranger.cancel();
        book.set(null);
        added = null;
        ladder = null;
        show(Arrangement.EMPTY);
        clear();
        if (run != null) {
            look(() -> ScoreBook.of(run.scored()));
        }
    }

    /** Shows new rows beside the run's own; null for none. */
    void add(NewRows rows) {
        added = rows;
        arrange();
    }

    /** Shows all, or what is wrong among them; without labels nobody knows of misses. */
    void filterBy(Filter wanted) {
        if (wanted != Filter.MISSES || !isOpen() || book.get().isLabelled()) {
            filter.set(wanted);
        }
    }

    /** Lets all rows of the test part be shown. */
    void clear() {
        filter.set(Filter.ALL);
        part.set(Part.TEST);
        className.set("");
        range.clear();
        search.set("");
    }

    /** While nobody looks, rows wait for the threshold to come to rest: it may move many times a second. */
    void look(boolean now) {
        inSight = now;
        if (inSight && stale) {
            arrange();
        }
    }

    private void criteriaAre(Criteria wanted) {
        if (!wanted.equals(asked)) {
            arrange();
        }
    }

    private void judge() {
        stale = true;
        if (inSight) {
            arrange();
        }
    }

    private void arrange() {
        stale = false;
        ScoreBook scores = book.get();
        if (scores != null) {
            look(() -> scores);
        }
    }

    private void look(Supplier<ScoreBook> scores) {
        Map<ScoreKind, Threshold> thresholds = opened.thresholds().now();
        NewRows beside = added;
        Criteria wanted = wanted();
        asked = wanted;
        ScoreLadder last = ladder;
        arranger.latest(Work.of(
                job -> {
                    ScoreBook judged = scores.get().judgedBy(thresholds).with(beside);
                    ScoreLadder ladder =
                            last != null && last.isOf(judged, wanted) ? last : ScoreLadder.of(judged, wanted);
                    return new Looked(judged, wanted, Arrangement.of(judged, wanted), ladder);
                },
                this::show,
                failure -> failed.accept(failure.getMessage())));
    }

    private Criteria wanted() {
        return new Criteria(
                kind.get(),
                ascending.get(),
                filter.get(),
                part.get(),
                className.get(),
                range.lowestScore(),
                range.highestScore(),
                search.get());
    }

    private void show(Looked looked) {
        ahead.accept(looked.arrangement());
        criteria.set(looked.criteria());
        book.set(looked.book());
        ladder = looked.ladder();
        range.scoresAre(ladder.scores());
        show(looked.arrangement());
    }

    private void show(Arrangement arrangement) {
        falseAlarms.set(arrangement.falseAlarms());
        misses.set(arrangement.misses());
        sides.forEach((side, rows) -> {
            if (!rows.equals(arrangement.rows(side))) {
                rows.setAll(arrangement.rows(side));
            }
        });
        arranged.set(arranged.get() + 1);
    }
}

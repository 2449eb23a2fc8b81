package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.evaluate.HeatScale;
import alad.experiment.OpenRun;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.job.UserError;
import alad.prepare.Preparation;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** An open run's test rows, sorted and filtered, with the evidence for what is in sight. */
public final class InspectViewModel {
    private record Opened(OpenRun run, ScoreBook book, Arrangement usual) implements AutoCloseable {
        @Override
        public void close() {
            run.close();
        }
    }

    private final InspectSource source;
    private final Lane lister;
    private final Lane reader;
    private final EvidenceStore store;
    private final Lane arranger;
    private OpenRun open;
    /** The run last asked for: a list that is filled anew takes its choice back for a moment, which asks for nothing. */
    private RunRecord reading;

    private List<String> features = List.of();

    // State
    final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
    final ObjectProperty<RunRecord> chosenRun = new SimpleObjectProperty<>();
    final ReadOnlyObjectWrapper<ScoreBook> book = new ReadOnlyObjectWrapper<>();
    final BooleanProperty busy = new SimpleBooleanProperty();
    final BooleanProperty listed = new SimpleBooleanProperty();
    final StringProperty phase = new SimpleStringProperty("");
    final StringProperty error = new SimpleStringProperty("");
    final ObjectProperty<ScoreKind> kind = new SimpleObjectProperty<>(ScoreKind.FEATURES);
    final BooleanProperty ascending = new SimpleBooleanProperty();
    final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    final ObservableList<TestRow> normalRows = FXCollections.observableArrayList();
    final ObservableList<TestRow> anomalousRows = FXCollections.observableArrayList();
    final IntegerProperty falseAlarms = new SimpleIntegerProperty();
    final IntegerProperty misses = new SimpleIntegerProperty();
    final ObjectProperty<TestRow> selected = new SimpleObjectProperty<>();
    /** Counts up whenever evidence has arrived. */
    final LongProperty evidenceVersion = new SimpleLongProperty();

    public InspectViewModel(InspectSource source, Tasks tasks) {
        this.source = source;
        lister = tasks.lane();
        reader = tasks.lane();
        arranger = tasks.lane();
        store = new EvidenceStore(
                tasks,
                reader,
                () -> evidenceVersion.set(evidenceVersion.get() + 1),
                failed -> error.set(failed.getMessage()));
        kind.addListener(changed -> arrange());
        ascending.addListener(changed -> arrange());
        filter.addListener(changed -> arrange());
        chosenRun.addListener((observable, old, now) -> {
            if (now != null && !now.equals(reading)) {
                read(now);
            }
        });
    }

    /** The open run's record; null while none is open. */
    public Optional<RunRecord> openRecord() {
        return Optional.ofNullable(book.get()).map(one -> one.run().record());
    }

    public Optional<List<String>> openNormalClasses() {
        return Optional.ofNullable(book.get()).map(one -> one.run().recipe().normalClasses());
    }

    public Optional<String> openDatasetName() {
        return Optional.ofNullable(book.get()).map(one -> one.run().dataset().name());
    }

    /** Changes when another run has been opened. */
    public ReadOnlyObjectProperty<?> openProperty() {
        return book.getReadOnlyProperty();
    }

    /** Whether the evidence for all rows in sight is there. */
    public boolean isSettled() {
        return !busy.get() && store.isComplete();
    }

    Optional<Evidence> evidence(TestRow row) {
        return store.of(row.datasetRow());
    }

    Preparation preparation() {
        return open.preparation();
    }

    /** Names of a table's prepared features; empty for images. */
    List<String> features() {
        return features;
    }

    /** Colours for differences, the same for all rows of the run. */
    HeatScale scale() {
        int width = 1;
        for (int side : preparation().shape()) {
            width *= side;
        }
        return HeatScale.anchoredAt(book.get().threshold(ScoreKind.L1).value() / width);
    }

    // Commands

    /** Lists the runs again and opens the newest when none is open. */
    public void refresh() {
        refresh(null);
    }

    /** Lists the runs again and opens this one. */
    public void openRun(String runId) {
        refresh(runId);
    }

    void show(TestRow row) {
        store.show(row.datasetRow());
    }

    void hide(TestRow row) {
        store.hide(row.datasetRow());
    }

    void select(TestRow row) {
        TestRow before = selected.get();
        if (row != null) {
            store.show(row.datasetRow());
        }
        selected.set(row);
        if (before != null) {
            store.hide(before.datasetRow());
        }
    }

    /** Moves the selection within its side, by rows of the list. */
    void move(int by) {
        List<TestRow> side = selected.get() != null && selected.get().anomalous() ? anomalousRows : normalRows;
        int at = side.indexOf(selected.get());
        if (!side.isEmpty()) {
            select(side.get(Math.max(0, Math.min(side.size() - 1, at + by))));
        }
    }

    /** Takes the selection to the same place on the other side. */
    void changeSide() {
        boolean toAnomalous = selected.get() == null || !selected.get().anomalous();
        List<TestRow> from = toAnomalous ? normalRows : anomalousRows;
        List<TestRow> to = toAnomalous ? anomalousRows : normalRows;
        if (!to.isEmpty()) {
            int at = Math.max(0, from.indexOf(selected.get()));
            select(to.get(Math.min(at, to.size() - 1)));
        }
    }

    private void refresh(String wanted) {
        lister.queue(Work.of(
                job -> source.runs().stream()
                        .filter(run -> run.state().isFinal())
                        .toList(),
                found -> listed(found, wanted),
                failed -> error.set(failed.getMessage())));
    }

    private void listed(List<RunRecord> found, String wanted) {
        String keep = wanted != null
                ? wanted
                : chosenRun.get() == null ? "" : chosenRun.get().id();
        if (!runs.equals(found)) {
            runs.setAll(found);
        }
        listed.set(true);
        RunRecord chosen = found.stream()
                .filter(run -> run.id().equals(keep))
                .findFirst()
                .or(() -> found.stream()
                        .filter(run -> run.state() != RunState.FAILED)
                        .findFirst())
                .orElse(null);
        chosenRun.set(chosen);
    }

    private void read(RunRecord run) {
        reading = run;
        arranger.cancel();
        book.set(null);
        show(Arrangement.EMPTY);
        store.use(null);
        OpenRun old = open;
        open = null;
        error.set("");
        busy.set(true);
        phase.set(Texts.of("inspect.opening", run.id()));
        reader.cancel();
        if (old != null) {
            reader.queue(Work.of(job -> closed(old), done -> {}, failed -> {}));
        }
        reader.queue(new Work<>(
                job -> scored(source.open(run.id(), job)),
                this::opened,
                this::notOpened,
                progress -> phase.set(progress.what())));
    }

    private static boolean closed(OpenRun run) {
        run.close();
        return true;
    }

    private static Opened scored(OpenRun run) {
        ScoreBook scores = new ScoreBook(run.scored());
        return new Opened(run, scores, Arrangement.of(scores, ScoreKind.FEATURES, false, Filter.ALL));
    }

    private void opened(Opened opened) {
        open = opened.run();
        busy.set(false);
        store.use(open);
        features = Contribution.features(open.preparation());
        book.set(opened.book());
        if (kind.get() == ScoreKind.FEATURES && !ascending.get() && filter.get() == Filter.ALL) {
            show(opened.usual());
        } else {
            arrange();
        }
    }

    private void notOpened(UserError failed) {
        busy.set(false);
        error.set(failed.getMessage());
    }

    private void arrange() {
        ScoreBook scores = book.get();
        if (scores == null) {
            return;
        }
        ScoreKind by = kind.get();
        boolean lowestFirst = ascending.get();
        Filter passing = filter.get();
        arranger.latest(Work.of(
                job -> Arrangement.of(scores, by, lowestFirst, passing),
                this::show,
                failed -> error.set(failed.getMessage())));
    }

    private void show(Arrangement arrangement) {
        falseAlarms.set(arrangement.falseAlarms());
        misses.set(arrangement.misses());
        normalRows.setAll(arrangement.normal());
        anomalousRows.setAll(arrangement.anomalous());
        if (!normalRows.contains(selected.get()) && !anomalousRows.contains(selected.get())) {
            List<TestRow> first = anomalousRows.isEmpty() ? normalRows : anomalousRows;
            select(first.isEmpty() ? null : first.get(0));
        }
    }
}

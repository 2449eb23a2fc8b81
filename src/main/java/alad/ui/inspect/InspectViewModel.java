package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.evaluate.HeatScale;
import alad.evaluate.Threshold;
import alad.experiment.OpenRun;
import alad.prepare.Preparation;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
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
    private record Looked(ScoreBook book, Arrangement arrangement) {}

    private final OpenedRun opened;
    private final EvidenceStore store;
    private final Lane arranger;

    private List<String> features = List.of();

    // State
    final ReadOnlyObjectWrapper<ScoreBook> book = new ReadOnlyObjectWrapper<>();
    final StringProperty error = new SimpleStringProperty("");
    final ObjectProperty<ScoreKind> kind;
    final BooleanProperty ascending = new SimpleBooleanProperty();
    final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    final ObservableList<TestRow> normalRows = FXCollections.observableArrayList();
    final ObservableList<TestRow> anomalousRows = FXCollections.observableArrayList();
    final IntegerProperty falseAlarms = new SimpleIntegerProperty();
    final IntegerProperty misses = new SimpleIntegerProperty();
    final ObjectProperty<TestRow> selected = new SimpleObjectProperty<>();
    /** Counts up whenever evidence has arrived. */
    final LongProperty evidenceVersion = new SimpleLongProperty();

    public InspectViewModel(OpenedRun opened, Tasks tasks) {
        this.opened = opened;
        kind = opened.kindProperty();
        arranger = tasks.lane();
        store = new EvidenceStore(
                tasks,
                opened.lane(),
                () -> evidenceVersion.set(evidenceVersion.get() + 1),
                failed -> error.set(failed.getMessage()));
        opened.runProperty().addListener((observable, old, now) -> use(now));
        opened.thresholds().versionProperty().addListener(changed -> arrange());
        kind.addListener(changed -> arrange());
        ascending.addListener(changed -> arrange());
        filter.addListener(changed -> arrange());
    }

    OpenedRun opened() {
        return opened;
    }

    /** Whether the evidence for all rows in sight is there. */
    public boolean isSettled() {
        return !opened.openingProperty().get()
                && (opened.runProperty().get() == null) == (book.get() == null)
                && store.isComplete();
    }

    Optional<Evidence> evidence(TestRow row) {
        return store.of(row.datasetRow());
    }

    Preparation preparation() {
        return opened.runProperty().get().preparation();
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

    private void use(OpenRun run) {
        arranger.cancel();
        book.set(null);
        error.set("");
        show(Arrangement.EMPTY);
        store.use(run);
        if (run != null) {
            features = Contribution.features(run.preparation());
            look(() -> new ScoreBook(run.scored()));
        }
    }

    private void arrange() {
        ScoreBook scores = book.get();
        if (scores != null) {
            look(() -> scores);
        }
    }

    private void look(Supplier<ScoreBook> scores) {
        Map<ScoreKind, Threshold> thresholds = opened.thresholds().now();
        ScoreKind by = kind.get();
        boolean lowestFirst = ascending.get();
        Filter passing = filter.get();
        arranger.latest(Work.of(
                job -> {
                    ScoreBook judged = scores.get().judgedBy(thresholds);
                    return new Looked(judged, Arrangement.of(judged, by, lowestFirst, passing));
                },
                this::show,
                failed -> error.set(failed.getMessage())));
    }

    private void show(Looked looked) {
        book.set(looked.book());
        show(looked.arrangement());
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

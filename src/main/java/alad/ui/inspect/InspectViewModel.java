package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.evaluate.HeatScale;
import alad.experiment.OpenRun;
import alad.experiment.RowsCsv;
import alad.prepare.ImagePreparation;
import alad.prepare.Preparation;
import alad.prepare.Split;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Tasks;
import alad.ui.text.RowWord;
import alad.ui.undo.UndoHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The open run's rows, sorted and filtered, with the evidence for what is in sight, and what else there is to see. */
public final class InspectViewModel {
    private static final double TABLE_TOP = 0.25;
    private static final int FIRST_ROWS = 12;

    private final OpenedRun opened;
    private final InSight<Evidence> evidence;
    private List<String> features = List.of();
    private boolean neighboursWanted;

    // State
    final StringProperty error = new SimpleStringProperty("");
    final ShownRows rows;
    private final FilterHistory filters;
    final Selection selection;
    final AddedData added;
    final Neighbours neighbours;
    final NormalRanges ranges;
    final ObjectProperty<Layout> layout = new SimpleObjectProperty<>(Layout.TRIPLES);
    final ObjectProperty<DifferenceLook> look = new SimpleObjectProperty<>(DifferenceLook.USUAL);
    /** Counts up whenever evidence has arrived. */
    final LongProperty evidenceVersion = new SimpleLongProperty();

    /** How rows are shown. */
    enum Layout {
        /** Each with x, G(E(x)), their difference and the verdict. */
        TRIPLES,
        /** Many small pictures. */
        GRID
    }

    public InspectViewModel(OpenedRun opened, Tasks tasks) {
        this.opened = opened;
        evidence = new InSight<>(tasks, opened.lane(), this::evidenceArrived, failed -> error.set(failed.getMessage()));
        rows = new ShownRows(opened, tasks, this::expect, error::set);
        filters = new FilterHistory(rows, opened, tasks);
        selection = new Selection(rows, evidence);
        added = new AddedData(opened, tasks, error);
        neighbours = new Neighbours(opened);
        ranges = new NormalRanges(opened, error::set);
        opened.runProperty().addListener((observable, old, now) -> use(now));
        added.rowsProperty().addListener((observable, old, now) -> use(now));
        selection.selectedProperty().addListener((observable, old, now) -> {
            neighbours.find(null);
            neighboursWanted = true;
            findNeighbours();
        });
    }

    /** How the rows were sorted and filtered on this screen. */
    public UndoHistory undo() {
        return filters.undo();
    }

    /** Whether a run is open and the evidence for all its rows in sight is there. */
    public boolean showsCells() {
        return rows.isOpen() && evidence.isComplete();
    }

    OpenedRun opened() {
        return opened;
    }

    /** Whether all that is to be seen is there. */
    public boolean isSettled() {
        return !opened.openingProperty().get()
                && (opened.runProperty().get() == null) == (rows.book.get() == null)
                && !added.scoring.busyProperty().get()
                && evidence.isComplete()
                && !neighboursWanted
                && neighbours.isSettled();
    }

    Optional<Evidence> evidence(ScoredRow row) {
        return evidence.of(row);
    }

    Preparation preparation() {
        return opened.runProperty().get().preparation();
    }

    boolean showsImages() {
        return opened.runProperty().get() != null && preparation() instanceof ImagePreparation;
    }

    RowWord word() {
        return showsImages() ? RowWord.IMAGE : RowWord.ROW;
    }

    /** Of the pictures: 1 or 3. */
    int channels() {
        return showsImages() ? preparation().shape()[0] : 1;
    }

    /** Names of a table's prepared features; empty for images. */
    List<String> features() {
        return features;
    }

    /**
     * Colours and lengths for differences, the same for all rows of the run; they follow the threshold of L1. In a table
     * one feature may make up much of a row's difference, so a quarter of the threshold at the least is the top.
     */
    HeatScale scale() {
        int width = 1;
        for (int side : preparation().shape()) {
            width *= side;
        }
        double threshold = rows.book.get().threshold(ScoreKind.L1).value();
        if (showsImages() || threshold <= 0) {
            return HeatScale.anchoredAt(threshold / width);
        }
        return new HeatScale(threshold / width, threshold * Math.max(TABLE_TOP, 6.0 / width));
    }

    // Commands

    void show(ScoredRow row) {
        evidence.show(row);
    }

    void hide(ScoredRow row) {
        evidence.hide(row);
    }

    /** Shows the row at a place of the test part, whatever was filtered away before. */
    public void reveal(int place) {
        if (opened.runProperty().get() != null) {
            Split split = opened.runProperty().get().scored().split();
            int row = split.test()[place];
            rows.clear();
            selection.select(ScoredRow.own(Part.TEST, place, row, split.anomalous()[row]));
        }
    }

    /** Scores files or folders and shows their rows beside the run's own. */
    public void score(List<Path> inputs) {
        added.score(inputs);
    }

    void switchLayout() {
        if (showsImages()) {
            layout.set(layout.get() == Layout.TRIPLES ? Layout.GRID : Layout.TRIPLES);
        }
    }

    /** The ids of the marked rows, or of the selected one, one a line. */
    String chosenIds() {
        ScoreBook book = rows.book.get();
        return String.join("\n", selection.chosen().stream().map(book::id).toList());
    }

    /** Writes the marked rows, or the selected one, with scores and verdicts. */
    void saveChosen(Path file) {
        ScoreBook book = rows.book.get();
        List<RowsCsv.Line> lines =
                selection.chosen().stream().map(row -> line(book, row)).toList();
        ScoreKind kind = rows.kind.get();
        List<Path> read = new ArrayList<>(opened.inputs());
        read.addAll(added.inputs());
        added.write(file, () -> RowsCsv.write(file, kind, lines, read));
    }

    private static RowsCsv.Line line(ScoreBook book, ScoredRow row) {
        float[] scores = new float[ScoreKind.values().length];
        boolean[] called = new boolean[scores.length];
        for (ScoreKind kind : ScoreKind.values()) {
            scores[kind.ordinal()] = book.score(kind, row);
            called[kind.ordinal()] = book.isCalledAnomalous(kind, row);
        }
        String className = book.isKnown(row) ? book.name(row) : "";
        return new RowsCsv.Line(
                row.datasetRow(), book.id(row), row.part().name().toLowerCase(Locale.ROOT), className, scores, called);
    }

    /** The first rows of each side are what will be in sight, most often. */
    private void expect(Arrangement next) {
        if (layout.get() == Layout.TRIPLES) {
            evidence.expect(Arrays.stream(Side.values())
                    .flatMap(side -> next.rows(side).stream().limit(FIRST_ROWS))
                    .toList());
        }
    }

    private void evidenceArrived() {
        evidenceVersion.set(evidenceVersion.get() + 1);
        findNeighbours();
    }

    /** What is in sight comes first: the neighbours take the model's time only when all of that is there. */
    private void findNeighbours() {
        if (neighboursWanted && evidence.isComplete()) {
            neighboursWanted = false;
            neighbours.find(selection.selected());
        }
    }

    private void use(OpenRun run) {
        rows.use(null);
        error.set("");
        added.remove();
        selection.forget();
        EvidenceSource source = run == null ? null : new EvidenceSource(run);
        evidence.use(source, source == null ? 0 : source.mostRows());
        neighbours.use(run);
        ranges.use(run);
        features = run == null ? List.of() : Contribution.features(run.preparation());
        layout.set(Layout.TRIPLES);
        look.set(DifferenceLook.USUAL);
        rows.use(run);
    }

    private void use(NewRows fresh) {
        OpenRun run = opened.runProperty().get();
        if (run != null) {
            evidence.forget(row -> row.added() != null);
            selection.goToNew(fresh != null);
            rows.add(fresh);
        }
    }
}

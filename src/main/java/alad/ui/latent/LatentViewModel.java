package alad.ui.latent;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.OpenRun;
import alad.experiment.ScoredRun;
import alad.latent.NeighbourEmbedding;
import alad.latent.PrincipalComponents;
import alad.latent.StratifiedSample;
import alad.ui.opened.OpenedRun;
import alad.ui.opened.RunWords;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Undertaking;
import alad.ui.text.Texts;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where the test rows of the open run lie in the latent space; the codes are computed when the screen is first seen. */
public final class LatentViewModel {
    static final int MOST_POINTS = 10_000;

    private final OpenedRun opened;
    private final Lane encoding;
    private final Lane mapping;
    private OpenRun encoded;

    // State
    final ObjectProperty<Projection> projection = new SimpleObjectProperty<>(Projection.PRINCIPAL_COMPONENTS);
    final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.VERDICT);
    private final ReadOnlyObjectWrapper<LatentMap> map = new ReadOnlyObjectWrapper<>();
    private final StringProperty error = new SimpleStringProperty("");
    final Undertaking drawing = new Undertaking(error);
    /** The group of points that is meant while all others step back; {@link PointColours#NONE} for all. */
    final IntegerProperty highlighted = new SimpleIntegerProperty(PointColours.NONE);

    final ChosenPoints chosen;
    final ChosenGroup group;
    final HoveredPoint hovered;
    final Generation generation;

    public LatentViewModel(OpenedRun opened, Tasks tasks) {
        this.opened = opened;
        encoding = opened.lane();
        mapping = tasks.lane();
        chosen = new ChosenPoints(opened, map.getReadOnlyProperty(), error::set);
        group = new ChosenGroup(opened, map.getReadOnlyProperty(), error::set);
        hovered = new HoveredPoint(opened, map.getReadOnlyProperty(), error::set);
        generation = new Generation(opened, error::set);
        opened.runProperty().addListener(changed -> forget());
        projection.addListener(changed -> place());
        colouring.addListener(changed -> highlighted.set(PointColours.NONE));
    }

    OpenedRun opened() {
        return opened;
    }

    /** The points; null while there are none. */
    ReadOnlyObjectProperty<LatentMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** Whether nothing is under way. */
    public boolean isSettled() {
        return !drawing.busyProperty().get() && chosen.isSettled() && group.isSettled() && generation.isSettled();
    }

    ScoredRun run() {
        return opened.scored().orElseThrow();
    }

    int row(int point) {
        return map.get().rows(run().split(), point)[0];
    }

    String className(int point) {
        return run().dataset().className(row(point));
    }

    boolean isAnomalous(int point) {
        return run().split().anomalous()[row(point)];
    }

    float score(int point) {
        return run().testScores().of(opened.kindProperty().get())[map.get().places()[point]];
    }

    boolean isCalledAnomalous(int point) {
        ScoreKind kind = opened.kindProperty().get();
        Threshold threshold = opened.thresholds().of(kind).get();
        return threshold != null && threshold.isAnomalous(score(point));
    }

    // Commands

    /** Computes the codes unless they are there. */
    public void look() {
        OpenRun run = opened.runProperty().get();
        if (run == null || run == encoded) {
            return;
        }
        encoded = run;
        drawing.run(
                encoding,
                Texts.of("latent.encoding", RunWords.of(run.scored()).many()),
                job -> {
                    int[] places = sample(run.scored());
                    int[] test = run.scored().split().test();
                    int[] rows = new int[places.length];
                    for (int i = 0; i < rows.length; i++) {
                        rows[i] = test[places[i]];
                    }
                    float[][] codes = run.encode(rows, job);
                    return new LatentMap(places, codes, PrincipalComponents.of(codes), test.length);
                },
                this::show);
    }

    /** Gives up placing neighbours and goes back to the principal components. */
    void stop() {
        mapping.cancel();
        drawing.end();
        projection.set(Projection.PRINCIPAL_COMPONENTS);
    }

    private void show(LatentMap codes) {
        map.set(codes);
        if (codes.size() > 0) {
            generation.start(codes.codes()[0].length);
        }
        if (projection.get() == Projection.NEIGHBOURS) {
            place();
        }
    }

    private void place() {
        LatentMap codes = map.get();
        mapping.cancel();
        if (codes == null) {
            return;
        }
        long seed = run().recipe().options().seed();
        boolean linear = projection.get() == Projection.PRINCIPAL_COMPONENTS;
        drawing.run(
                mapping,
                Texts.of("latent.placing"),
                job -> codes.with(
                        linear
                                ? PrincipalComponents.of(codes.codes())
                                : NeighbourEmbedding.of(codes.codes(), seed, job)),
                map::set);
    }

    /** Places in the test part, ascending: all, or so many of each class that the map stays quick. */
    private static int[] sample(ScoredRun run) {
        int[] test = run.split().test();
        int[] labels = new int[test.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = run.dataset().labels()[test[i]];
        }
        return StratifiedSample.of(labels, MOST_POINTS, run.recipe().options().seed());
    }

    private void forget() {
        mapping.cancel();
        encoded = null;
        drawing.clear();
        highlighted.set(PointColours.NONE);
        map.set(null);
        generation.forget();
    }
}

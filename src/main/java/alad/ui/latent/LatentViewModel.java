package alad.ui.latent;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.OpenRun;
import alad.experiment.ScoredRun;
import alad.latent.NeighbourEmbedding;
import alad.latent.PrincipalComponents;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Undertaking;
import alad.ui.text.Texts;
import java.util.SplittableRandom;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where the test rows of the open run lie in the latent space; the codes are computed when the screen is first seen. */
public final class LatentViewModel {
    static final int MOST_POINTS = 2000;

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
    final ChosenPoints chosen;
    final Generation generation;

    public LatentViewModel(OpenedRun opened, Tasks tasks) {
        this.opened = opened;
        encoding = opened.lane();
        mapping = tasks.lane();
        chosen = new ChosenPoints(opened, map.getReadOnlyProperty(), error::set);
        generation = new Generation(opened, error::set);
        opened.runProperty().addListener(changed -> forget());
        projection.addListener(changed -> place());
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
        return !drawing.busyProperty().get() && chosen.isSettled() && generation.isSettled();
    }

    ScoredRun run() {
        return opened.scored().orElseThrow();
    }

    int row(int point) {
        return run().split().test()[map.get().places()[point]];
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
                Texts.of("latent.encoding"),
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

    /** Places in the test part, ascending: all, or so many that the map stays quick, drawn by the run's seed. */
    private static int[] sample(ScoredRun run) {
        int count = run.split().test().length;
        SplittableRandom random = new SplittableRandom(run.recipe().options().seed());
        int wanted = Math.min(MOST_POINTS, count);
        int[] places = new int[wanted];
        int taken = 0;
        for (int place = 0; place < count && taken < wanted; place++) {
            if (random.nextInt(count - place) < wanted - taken) {
                places[taken++] = place;
            }
        }
        return places;
    }

    private void forget() {
        mapping.cancel();
        encoded = null;
        drawing.clear();
        map.set(null);
        generation.forget();
    }
}

package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A code whose components can be set one by one, and what G makes of it. */
final class Generation {
    /** Components of a standard normal code are hardly ever further out. */
    static final double FARTHEST = 3;

    private final OpenedRun opened;
    private final Lane lane;
    private final Consumer<String> failed;
    private final Random random = new Random(1);
    private boolean filling;
    private boolean asking;

    private final ObservableList<DoubleProperty> components = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<float[]> generated = new ReadOnlyObjectWrapper<>();

    Generation(OpenedRun opened, Consumer<String> failed) {
        this.opened = opened;
        this.failed = failed;
        lane = opened.lane();
    }

    /** One a component of z; empty before codes are there. */
    ObservableList<DoubleProperty> components() {
        return FXCollections.unmodifiableObservableList(components);
    }

    /** G(z); null before. */
    ReadOnlyObjectProperty<float[]> generatedProperty() {
        return generated.getReadOnlyProperty();
    }

    boolean isSettled() {
        return !asking;
    }

    /** Begins at z = 0. */
    void start(int latent) {
        DoubleProperty[] all = new DoubleProperty[latent];
        for (int i = 0; i < latent; i++) {
            all[i] = new SimpleDoubleProperty();
            all[i].addListener(changed -> generate());
        }
        components.setAll(all);
        generate();
    }

    void forget() {
        lane.cancel();
        asking = false;
        components.clear();
        generated.set(null);
    }

    // Commands

    void zero() {
        set(new float[components.size()]);
    }

    /** A code as training draws it. */
    void draw() {
        float[] code = new float[components.size()];
        for (int i = 0; i < code.length; i++) {
            code[i] = (float) random.nextGaussian();
        }
        set(code);
    }

    void set(float[] code) {
        filling = true;
        for (int i = 0; i < code.length; i++) {
            components.get(i).set(code[i]);
        }
        filling = false;
        generate();
    }

    private void generate() {
        OpenRun run = opened.runProperty().get();
        if (filling || run == null || components.isEmpty()) {
            return;
        }
        float[] code = new float[components.size()];
        for (int i = 0; i < code.length; i++) {
            code[i] = (float) components.get(i).get();
        }
        asking = true;
        lane.latest(Work.of(
                job -> run.generate(new float[][] {Arrays.copyOf(code, code.length)}, job)[0],
                done -> {
                    asking = false;
                    generated.set(done);
                },
                error -> {
                    asking = false;
                    failed.accept(error.getMessage());
                }));
    }
}

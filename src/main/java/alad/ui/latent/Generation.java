package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A code whose components can be set one by one, and what G makes of it. */
final class Generation {
    /** Components of a standard normal code are hardly ever further out. */
    static final double FARTHEST = 3;

    /**
     * One number of z.
     *
     * @param index from 0
     */
    record Component(int index, DoubleProperty value) {}

    private final OpenedRun opened;
    private final Answer<float[]> generated;
    private final Answer<double[]> effects;
    private List<Component> all = List.of();
    private int drawn;
    private boolean filling;
    private boolean slid;

    // State
    private final ObservableList<Component> components = FXCollections.observableArrayList();
    private final ReadOnlyDoubleWrapper reach = new ReadOnlyDoubleWrapper(FARTHEST);
    /** Draws a code whenever it is set; 0 while the code comes from elsewhere. */
    final IntegerProperty seed = new SimpleIntegerProperty();
    /** Whether components that change G most come first. */
    final BooleanProperty strongestFirst = new SimpleBooleanProperty();

    Generation(OpenedRun opened, Consumer<String> failed) {
        this.opened = opened;
        generated = new Answer<>(opened, null, failed);
        effects = new Answer<>(opened, null, failed);
        effects.property().addListener((source, old, now) -> {
            if (now != null) {
                arrange();
            }
        });
        seed.addListener((source, old, now) -> {
            if (now.intValue() > 0) {
                drawBy(now.intValue());
            }
        });
        strongestFirst.addListener(changed -> arrange());
    }

    /** In the order in which they are shown; empty before codes are there. */
    ObservableList<Component> components() {
        return FXCollections.unmodifiableObservableList(components);
    }

    /** G(z); null before. */
    ReadOnlyObjectProperty<float[]> generatedProperty() {
        return generated.property();
    }

    /** How far components go to either side: {@value #FARTHEST}, or more for a code that lies further out. */
    ReadOnlyDoubleProperty reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** Whether a single component was moved last. */
    boolean isSlid() {
        return slid;
    }

    boolean isSettled() {
        return generated.isSettled() && effects.isSettled();
    }

    /** Begins at z = 0. */
    void start(int latent) {
        List<Component> fresh = new ArrayList<>();
        for (int i = 0; i < latent; i++) {
            DoubleProperty value = new SimpleDoubleProperty();
            value.addListener(changed -> slide());
            fresh.add(new Component(i, value));
        }
        all = List.copyOf(fresh);
        effects.forget();
        zero();
        arrange();
    }

    void forget() {
        effects.forget();
        all = List.of();
        components.clear();
        generated.forget();
    }

    // Commands

    void zero() {
        set(new float[all.size()]);
    }

    /** The next code as training draws them. */
    void draw() {
        seed.set(drawn + 1);
    }

    void set(float[] code) {
        seed.set(0);
        fill(code);
    }

    private void fill(float[] code) {
        filling = true;
        double farthest = FARTHEST;
        for (float value : code) {
            farthest = Math.max(farthest, Math.ceil(Math.abs(value)));
        }
        reach.set(farthest);
        for (int i = 0; i < code.length; i++) {
            all.get(i).value().set(code[i]);
        }
        filling = false;
        slid = false;
        generate();
    }

    private void drawBy(int newSeed) {
        drawn = newSeed;
        Random random = new Random(newSeed);
        float[] code = new float[all.size()];
        for (int i = 0; i < code.length; i++) {
            code[i] = (float) random.nextGaussian();
        }
        fill(code);
    }

    private void slide() {
        if (!filling) {
            slid = true;
            generate();
        }
    }

    private void generate() {
        OpenRun run = opened.runProperty().get();
        if (run == null || all.isEmpty()) {
            return;
        }
        float[] code = new float[all.size()];
        for (int i = 0; i < code.length; i++) {
            code[i] = (float) all.get(i).value().get();
        }
        generated.ask(job -> run.generate(new float[][] {code}, job)[0]);
    }

    private void arrange() {
        double[] effect = effects.property().get();
        if (strongestFirst.get() && effect == null) {
            weigh();
        } else if (strongestFirst.get()) {
            components.setAll(all.stream()
                    .sorted(Comparator.comparingDouble(each -> -effect[each.index()]))
                    .toList());
        } else {
            components.setAll(all);
        }
    }

    /** How much each component changes G between -1 and 1 while all others are 0. */
    private void weigh() {
        OpenRun run = opened.runProperty().get();
        components.setAll(all);
        if (run == null || all.isEmpty()) {
            return;
        }
        int latent = all.size();
        effects.ask(job -> {
            float[][] ends = run.generate(ends(latent), job);
            return IntStream.range(0, latent)
                    .mapToDouble(i -> difference(ends[2 * i], ends[2 * i + 1]))
                    .toArray();
        });
    }

    private static float[][] ends(int latent) {
        float[][] codes = new float[2 * latent][latent];
        for (int i = 0; i < latent; i++) {
            codes[2 * i][i] = -1;
            codes[2 * i + 1][i] = 1;
        }
        return codes;
    }

    private static double difference(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> Math.abs(one[i] - other[i]))
                .sum();
    }
}

package alad.ui.training;

import alad.experiment.Published;
import alad.experiment.Recipe;
import alad.gan.AladOptions;
import alad.gan.Preset;
import alad.ui.chosen.ChosenData;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the next training will be: its data, the presets that suit it, the settings, and how long it should take. */
final class NextTraining {
    private final TrainingSource source;
    private final Lane lane;
    private final Consumer<String> failed;
    private final Map<String, Double> paceByPreset = new HashMap<>();
    private Published followed;
    /** The preset that suits the data best, by its name; while it is the one chosen, other data brings its own. */
    private String suggested;

    // State
    final ReadOnlyObjectWrapper<ChosenData> chosen = new ReadOnlyObjectWrapper<>();
    final ObservableList<Preset> presets = FXCollections.observableArrayList();
    final ObjectProperty<Preset> preset = new SimpleObjectProperty<>();
    final ReadOnlyObjectWrapper<OptionsDraft> draft = new ReadOnlyObjectWrapper<>();
    final ObjectProperty<AladOptions> options = new SimpleObjectProperty<>();
    final BooleanProperty monitored = new SimpleBooleanProperty();

    /** @param failed is told why no preset was found */
    NextTraining(TrainingSource source, Lane lane, Consumer<String> failed) {
        this.source = source;
        this.lane = lane;
        this.failed = failed;
        preset.addListener((observable, old, now) -> {
            if (now != null && draft.get() != null) {
                draft.get().resetAll(NextRecipe.defaults(now, followed));
            } else if (now != null) {
                draft.set(new OptionsDraft(NextRecipe.defaults(now, followed)));
                options.bind(draft.get().options());
            }
        });
    }

    /** Whether there is data, and no setting is wrong. */
    boolean isComplete() {
        return chosen.get() != null && options.get() != null;
    }

    /** To be asked for only once it is complete. */
    Recipe recipe() {
        return NextRecipe.of(chosen.get(), preset.get(), options.get(), monitored.get());
    }

    /** How long it should take, from the pace of the last one with the same preset; NaN if unknown. */
    double estimatedSeconds() {
        Double pace =
                preset.get() == null ? null : paceByPreset.get(preset.get().name());
        if (pace == null || chosen.get() == null || options.get() == null) {
            return Double.NaN;
        }
        return options.get().epochs() * (double) chosen.get().split().train().length / pace;
    }

    /** How parity and clean differ for a preset; empty where nothing was published. */
    List<String> differences(Preset of) {
        return of == null ? List.of() : source.differences(of);
    }

    // Commands

    /** Takes over other data, which brings its own preset unless the user has chosen one that fits it too. */
    void choose(ChosenData data) {
        boolean another = data != null
                && (chosen.get() == null
                        || chosen.get().dataset() != data.dataset()
                        || !Objects.equals(followed, data.how().published()));
        chosen.set(data);
        if (another) {
            lane.queue(Work.of(
                    job -> new Suited(source.presets(), source.presetFor(data.dataset())),
                    suited -> suit(data, suited),
                    error -> failed.accept(error.getMessage())));
        }
    }

    /** @param rowsPerSecond of the training under way; not positive while it isn't known */
    void learnPace(double rowsPerSecond) {
        if (rowsPerSecond > 0 && preset.get() != null) {
            paceByPreset.put(preset.get().name(), rowsPerSecond);
        }
    }

    private record Suited(List<Preset> all, Preset best) {}

    private void suit(ChosenData data, Suited suited) {
        Published published = data.how().published();
        boolean changed = !Objects.equals(followed, published);
        followed = published;
        boolean images = suited.best().images();
        presets.setAll(
                suited.all().stream().filter(one -> one.images() == images).toList());
        Preset best = presets.stream()
                .filter(one -> one.name().equals(suited.best().name()))
                .findFirst()
                .orElse(suited.best());
        boolean another = !best.name().equals(suggested)
                && (preset.get() == null || preset.get().name().equals(suggested));
        suggested = best.name();
        if (another || !presets.contains(preset.get())) {
            preset.set(best);
        }
        if (changed && published != null) {
            presets.stream()
                    .filter(one -> one.name().equals(published.preset()))
                    .forEach(preset::set);
        }
        if (changed) {
            draft.get().follow(NextRecipe.defaults(preset.get(), followed));
        }
    }
}

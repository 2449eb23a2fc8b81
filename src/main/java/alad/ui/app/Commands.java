package alad.ui.app;

import alad.ui.dataset.DatasetViewModel;
import alad.ui.export.BundleImport;
import alad.ui.inspect.InspectView;
import alad.ui.text.Texts;
import alad.ui.training.TrainingViewModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;

/** Everything that can be done from the palette or by a key. */
final class Commands {
    static final KeyCombination PALETTE = KeyCombination.valueOf("Shortcut+K");

    private final List<Command> all = new ArrayList<>();

    private Commands() {}

    static List<Command> of(
            Consumer<Screen> go,
            DatasetViewModel data,
            FileDialogs dialogs,
            TrainingViewModel training,
            Runnable switchTheme,
            Runnable switchSmoothing) {
        Commands commands = new Commands();
        for (Screen screen : Screen.values()) {
            commands.add(
                    "go-" + screen.id(),
                    Texts.of("command.go", screen.title()),
                    "Shortcut+" + (screen.ordinal() + 1),
                    () -> true,
                    () -> go.accept(screen));
        }
        commands.add("sample", "dataset.sample.open", null, () -> {
            go.accept(Screen.DATASET);
            data.openSample();
        });
        commands.add(
                "folder",
                "command.folder",
                "Shortcut+Shift+O",
                () -> dialogs.folder(path -> {
                    go.accept(Screen.DATASET);
                    data.open(path);
                }));
        commands.add(
                "file",
                "command.file",
                "Shortcut+O",
                () -> dialogs.file(path -> {
                    go.accept(Screen.DATASET);
                    data.open(path);
                }));
        commands.add("download", "command.download", null, dialogs::download);
        commands.addTraining(training, go);
        commands.add("theme", "theme.switch", "Shortcut+Shift+L", switchTheme);
        commands.add("smoothing", "command.smoothing", null, switchSmoothing);
        return List.copyOf(commands.all);
    }

    /** A bundle as a new run. */
    static List<Command> of(Consumer<Screen> go, BundleImport imports, FileDialogs dialogs) {
        Commands commands = new Commands();
        commands.add(
                "import",
                "command.import",
                null,
                () -> dialogs.file(bundle -> {
                    go.accept(Screen.EXPORT);
                    imports.read(bundle);
                }));
        return commands.all;
    }

    /** What Inspect can be asked for; its own keys are told by its list of keys. */
    static List<Command> of(Consumer<Screen> go, InspectView inspect) {
        Commands commands = new Commands();
        Map<String, Runnable> actions = new LinkedHashMap<>();
        actions.put("inspect-score", inspect::scoreNew);
        actions.put("inspect-false-alarms", inspect::showFalseAlarms);
        actions.put("inspect-misses", inspect::showMisses);
        actions.put("inspect-search", inspect::search);
        actions.put("inspect-zoom", inspect::zoom);
        actions.put("inspect-compare", inspect::compare);
        actions.put("inspect-copy", inspect::copy);
        actions.put("inspect-keys", inspect::help);
        actions.forEach((id, action) -> commands.add(id, Texts.of("command." + id), null, inspect::isOpen, () -> {
            go.accept(Screen.INSPECT);
            action.run();
        }));
        return commands.all;
    }

    private void addTraining(TrainingViewModel training, Consumer<Screen> go) {
        add("start", Texts.of("train.start"), "Shortcut+ENTER", training::canStart, () -> {
            go.accept(Screen.TRAIN);
            training.start();
        });
        add("pause", Texts.of("command.pause"), "Shortcut+P", training::isBusy, training::pauseOrResume);
        add("stop", Texts.of("train.stop"), "Shortcut+PERIOD", training::isBusy, training::stopAndKeep);
        add("checkpoint", Texts.of("command.checkpoint"), "Shortcut+S", training::isBusy, training::checkpoint);
    }

    private void add(String id, String titleKey, String key, Runnable action) {
        add(id, Texts.of(titleKey), key, () -> true, action);
    }

    private void add(String id, String title, String key, BooleanSupplier possible, Runnable action) {
        all.add(new Command(id, title, key == null ? null : KeyCombination.valueOf(key), possible, action));
    }
}

package alad.ui.app;

import alad.experiment.ExportFormat;
import alad.ui.dataset.DatasetViewModel;
import alad.ui.evaluate.EvaluateViewModel;
import alad.ui.export.ExportViewModel;
import alad.ui.inspect.InspectView;
import alad.ui.text.Texts;
import alad.ui.training.TrainingViewModel;
import alad.ui.undo.UndoHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;

/** Everything that can be done from the palette or by a key. */
final class Commands {
    static final KeyCombination PALETTE = KeyCombination.valueOf("Shortcut+K");
    static final String UNDO = "undo";
    static final String REDO = "redo";
    static final String HELP = "help";

    private final List<Command> all = new ArrayList<>();

    private Commands() {}

    /** @param history of the screen in front */
    static List<Command> all(
            Consumer<Screen> go,
            Models models,
            InspectView inspect,
            FileDialogs files,
            Appearance appearance,
            Supplier<UndoHistory> history) {
        List<Command> all = new ArrayList<>(of(history));
        all.addAll(of(go, models.data, files, models.training, appearance));
        all.addAll(of(go, inspect));
        all.addAll(of(go, models.evaluate));
        all.addAll(of(go, models.export, files));
        return all;
    }

    private static List<Command> of(
            Consumer<Screen> go,
            DatasetViewModel data,
            FileDialogs dialogs,
            TrainingViewModel training,
            Appearance appearance) {
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
        commands.add("theme", "theme.switch", "Shortcut+Shift+L", appearance::useOther);
        commands.add("smoothing", "command.smoothing", null, appearance::smoothOrNot);
        return List.copyOf(commands.all);
    }

    /** The open run as a file of each kind, and a bundle as a new run. */
    private static List<Command> of(Consumer<Screen> go, ExportViewModel export, FileDialogs dialogs) {
        Commands commands = new Commands();
        for (ExportFormat format : ExportFormat.values()) {
            String title = Texts.of("command.export", Texts.named("export.format", format));
            commands.add("export-" + format.name(), title, null, export::canWrite, () -> {
                go.accept(Screen.EXPORT);
                dialogs.save(export.suggested(format), file -> export.write(format, file));
            });
        }
        commands.add(
                "import",
                "command.import",
                null,
                () -> dialogs.file(bundle -> {
                    go.accept(Screen.EXPORT);
                    export.imports().read(bundle);
                }));
        return commands.all;
    }

    /** What Inspect can be asked for; its own keys are told by its list of keys. */
    private static List<Command> of(Consumer<Screen> go, InspectView inspect) {
        Commands commands = new Commands();
        Map<String, Runnable> actions = new LinkedHashMap<>();
        actions.put("inspect-score", inspect::scoreNew);
        actions.put("inspect-false-alarms", inspect::showFalseAlarms);
        actions.put("inspect-misses", inspect::showMisses);
        actions.put("inspect-search", inspect::search);
        actions.put("inspect-zoom", inspect::zoom);
        actions.put("inspect-compare", inspect::compare);
        actions.put("inspect-copy", inspect::copy);
        actions.put("inspect-filters", inspect::switchFilterBar);
        actions.put("inspect-clear", inspect::clearFilters);
        actions.put("inspect-layout", inspect::switchLayout);
        actions.forEach((id, action) -> commands.add(id, Texts.of("command." + id), null, inspect::isOpen, () -> {
            go.accept(Screen.INSPECT);
            action.run();
        }));
        return commands.all;
    }

    /** What is taken back, or done again, is what was changed on the screen in front. */
    private static List<Command> of(Supplier<UndoHistory> history) {
        Commands commands = new Commands();
        commands.all.add(new Command(
                UNDO,
                () -> said(history, UndoHistory::undoable, "command.undo", "command.undo.what"),
                KeyCombination.valueOf("Shortcut+Z"),
                () -> history.get().undoable().isPresent(),
                () -> history.get().undo()));
        commands.all.add(new Command(
                REDO,
                () -> said(history, UndoHistory::redoable, "command.redo", "command.redo.what"),
                KeyCombination.valueOf("Shortcut+Shift+Z"),
                () -> history.get().redoable().isPresent(),
                () -> history.get().redo()));
        return commands.all;
    }

    private static String said(
            Supplier<UndoHistory> history,
            Function<UndoHistory, Optional<String>> what,
            String nothing,
            String something) {
        return what.apply(history.get())
                .map(words -> Texts.of(something, words))
                .orElse(Texts.of(nothing));
    }

    static Command help(Runnable help) {
        return new Command(HELP, () -> Texts.of("command.help"), KeyCombination.valueOf("F1"), () -> true, help);
    }

    /** What there is to do on Evaluate with the threshold of the score in sight. */
    private static List<Command> of(Consumer<Screen> go, EvaluateViewModel evaluate) {
        Commands commands = new Commands();
        commands.add("threshold-own", Texts.of("command.threshold-own"), null, evaluate::canReset, () -> {
            go.accept(Screen.EVALUATE);
            evaluate.reset();
        });
        commands.add("threshold-keep", Texts.of("command.threshold-keep"), null, evaluate::canReset, () -> {
            go.accept(Screen.EVALUATE);
            evaluate.keep();
        });
        return commands.all;
    }

    private void addTraining(TrainingViewModel training, Consumer<Screen> go) {
        add("start", Texts.of("train.start"), "Shortcut+ENTER", training::canStart, () -> {
            go.accept(Screen.TRAIN);
            training.start();
        });
        add("pause", Texts.of("command.pause"), "Shortcut+P", training::isBusy, training::pauseOrResume);
        add("stop", Texts.of("train.stop"), "Shortcut+PERIOD", training::isBusy, training::stopAndKeep);
        add("go-on", Texts.of("train.goOn"), null, training::canGoOn, () -> {
            go.accept(Screen.TRAIN);
            training.goOn();
        });
        add("checkpoint", Texts.of("command.checkpoint"), "Shortcut+S", training::isBusy, training::checkpoint);
    }

    private void add(String id, String titleKey, String key, Runnable action) {
        add(id, Texts.of(titleKey), key, () -> true, action);
    }

    private void add(String id, String title, String key, BooleanSupplier possible, Runnable action) {
        all.add(new Command(id, () -> title, key == null ? null : KeyCombination.valueOf(key), possible, action));
    }
}

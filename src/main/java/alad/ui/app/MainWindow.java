package alad.ui.app;

import alad.experiment.ExportFormat;
import alad.experiment.RunState;
import alad.ui.chart.ChartDocument;
import alad.ui.chart.ChartFormat;
import alad.ui.chart.ChartSaving;
import alad.ui.control.Buttons;
import alad.ui.dataset.DatasetView;
import alad.ui.dataset.DatasetViewModel;
import alad.ui.download.DownloadDialog;
import alad.ui.download.DownloadViewModel;
import alad.ui.evaluate.EvaluateView;
import alad.ui.evaluate.EvaluateViewModel;
import alad.ui.export.ExportView;
import alad.ui.export.ExportViewModel;
import alad.ui.inspect.InspectView;
import alad.ui.inspect.InspectViewModel;
import alad.ui.latent.LatentView;
import alad.ui.latent.LatentViewModel;
import alad.ui.look.Palette;
import alad.ui.look.Theme;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Tasks;
import alad.ui.text.Texts;
import alad.ui.training.TrainingView;
import alad.ui.training.TrainingViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The frame around all screens, and the one place where they are wired. */
final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final Tasks tasks = new Tasks();
    private final DatasetViewModel data;
    private final DownloadViewModel downloads;
    private final TrainingViewModel training;
    private final OpenedRun opened;
    private final InspectViewModel inspect;
    private final EvaluateViewModel evaluate;
    private final LatentViewModel latent;
    private final ExportViewModel export;
    private final InspectView inspectView;
    private final Preferences preferences;
    private final ChartSaving saving;
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>();
    private final StackPane content = new StackPane();
    private final Overlay overlay = new Overlay();
    private final Map<Screen, Node> screens = new EnumMap<>(Screen.class);
    private final Navigation navigation = new Navigation(this::go);
    private final TitleBar title = new TitleBar(this::showPalette, Commands.PALETTE.getDisplayText(), this::otherTheme);
    private final StatusLine status;
    private final List<Command> commands;
    private final Scene scene;
    private Screen screen = Screen.DATASET;
    private Theme theme;
    private boolean closing;

    MainWindow(Stage stage, Services services) {
        this.stage = stage;
        data = new DatasetViewModel(services.data(), tasks);
        training = new TrainingViewModel(services.training(), tasks);
        opened = new OpenedRun(services.runs(), tasks);
        inspect = new InspectViewModel(opened, tasks);
        evaluate = new EvaluateViewModel(opened, tasks);
        latent = new LatentViewModel(opened, tasks);
        export = new ExportViewModel(opened, services.exports(), tasks);
        status = new StatusLine(training, opened);
        preferences = new Preferences(services.settings(), tasks.lane(), error -> status.complain(error.getMessage()));
        downloads = new DownloadViewModel(services.downloads(), preferences.proxy(), preferences::rememberProxy, tasks);
        theme = preferences.theme();
        palette.set(Palette.of(theme));
        FileDialogs dialogs = new FileDialogs(stage, this::showDownloads);
        saving = new ChartSaving(tasks, dialogs, status::complain);
        screens.put(Screen.DATASET, new DatasetView(data, dialogs, () -> go(Screen.TRAIN)));
        screens.put(
                Screen.TRAIN,
                new TrainingView(training, palette, saving, () -> go(Screen.DATASET), () -> go(Screen.INSPECT)));
        screens.put(Screen.EVALUATE, new EvaluateView(evaluate, palette, saving, () -> go(Screen.TRAIN)));
        screens.put(Screen.EXPORT, new ExportView(export, dialogs, () -> go(Screen.TRAIN)));
        inspectView = new InspectView(inspect, tasks, dialogs, () -> go(Screen.TRAIN));
        screens.put(Screen.INSPECT, inspectView);
        screens.put(Screen.LATENT, new LatentView(latent, palette, this::inspect, () -> go(Screen.TRAIN)));
        commands =
                new ArrayList<>(Commands.of(this::go, data, dialogs, training, this::otherTheme, this::otherSmoothing));
        commands.addAll(Commands.of(this::go, inspectView));
        commands.addAll(Commands.of(this::go, export.imports(), dialogs));
        BorderPane frame = new BorderPane(content);
        frame.setTop(title);
        frame.setLeft(navigation);
        frame.setBottom(status);
        scene = new Scene(new StackPane(frame, overlay), WIDTH, HEIGHT);
        connect();
        use(theme);
        smooth(preferences.smoothPictures());
        go(Screen.DATASET);
        stage.setTitle(Texts.of("app.title"));
        stage.setScene(scene);
        stage.setMinWidth(1100);
        stage.setMinHeight(700);
        stage.setOnCloseRequest(this::closeRequested);
    }

    void onClosed(Runnable action) {
        stage.setOnHidden(event -> {
            tasks.close();
            action.run();
        });
    }

    void openData(Path path) {
        data.open(path);
    }

    private void lookAtLatent() {
        if (screen == Screen.LATENT) {
            latent.look();
        }
    }

    private void inspect(int place) {
        go(Screen.INSPECT);
        inspect.reveal(place);
    }

    /** Writes the open run, as the export screen does once a place for the file is chosen. */
    void export(ExportFormat format, Path file) {
        export.write(format, file);
    }

    /** Adds the run in a bundle, as the export screen does once the bundle is chosen. */
    void importBundle(Path bundle) {
        export.imports().read(bundle);
    }

    OpenedRun opened() {
        return opened;
    }

    /** Writes a chart to a file, as its menu does once a place is chosen. */
    void saveChart(Path file, ChartFormat format, ChartDocument chart) {
        saving.save(file, format, chart);
    }

    /** Opens a run and looks into it. */
    void inspect(String runId) {
        go(Screen.INSPECT);
        opened.open(runId);
    }

    /** Has a file or folder scored by the open run. */
    void score(Path input) {
        inspect.score(input);
    }

    /** Whether everything in sight that is fetched in the background has arrived. */
    boolean isSettled() {
        return inspectView.isSettled() && evaluate.isSettled() && latent.isSettled();
    }

    /** Whether the rows in sight are there with their pictures. */
    boolean showsCells() {
        return inspect.showsCells();
    }

    void go(Screen wanted) {
        screen = wanted;
        content.getChildren().setAll(screens.get(screen));
        navigation.mark(screen);
        if (screen == Screen.TRAIN) {
            training.refreshEarlier();
        }
        if (screen.looksIntoRun()) {
            opened.refresh();
        }
        if (screen == Screen.INSPECT) {
            inspectView.takeFocus();
        }
        lookAtLatent();
        status.show(screen);
        refreshTitle();
    }

    void use(Theme newTheme) {
        theme = newTheme;
        palette.set(Palette.of(theme));
        Application.setUserAgentStylesheet(theme.controls());
        scene.getStylesheets().setAll(theme.sheets());
    }

    private void connect() {
        data.known().fill(preferences.recentData(), preferences.favouriteData());
        ListChangeListener<Path> remember = change ->
                preferences.remember(data.known().recent(), data.known().favourites());
        data.known().recent().addListener(remember);
        data.known().favourites().addListener(remember);
        data.chosenProperty().addListener((source, old, now) -> {
            training.choose(now);
            refreshTitle();
        });
        training.stateProperty().addListener((source, old, now) -> trainingIs(now));
        opened.runProperty().addListener(changed -> {
            refreshTitle();
            lookAtLatent();
        });
        for (Command command : commands) {
            if (command.key() != null) {
                scene.getAccelerators().put(command.key(), command::run);
            }
        }
        scene.getAccelerators().put(Commands.PALETTE, this::showPalette);
    }

    private void trainingIs(RunState state) {
        refreshTitle();
        if (state.isFinal()
                && training.hasTrained()
                && !training.runIdProperty().get().isEmpty()) {
            if (closing) {
                stage.close();
            } else if (state != RunState.FAILED) {
                opened.open(training.runIdProperty().get());
            }
        }
    }

    private void refreshTitle() {
        title.show(screen, data.chosenProperty().get(), training, opened);
    }

    private void otherTheme() {
        use(theme.other());
        preferences.remember(theme);
    }

    private void smooth(boolean smooth) {
        scene.getRoot().getStyleClass().remove("pixelated");
        if (!smooth) {
            scene.getRoot().getStyleClass().add("pixelated");
        }
    }

    private void otherSmoothing() {
        preferences.rememberSmooth(!preferences.smoothPictures());
        smooth(preferences.smoothPictures());
    }

    private void showDownloads() {
        downloads.refresh();
        overlay.show(new DownloadDialog(downloads, this::openDownloaded, overlay::hide));
    }

    private void openDownloaded(Path path) {
        overlay.hide();
        go(Screen.DATASET);
        data.open(path);
    }

    private void showPalette() {
        CommandPalette shown = new CommandPalette(commands, overlay::hide);
        overlay.show(shown);
        shown.focusSearch();
    }

    private void closeRequested(Event event) {
        if (!training.isBusy() || closing) {
            return;
        }
        event.consume();
        Question question = new Question(
                Texts.of("closing.title"),
                Texts.of("closing.words"),
                Question.usual("closing-keep", Texts.of("closing.keep"), this::keepAndClose),
                Buttons.plain("closing-stay", Texts.of("closing.stay"), overlay::hide));
        overlay.show(question);
        question.focusAnswer();
    }

    private void keepAndClose() {
        overlay.hide();
        closing = true;
        go(Screen.TRAIN);
        training.stopAndKeep();
        if (!training.isBusy()) {
            stage.close();
        }
    }
}

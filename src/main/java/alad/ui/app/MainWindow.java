package alad.ui.app;

import alad.experiment.ExportFormat;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.ui.chart.ChartDocument;
import alad.ui.chart.ChartFormat;
import alad.ui.chart.ChartSaving;
import alad.ui.dataset.DatasetView;
import alad.ui.download.DownloadViewModel;
import alad.ui.evaluate.EvaluateView;
import alad.ui.export.ExportView;
import alad.ui.inspect.InspectView;
import alad.ui.latent.LatentView;
import alad.ui.look.Theme;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Tasks;
import alad.ui.text.Texts;
import alad.ui.training.TrainingView;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The frame around all screens, and the one place where they are wired. */
final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final Tasks tasks = new Tasks();
    private final Models models;
    private final DownloadViewModel downloads;
    private final InspectView inspectView;
    private final Preferences preferences;
    private final ChartSaving saving;
    private final Appearance appearance;
    private final LastSession session;
    private final StackPane content = new StackPane();
    private final Dialogs dialogs = new Dialogs();
    private final Map<Screen, Parent> screens = new EnumMap<>(Screen.class);
    private final Navigation navigation = new Navigation(this::go);
    private final TitleBar title = new TitleBar(this::showPalette, Commands.PALETTE.getDisplayText(), this::otherTheme);
    private final StatusLine status;
    private final List<Command> commands;
    private final Scene scene;
    private Screen screen = Screen.DATASET;
    private boolean warm;
    private boolean closing;

    MainWindow(Stage stage, Services services) {
        this.stage = stage;
        models = new Models(services, tasks);
        status = new StatusLine(models.training);
        preferences = new Preferences(services.settings(), tasks.lane(), error -> status.complain(error.getMessage()));
        appearance = new Appearance(preferences);
        session = new LastSession(stage, preferences);
        downloads = new DownloadViewModel(services.downloads(), preferences.proxy(), preferences::rememberProxy, tasks);
        FileDialogs files = new FileDialogs(stage, this::showDownloads);
        saving = new ChartSaving(tasks, files, models::read, status::complain);
        inspectView = new InspectView(models.inspect, tasks, files, () -> go(Screen.TRAIN));
        fill(files);
        commands = Commands.all(this::go, models, inspectView, files, appearance, () -> models.undo(screen));
        commands.add(Commands.help(this::showHelp));
        scene = new Scene(new StackPane(new Frame(title, navigation, content, status), dialogs.layer()), WIDTH, HEIGHT);
        connect();
        appearance.dress(scene);
        go(Screen.DATASET);
        stage.setTitle(Texts.of("app.title"));
        stage.setScene(scene);
        stage.setMinWidth(Frame.LEAST_WIDTH);
        stage.setMinHeight(Frame.LEAST_HEIGHT);
        stage.setOnCloseRequest(this::closeRequested);
        session.placeWindow();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> session.keep(screen, shownRun()));
    }

    private void fill(FileDialogs files) {
        Runnable train = () -> go(Screen.TRAIN);
        var palette = appearance.paletteProperty();
        screens.put(Screen.DATASET, new DatasetView(models.data, files, train));
        screens.put(
                Screen.TRAIN,
                new TrainingView(models.training, palette, saving, () -> go(Screen.DATASET), this::inspectTrained));
        screens.put(Screen.INSPECT, inspectView);
        screens.put(Screen.EVALUATE, new EvaluateView(models.evaluate, palette, saving, train, files));
        screens.put(Screen.LATENT, new LatentView(models.latent, palette, saving, this::inspect, train, files));
        screens.put(Screen.EXPORT, new ExportView(models.export, files, train, files));
    }

    /** Shows the screen and the run that were in front when the window was closed. */
    void goBack() {
        models.opened.prefer(session.run());
        go(session.screen());
        if (screen == Screen.TRAIN && !session.run().isEmpty()) {
            models.training.lookAt(session.run());
        }
    }

    /** The run to come back to: the one of the screen, else the one that is open. */
    private String shownRun() {
        String trained = models.training.runIdProperty().get();
        RunRecord opened = models.opened.chosenProperty().get();
        boolean ofTraining = !trained.isEmpty() && (screen == Screen.TRAIN || opened == null);
        return ofTraining ? trained : opened != null ? opened.id() : session.run();
    }

    void onClosed(Runnable action) {
        stage.setOnHidden(event -> {
            tasks.close();
            action.run();
        });
    }

    void openData(Path path) {
        go(Screen.DATASET);
        models.data.open(path);
    }

    /** Gets ready in the background for what comes next. */
    void warmUp() {
        models.opened.warmUp(() -> new Rehearsal(content, screens.values(), () -> warm = true).next());
    }

    /** Whether {@link #warmUp} has done what it could. */
    boolean isWarm() {
        return warm;
    }

    private void lookAtLatent() {
        if (screen == Screen.LATENT) {
            models.latent.look();
        }
    }

    private void inspect(int place) {
        go(Screen.INSPECT);
        models.inspect.reveal(place);
    }

    /** Writes the open run, as the export screen does once a place for the file is chosen. */
    void export(ExportFormat format, Path file) {
        models.export.write(format, file);
    }

    /** Adds the run in a bundle, as the export screen does once the bundle is chosen. */
    void importBundle(Path bundle) {
        models.export.imports().read(bundle);
    }

    OpenedRun opened() {
        return models.opened;
    }

    /** Writes a chart to a file, as its menu does once a place is chosen. */
    void saveChart(Path file, ChartFormat format, ChartDocument chart) {
        saving.save(file, format, chart);
    }

    private void inspectTrained() {
        inspect(models.training.runIdProperty().get());
    }

    /** Opens a run and looks into it. */
    void inspect(String runId) {
        models.opened.open(runId);
        go(Screen.INSPECT);
    }

    /** Whether everything in sight that is fetched in the background has arrived. */
    boolean isSettled() {
        return inspectView.isSettled() && models.evaluate.isSettled() && models.latent.isSettled();
    }

    /** Whether the rows in sight are there with their pictures. */
    boolean showsCells() {
        return models.inspect.showsCells();
    }

    void go(Screen wanted) {
        screen = wanted;
        if (screen.looksIntoRun()) {
            models.opened.refresh();
        }
        content.getChildren().setAll(screens.get(screen));
        navigation.mark(screen);
        if (screen == Screen.TRAIN) {
            models.training.refreshEarlier();
        }
        if (screen == Screen.INSPECT) {
            inspectView.takeFocus();
        }
        lookAtLatent();
        tellRun();
        remember();
    }

    void use(Theme theme) {
        appearance.use(theme);
    }

    private void connect() {
        models.data.known().fill(preferences.recentData(), preferences.favouriteData());
        ListChangeListener<Path> remember = change -> preferences.remember(
                models.data.known().recent(), models.data.known().favourites());
        models.data.known().recent().addListener(remember);
        models.data.known().favourites().addListener(remember);
        models.data.chosenProperty().addListener((source, old, now) -> {
            models.training.choose(now);
            tellRun();
        });
        models.training.stateProperty().addListener((source, old, now) -> trainingIs(now));
        models.training.runIdProperty().addListener((source, old, now) -> tellRun());
        models.training.trainedOnProperty().addListener((source, old, now) -> tellRun());
        models.training.outcome().judgedProperty().addListener((source, old, now) -> tellRun());
        models.opened.chosenProperty().addListener((source, old, now) -> tellRun());
        models.opened.runProperty().addListener((source, old, now) -> {
            tellRun();
            lookAtLatent();
        });
        Shortcuts.install(scene, commands, this::showPalette, this::showHelp);
    }

    private void trainingIs(RunState state) {
        tellRun();
        if (state != null
                && state.isFinal()
                && models.training.hasTrained()
                && !models.training.runIdProperty().get().isEmpty()) {
            if (closing) {
                stage.close();
            } else if (state != RunState.FAILED) {
                models.opened.open(models.training.runIdProperty().get());
            }
        }
    }

    private void tellRun() {
        ShownRun run = ShownRun.of(screen, models.data.chosenProperty().get(), models.training, models.opened);
        title.show(
                run, models.training.isBusy() ? models.training.stateProperty().get() : null);
        status.show(run);
    }

    private void remember() {
        if (stage.isShowing()) {
            session.remember(screen, shownRun());
        }
    }

    private void otherTheme() {
        appearance.useOther();
    }

    private void showDownloads() {
        dialogs.showDownloads(downloads, this::openData);
    }

    private void showPalette() {
        dialogs.showCommands(commands);
    }

    private void showHelp() {
        dialogs.showHelp(screen, commands);
    }

    private void closeRequested(Event event) {
        if (models.training.isBusy() && !closing) {
            event.consume();
            dialogs.askToClose(this::keepAndClose);
        }
    }

    private void keepAndClose() {
        closing = true;
        go(Screen.TRAIN);
        models.training.stopAndKeep();
        if (!models.training.isBusy()) {
            stage.close();
        }
    }
}

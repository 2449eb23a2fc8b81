package alad.ui.training;

import alad.detector.TrainingReport;
import alad.experiment.Published;
import alad.experiment.Recipe;
import alad.experiment.RunState;
import alad.experiment.TrainingSession;
import alad.gan.AladOptions;
import alad.gan.Preset;
import alad.job.UserError;
import alad.ui.chosen.ChosenData;
import alad.ui.task.Batches;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The settings of the next training and the state of the one under way. */
public final class TrainingViewModel {
    private final TrainingSource source;
    private final Lane lane;
    private final Batches<SessionEvent> events;
    private final Map<String, Double> paceByPreset = new HashMap<>();
    private TrainingSession session;
    private Published followed;

    // State
    final ReadOnlyObjectWrapper<ChosenData> chosen = new ReadOnlyObjectWrapper<>();
    final ObservableList<Preset> presets = FXCollections.observableArrayList();
    final ObjectProperty<Preset> preset = new SimpleObjectProperty<>();
    final ReadOnlyObjectWrapper<OptionsDraft> draft = new ReadOnlyObjectWrapper<>();
    final ObjectProperty<AladOptions> options = new SimpleObjectProperty<>();
    final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>();
    final BooleanBinding startable;
    final BooleanProperty ending = new SimpleBooleanProperty();
    final StringProperty runId = new SimpleStringProperty("");
    final StringProperty phase = new SimpleStringProperty("");
    final StringProperty failure = new SimpleStringProperty("");
    final RunProgress progress = new RunProgress();
    final LongProperty workerMemory = new SimpleLongProperty();
    final BooleanProperty monitored = new SimpleBooleanProperty();
    final Scrubber scrubber = new Scrubber(progress.history, progress.historyVersion);
    final EarlierRuns earlier;
    final ObjectProperty<ChosenData> trainedOn = new SimpleObjectProperty<>();

    public TrainingViewModel(TrainingSource source, Tasks tasks) {
        this.source = source;
        lane = tasks.lane();
        events = tasks.batches(this::take);
        earlier = new EarlierRuns(source, tasks.lane(), tasks.lane(), this::show, failure::set);
        preset.addListener((observable, old, now) -> {
            if (now != null && draft.get() != null) {
                draft.get().resetAll(NextRecipe.defaults(now, followed));
            } else if (now != null) {
                draft.set(new OptionsDraft(NextRecipe.defaults(now, followed)));
                options.bind(draft.get().options());
            }
        });
        startable = Bindings.createBooleanBinding(
                () -> !isBusy() && chosen.get() != null && options.get() != null, state, chosen, options);
    }

    /** Null before the first training. */
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a worker is at work, training, paused, or scoring. */
    public boolean isBusy() {
        return state.get() != null && !state.get().isFinal();
    }

    public boolean canStart() {
        return startable.get();
    }

    /** Threads of the engine as set for the next training; 0 = chosen for the model. */
    public int threads() {
        return options.get() == null ? 0 : options.get().threads();
    }

    /** How long the next training should take, from the pace of the last one with the same preset; NaN if unknown. */
    double estimatedSeconds() {
        Double pace =
                preset.get() == null ? null : paceByPreset.get(preset.get().name());
        if (pace == null || chosen.get() == null || options.get() == null) {
            return Double.NaN;
        }
        return options.get().epochs() * (double) chosen.get().split().train().length / pace;
    }

    /** Whether the run in sight was trained in this window, rather than looked up. */
    public boolean hasTrained() {
        return session != null;
    }

    public StringProperty runIdProperty() {
        return runId;
    }

    public LongProperty workerMemoryProperty() {
        return workerMemory;
    }

    /** Null before the first checkpoint of the run. */
    public ObjectProperty<Instant> checkpointAtProperty() {
        return progress.checkpointAt;
    }

    /** What the run under way (or the last one) was started on; null before the first. */
    public ObjectProperty<ChosenData> trainedOnProperty() {
        return trainedOn;
    }

    /** How parity and clean differ for the preset chosen; empty where nothing was published. */
    List<String> differences() {
        return preset.get() == null ? List.of() : source.differences(preset.get());
    }

    // Commands

    /** Takes over what the first screen has chosen; another kind of data brings its own preset. */
    public void choose(ChosenData data) {
        boolean another = data != null
                && (chosen.get() == null
                        || chosen.get().dataset() != data.dataset()
                        || !Objects.equals(followed, data.how().published()));
        chosen.set(data);
        if (another) {
            lane.queue(Work.of(
                    job -> new Suited(source.presets(), source.presetFor(data.dataset())),
                    suited -> suit(data, suited),
                    error -> failure.set(error.getMessage())));
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
        if (preset.get() == null || !presets.contains(preset.get())) {
            preset.set(best);
        }
        if (changed && published != null) {
            presets.stream()
                    .filter(one -> one.name().equals(published.preset()))
                    .forEach(preset::set);
        }
        if (changed) {
            draft.get()
                    .joinPairs
                    .set(NextRecipe.defaults(preset.get(), followed).joinPairs());
        }
    }

    /** Lists the runs that can be looked at again. */
    public void refreshEarlier() {
        earlier.refresh();
    }

    private void show(EarlierRun run) {
        if (isBusy()) {
            return;
        }
        session = null;
        scrubber.follow();
        progress.show(run);
        runId.set(run.record().id());
        phase.set("");
        failure.set(run.record().message() == null ? "" : run.record().message());
        state.set(run.record().state());
    }

    public void start() {
        if (!startable.get()) {
            return;
        }
        ChosenData data = chosen.get();
        progress.history.clear();
        scrubber.follow();
        trainedOn.set(data);
        earlier.chosen.set(null);
        Recipe recipe = NextRecipe.of(data, preset.get(), options.get(), monitored.get());
        launch(() -> source.start(recipe, new EventListener(events)));
    }

    /** Goes on with the run that failed or was stopped, from its last checkpoint. */
    public void goOn() {
        if (!isBusy() && !runId.get().isEmpty()) {
            String id = runId.get();
            launch(() -> source.resume(id, new EventListener(events)));
        }
    }

    public void pauseOrResume() {
        if (session == null) {
            return;
        }
        if (state.get() == RunState.PAUSED) {
            session.resume();
        } else if (state.get() == RunState.RUNNING) {
            session.pause();
        }
    }

    public void stopAndKeep() {
        if (isBusy() && !ending.get()) {
            ending.set(true);
            phase.set(Texts.of("train.keeping"));
            if (session != null) {
                session.stopAndKeep();
            }
        }
    }

    public void checkpoint() {
        if (session != null && isBusy()) {
            session.checkpointNow();
        }
    }

    private void launch(Supplier<TrainingSession> starting) {
        session = null;
        failure.set("");
        phase.set(Texts.of("train.starting"));
        ending.set(false);
        progress.restart();
        state.set(RunState.QUEUED);
        lane.queue(Work.of(job -> starting.get(), this::launched, this::notLaunched));
    }

    private void launched(TrainingSession started) {
        session = started;
        runId.set(started.runId());
        if (ending.get()) {
            session.stopAndKeep();
        }
    }

    private void notLaunched(UserError error) {
        state.set(RunState.FAILED);
        phase.set("");
        failure.set(error.getMessage());
    }

    private void take(List<SessionEvent> batch) {
        for (SessionEvent event : batch) {
            if (event instanceof SessionEvent.Report report) {
                take(report.value());
            } else if (event instanceof SessionEvent.State change) {
                enter(change);
            } else if (event instanceof SessionEvent.Phase words) {
                phase.set(words.what());
            } else if (event instanceof SessionEvent.Evaluated evaluated) {
                progress.history.add(evaluated.figures());
            } else if (event instanceof SessionEvent.Memory memory) {
                workerMemory.set(memory.bytes());
            }
        }
        progress.historyHasGrown();
    }

    private void take(TrainingReport report) {
        progress.take(report);
        if (report instanceof TrainingReport.Step now && now.rowsPerSecond() > 0 && preset.get() != null) {
            paceByPreset.put(preset.get().name(), now.rowsPerSecond());
        } else if (report instanceof TrainingReport.Ended) {
            ending.set(true);
        }
    }

    private void enter(SessionEvent.State change) {
        boolean stuck = change.value() == RunState.PAUSED && change.message() != null;
        if (stuck) {
            ending.set(false);
        }
        failure.set(stuck ? Texts.of("train.stuck", change.message()) : "");
        state.set(change.value());
        if (change.value().isFinal()) {
            ending.set(false);
            phase.set("");
            workerMemory.set(0);
            if (change.value() == RunState.FINISHED) {
                progress.complete();
            }
            failure.set(change.message() == null ? "" : change.message());
            earlier.refresh();
        }
    }
}

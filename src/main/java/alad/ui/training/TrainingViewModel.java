package alad.ui.training;

import alad.detector.TrainingReport;
import alad.experiment.Recipe;
import alad.experiment.RunState;
import alad.experiment.SessionListener;
import alad.experiment.TrainingSession;
import alad.job.UserError;
import alad.ui.chosen.ChosenData;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import alad.ui.undo.UndoHistory;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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

/** The state of the training under way, or of an earlier one, and the way to the next. */
public final class TrainingViewModel {
    private final TrainingSource source;
    private final Lane lane;
    private final Hearing hearing;
    private TrainingSession session;
    /** What the run in sight was started on here; null for none and for an earlier one. */
    private ChosenData startedOn;

    // State
    final NextTraining next;
    private final SettingsHistory settings;
    final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>();
    final BooleanBinding startable;
    final BooleanProperty ending = new SimpleBooleanProperty();
    final StringProperty runId = new SimpleStringProperty("");
    final StringProperty phase = new SimpleStringProperty("");
    final StringProperty failure = new SimpleStringProperty("");
    final RunProgress progress = new RunProgress();
    final LongProperty workerMemory = new SimpleLongProperty();
    final Scrubber scrubber = new Scrubber(progress.history, progress.historyVersion);
    final EarlierRuns earlier;
    final ObjectProperty<TrainedOn> trainedOn = new SimpleObjectProperty<>();
    private final Outcome outcome;

    public TrainingViewModel(TrainingSource source, Tasks tasks) {
        this.source = source;
        hearing = new Hearing(tasks, this::take);
        lane = tasks.lane();
        next = new NextTraining(source, lane, failure::set);
        settings = new SettingsHistory(next, tasks);
        earlier = new EarlierRuns(source, tasks.lane(), tasks.lane(), this::show, failure::set);
        outcome = new Outcome(source, tasks.lane(), state, runId);
        startable =
                Bindings.createBooleanBinding(() -> !isBusy() && next.isComplete(), state, next.chosen, next.options);
    }

    /** Of the run in sight; null while there is none. */
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a worker is at work, training, paused, or scoring. */
    public boolean isBusy() {
        return state.get() != null && !state.get().isFinal();
    }

    /** The settings that were changed on this screen. */
    public UndoHistory undo() {
        return settings.undo();
    }

    public boolean canStart() {
        return startable.get();
    }

    /** Whether the run in sight can be resumed from its last checkpoint. */
    public boolean canGoOn() {
        boolean broken = state.get() == RunState.FAILED || state.get() == RunState.STOPPED;
        return broken && !runId.get().isEmpty();
    }

    /** Threads of the engine as set for the next training; 0 = chosen for the model. */
    public int threads() {
        return next.options.get() == null ? 0 : next.options.get().threads();
    }

    /** Whether the run in sight was trained in this window, rather than looked up. */
    public boolean hasTrained() {
        return session != null;
    }

    /** What came of the run in sight. */
    public Outcome outcome() {
        return outcome;
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

    /** What the run in sight was trained on; null while there is none, or where its files don't tell. */
    public ObjectProperty<TrainedOn> trainedOnProperty() {
        return trainedOn;
    }

    // Commands

    /** Takes over what the first screen has chosen; a run that has ended on other data is no longer in sight then. */
    public void choose(ChosenData data) {
        next.choose(data);
        if (data != null && !isBusy() && !data.isSameAs(startedOn)) {
            forget();
        }
    }

    /** No run is in sight any more. */
    private void forget() {
        see("", null, null);
        progress.clear();
        earlier.letGo();
        state.set(null);
    }

    /** Another run comes in sight, of which nothing is told yet. */
    private void see(String id, TrainedOn on, ChosenData started) {
        session = null;
        hearing.end();
        startedOn = started;
        scrubber.follow();
        runId.set(id);
        trainedOn.set(on);
        phase.set("");
        failure.set("");
        workerMemory.set(0);
        ending.set(false);
    }

    /** Lists the runs that can be looked at again. */
    public void refreshEarlier() {
        earlier.refresh();
    }

    /** Looks at how an earlier run went, if it is still there. */
    public void lookAt(String earlierRun) {
        earlier.show(earlierRun);
    }

    private void show(EarlierRun run) {
        if (isBusy()) {
            return;
        }
        see(run.record().id(), run.trainedOn(), null);
        progress.show(run);
        failure.set(run.record().message() == null ? "" : run.record().message());
        state.set(run.record().state());
    }

    public void start() {
        if (!startable.get()) {
            return;
        }
        ChosenData data = next.chosen.get();
        Recipe recipe = next.recipe();
        see("", TrainedOn.of(data), data);
        progress.clear();
        launch(listener -> source.start(recipe, listener));
    }

    /** Goes on with the run that failed or was stopped, from its last checkpoint. */
    public void goOn() {
        if (!isBusy() && !runId.get().isEmpty()) {
            String id = runId.get();
            launch(listener -> source.resume(id, listener));
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

    private void launch(Function<SessionListener, TrainingSession> starting) {
        session = null;
        earlier.letGo();
        SessionListener listener = hearing.begin();
        failure.set("");
        phase.set(Texts.of("train.starting"));
        ending.set(false);
        progress.restart();
        state.set(RunState.QUEUED);
        lane.queue(Work.of(job -> starting.apply(listener), this::launched, this::notLaunched));
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
        if (report instanceof TrainingReport.Step now) {
            next.learnPace(now.rowsPerSecond());
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

package alad.ui.opened;

import alad.detector.ScoreKind;
import alad.experiment.OpenRun;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.experiment.ScoredRun;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The run that is open in the window, shared by all screens that look into it. Used on the window's thread. */
public final class OpenedRun {
    private final RunSource source;
    private final Lane lister;
    private final Lane opener;
    private final Lane warmer;
    private final List<Lane> users = new ArrayList<>();
    private String preferred = "";
    /** The run last asked for: a list that is filled anew takes its choice back for a moment, which asks for nothing. */
    private RunRecord reading;

    // State
    private final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
    private final ObservableList<RunRecord> unmodifiableRuns = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<RunRecord> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<OpenRun> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper phase = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper withoutData = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<ScoreKind> kind = new SimpleObjectProperty<>(ScoreKind.FEATURES);
    private final CurrentThresholds thresholds = new CurrentThresholds();

    public OpenedRun(RunSource source, Tasks tasks) {
        this.source = source;
        lister = tasks.lane();
        opener = tasks.lane();
        warmer = tasks.lane();
        chosen.addListener((observable, old, now) -> {
            if (now != null && !now.equals(reading)) {
                read(now);
            }
        });
    }

    /** Runs that have ended, the newest first. */
    public ObservableList<RunRecord> runs() {
        return unmodifiableRuns;
    }

    /** Whether the runs have been listed at least once. */
    public ReadOnlyBooleanProperty listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** The run to look into; setting it opens it. */
    public ObjectProperty<RunRecord> chosenProperty() {
        return chosen;
    }

    /** The open run, to be called on a lane from {@link #lane()} only; null while none is open. */
    public ReadOnlyObjectProperty<OpenRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** The files and folders that the open run was trained on; none while none is open. */
    public List<Path> inputs() {
        return scored().map(each -> each.recipe().inputs()).orElse(List.of());
    }

    /** The open run's scores, splits and data, which any thread may read. */
    public Optional<ScoredRun> scored() {
        return Optional.ofNullable(run.get()).map(OpenRun::scored);
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** What is being done to open the run, in words. */
    public ReadOnlyStringProperty phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** How far the phase is, 0..1, or -1 when not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why the chosen run isn't open, in words; empty when nothing went wrong. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether the chosen run isn't open because of its data: it has gone, has changed or can't be read. */
    public ReadOnlyBooleanProperty withoutDataProperty() {
        return withoutData.getReadOnlyProperty();
    }

    /** The score that all screens sort, colour and judge by. */
    public ObjectProperty<ScoreKind> kindProperty() {
        return kind;
    }

    public CurrentThresholds thresholds() {
        return thresholds;
    }

    /**
     * A lane for calls to the open run, which bears one thread at a time: the work of all such lanes takes turns. Work
     * on it is cancelled when another run is chosen.
     */
    public Lane lane() {
        Lane lane = opener.beside();
        users.add(lane);
        return lane;
    }

    // Commands

    /**
     * Makes the first run open sooner; where that fails, opening it will tell why.
     *
     * @param then when all that could be done is done
     */
    public void warmUp(Runnable then) {
        list(this::know);
        warmer.queue(Work.of(this::warmedUp, done -> then.run(), failed -> then.run()));
    }

    /** Which run is opened when nobody asks for one, instead of the newest; one that has gone is not missed. */
    public void prefer(String runId) {
        preferred = runId;
    }

    /** Lists the runs again and opens the preferred or the newest when none is open. */
    public void refresh() {
        refresh(null);
    }

    /** Lists the runs again and opens this one. */
    public void open(String runId) {
        refresh(runId);
    }

    public void stopOpening() {
        if (opening.get()) {
            opener.cancel();
            notOpened(UserError.failed(Texts.of("opened.stopped")));
        }
    }

    /** Opens the chosen run once more after it could not be opened, or lists the runs again. */
    public void retry() {
        if (chosen.get() == null) {
            error.set("");
            refresh();
        } else if (run.get() == null && !opening.get()) {
            read(chosen.get());
        }
    }

    /** Opens the chosen run on its data in the place where that is now, which is remembered if it is the run's. */
    public void locateData(Path place) {
        RunRecord wanted = chosen.get();
        if (wanted != null && run.get() == null && !opening.get()) {
            read(wanted, job -> {
                source.locateData(wanted.id(), place, job);
                return source.open(wanted.id(), job);
            });
        }
    }

    /** What is known already is opened while the runs are listed again. */
    private void refresh(String wanted) {
        String keep = wanted != null ? wanted : chosen.get() != null ? chosenId() : preferred;
        (keep.isEmpty() ? usual(runs) : named(keep, runs)).ifPresent(chosen::set);
        RunRecord early = chosen.get();
        list(found -> {
            String stays = Objects.equals(early, chosen.get()) ? keep : chosenId();
            know(found);
            Optional<RunRecord> next = named(stays, found).or(() -> usual(found));
            chosen.set(next.orElse(null));
            if (next.isEmpty()) {
                letGo();
            }
        });
    }

    private void list(Consumer<List<RunRecord>> done) {
        lister.queue(Work.of(
                job -> source.runs().stream()
                        .filter(each -> each.state().isFinal())
                        .toList(),
                done,
                failed -> error.set(failed.getMessage())));
    }

    private void know(List<RunRecord> found) {
        if (!runs.equals(found)) {
            runs.setAll(found);
        }
        listed.set(true);
    }

    private String chosenId() {
        return chosen.get() == null ? "" : chosen.get().id();
    }

    private static Optional<RunRecord> named(String id, List<RunRecord> among) {
        return among.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The newest that has not failed. */
    private static Optional<RunRecord> usual(List<RunRecord> among) {
        return among.stream().filter(each -> each.state() != RunState.FAILED).findFirst();
    }

    private void read(RunRecord wanted) {
        read(wanted, job -> source.open(wanted.id(), job));
    }

    private void read(RunRecord wanted, Function<JobContext, OpenRun> open) {
        letGo();
        reading = wanted;
        opening.set(true);
        phase.set(Texts.of("opened.opening", wanted.id()));
        progress.set(-1);
        opener.latest(new Work<>(open, this::opened, this::notOpened, this::show));
    }

    /** No run is open any more, nor being opened. */
    private void letGo() {
        reading = null;
        users.forEach(Lane::cancel);
        opener.cancel();
        OpenRun old = run.get();
        run.set(null);
        opening.set(false);
        error.set("");
        withoutData.set(false);
        if (old != null) {
            opener.beside().queue(Work.of(job -> closed(old), done -> {}, failed -> {}));
        }
    }

    private boolean warmedUp(JobContext job) {
        source.warmUp(job);
        return true;
    }

    private static boolean closed(OpenRun run) {
        run.close();
        return true;
    }

    private void opened(OpenRun opened) {
        opening.set(false);
        thresholds.use(opened.scored().thresholds());
        run.set(opened);
    }

    private void notOpened(UserError why) {
        opening.set(false);
        withoutData.set(why.field().filter(Workbench.DATA::equals).isPresent());
        error.set(why.getMessage());
    }

    private void show(Progress now) {
        phase.set(now.what());
        progress.set(now.total() > 0 ? now.done() / (double) now.total() : -1);
    }
}

package alad.ui.download;

import alad.data.download.DownloadOptions;
import alad.data.download.DownloadProgress;
import alad.data.download.DownloadSet;
import alad.data.download.DownloadState;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.UserError;
import alad.ui.task.Batches;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** Which sets there are, what of them is here, and the one download that is under way; it goes on unseen. */
public final class DownloadViewModel {
    /** Of the set that was started last. */
    enum Phase {
        IDLE,
        RUNNING,
        PAUSED,
        STOPPING,
        FAILED,
        DONE
    }

    private final DownloadSource source;
    private final Consumer<String> rememberProxy;
    private final Lane fetcher;
    private final Lane looker;
    private final Batches<DownloadProgress> told;
    private JobContext job = new JobContext();

    // State
    final List<DownloadSet> sets;
    final ObservableMap<String, DownloadState> states = FXCollections.observableHashMap();
    final ObjectProperty<DownloadSet> selected = new SimpleObjectProperty<>();
    final ObjectProperty<DownloadSet> started = new SimpleObjectProperty<>();
    final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.IDLE);
    final BooleanProperty accepted = new SimpleBooleanProperty();
    final DoubleProperty progress = new SimpleDoubleProperty();
    final StringProperty words = new SimpleStringProperty("");
    final StringProperty error = new SimpleStringProperty("");
    final StringProperty proxy = new SimpleStringProperty("");
    final StringProperty proxyError = new SimpleStringProperty("");

    /**
     * @param knownProxy as the user set it last
     * @param rememberProxy is told a changed one
     */
    public DownloadViewModel(DownloadSource source, String knownProxy, Consumer<String> rememberProxy, Tasks tasks) {
        this.source = source;
        this.rememberProxy = rememberProxy;
        fetcher = tasks.lane();
        looker = tasks.lane();
        told = tasks.batches(reports -> progressed(reports.get(reports.size() - 1)));
        sets = source.sets();
        proxy.set(knownProxy);
        proxy.addListener(changed -> checkProxy());
        selected.addListener(changed -> accepted.set(false));
        selected.set(sets.get(0));
    }

    /** Looks again what is on the disk. */
    public void refresh() {
        looker.latest(Work.of(
                looking -> {
                    Map<String, DownloadState> found = new LinkedHashMap<>();
                    sets.forEach(set -> found.put(set.name(), source.state(set)));
                    return found;
                },
                states::putAll,
                failure -> error.set(failure.getMessage())));
    }

    Path folder() {
        return source.folder();
    }

    boolean isBusy() {
        return switch (phase.get()) {
            case RUNNING, PAUSED, STOPPING -> true;
            case IDLE, FAILED, DONE -> false;
        };
    }

    /** Whether what goes on, or went wrong, is about the set in sight. */
    boolean isInSight() {
        return started.get() != null && started.get() == selected.get();
    }

    /** Whether all files of the set in sight are on the disk. */
    boolean isHere() {
        DownloadState state = states.get(selected.get().name());
        return state != null && state.kind() == DownloadState.Kind.PRESENT;
    }

    /** The licence comes first, unless the files are here already and only have to be checked. */
    boolean canStart() {
        return !isBusy() && (accepted.get() || isHere()) && proxyError.get().isEmpty();
    }

    /** What the set in sight is opened by, once it is here. */
    Path toOpen() {
        return selected.get().opened(folder());
    }

    // Commands

    void start() {
        if (!canStart()) {
            return;
        }
        DownloadSet set = selected.get();
        String through = proxy.get().strip();
        JobContext fetching = new JobContext();
        job = fetching;
        started.set(set);
        error.set("");
        progress.set(-1);
        words.set(Texts.of("download.starting"));
        phase.set(Phase.RUNNING);
        rememberProxy.accept(through);
        fetcher.queue(Work.of(kept -> fetch(set, through, fetching), this::ended, this::failed));
    }

    void pauseOrResume() {
        if (phase.get() == Phase.RUNNING) {
            job.pause();
            phase.set(Phase.PAUSED);
            words.set(Texts.of("download.paused", words.get()));
        } else if (phase.get() == Phase.PAUSED) {
            phase.set(Phase.RUNNING);
            words.set(Texts.of("download.starting"));
            job.resume();
        }
    }

    /** Stops; what has arrived is kept. */
    void cancel() {
        if (isBusy()) {
            phase.set(Phase.STOPPING);
            words.set(Texts.of("download.stopping"));
            job.cancel();
        }
    }

    private Optional<Path> fetch(DownloadSet set, String through, JobContext fetching) {
        try {
            return Optional.of(source.fetch(set, through, fetching, told::add));
        } catch (JobCancelled e) {
            return Optional.empty();
        }
    }

    private void ended(Optional<Path> opened) {
        phase.set(opened.isPresent() ? Phase.DONE : Phase.IDLE);
        refresh();
    }

    private void failed(UserError failure) {
        error.set(failure.getMessage());
        phase.set(Phase.FAILED);
        refresh();
    }

    private void progressed(DownloadProgress now) {
        if (phase.get() == Phase.RUNNING) {
            progress.set(now.done() / (double) now.total());
            words.set(DownloadWords.progress(now));
        }
    }

    private void checkProxy() {
        try {
            DownloadOptions.of(folder(), proxy.get());
            proxyError.set("");
        } catch (UserError wrong) {
            proxyError.set(wrong.getMessage());
        }
    }
}

package alad.ui.dataset;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.experiment.Published;
import alad.job.Progress;
import alad.job.UserError;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.ui.chosen.ChosenData;
import alad.ui.chosen.ChosenSplit;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import alad.ui.undo.UndoHistory;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** What is open, what is normal, and the split that follows; opening and splitting happen in the background. */
public final class DatasetViewModel {
    private record Opened(DataRequest request, Dataset dataset, List<ClassRow> classes, List<Published> published) {}

    private final DataSource source;
    private final Lane opener;
    private final Lane splitter;
    private Path path;
    private DataRequest request;

    // State
    final KnownData known;
    final Statistics statistics;
    final Reading reading = new Reading();
    final ReadOnlyObjectWrapper<Dataset> dataset = new ReadOnlyObjectWrapper<>();
    final ColumnPages columnPages = new ColumnPages(dataset);
    final ObservableList<ClassRow> classes = FXCollections.observableArrayList();
    final ObservableSet<String> normal = FXCollections.observableSet(new LinkedHashSet<>());
    final ReadOnlyObjectWrapper<Split> split = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<ChosenData> chosen = new ReadOnlyObjectWrapper<>();
    final BooleanProperty opening = new SimpleBooleanProperty();
    final StringProperty phase = new SimpleStringProperty("");
    final DoubleProperty progress = new SimpleDoubleProperty(-1);
    final ReadOnlyObjectWrapper<SplitPreview> preview = new ReadOnlyObjectWrapper<>();
    final ProtocolChoice protocol = new ProtocolChoice();
    final SplitDraft splitting = new SplitDraft();
    final StringProperty openError = new SimpleStringProperty("");
    /** Whether what could not be opened may be opened on another try. */
    final BooleanProperty retryable = new SimpleBooleanProperty();

    final StringProperty splitError = new SimpleStringProperty("");
    private final SplitHistory history;

    /** The files and folders of the open data; none while none is open. */
    public List<Path> inputs() {
        return chosen.get() == null ? List.of() : chosen.get().request().sources();
    }

    public DatasetViewModel(DataSource source, Tasks tasks) {
        this.source = source;
        opener = tasks.lane();
        splitter = tasks.lane();
        known = new KnownData(source, tasks);
        statistics = new Statistics(source, tasks);
        reading.colour.addListener(changed -> reopen());
        reading.fit.addListener(changed -> reopen());
        protocol.way.addListener(changed -> follow());
        splitting.rule().addListener(changed -> splitAgain());
        splitting.tables().addListener(changed -> splitAgain());
        history = new SplitHistory(this, tasks);
    }

    /** What was called normal and how data was shared out on this screen. */
    public UndoHistory undo() {
        return history.undo();
    }

    /** Null until a dataset is open and at least one class is chosen as normal and it can be split. */
    public ReadOnlyObjectProperty<ChosenData> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public KnownData known() {
        return known;
    }

    // Commands

    public void openSample() {
        opening.set(true);
        phase.set(Texts.of("dataset.opening"));
        opener.latest(Work.of(job -> source.bundledSample(), this::open, this::openingFailed));
    }

    /** A dataset is one file or folder; of several none is opened, for nobody knows which was meant. */
    void open(List<Path> dropped) {
        if (dropped.size() == 1) {
            open(dropped.get(0));
        } else {
            retryable.set(false);
            openError.set(Texts.of("dataset.drop.several", dropped.size()));
        }
    }

    public void open(Path newPath) {
        path = newPath;
        reading.forgetSource();
        read();
    }

    /** Reads the same data again with the size, colour, fit and label column as they are set now. */
    void reopen() {
        if (path != null) {
            read();
        }
    }

    /** Reads the same data with the rows of other data as its test part. @param test null for none */
    void testOn(Path test) {
        reading.test.set(test == null ? "" : test.toString());
        reopen();
    }

    /** Opens what could not be opened once more. */
    void tryAgain() {
        read();
    }

    /** Lets what could not be opened go; what was open before is what is read again from now on. */
    void dismissError() {
        openError.set("");
        path = request == null ? null : request.path();
    }

    void cancelOpening() {
        opener.cancel();
        opening.set(false);
    }

    void toggleNormal(String className) {
        if (!normal.remove(className)) {
            normal.add(className);
        }
        splitAgain();
    }

    void callNormal(Set<String> names) {
        normal.retainAll(names);
        normal.addAll(names);
        splitAgain();
    }

    private void follow() {
        protocol.published().ifPresentOrElse(splitting::follow, splitting::followNone);
        protocol.normalClasses(dataset.get()).ifPresentOrElse(names -> callNormal(Set.copyOf(names)), this::splitAgain);
    }

    private void read() {
        openError.set("");
        reading.clearErrors();
        DataRequest wanted;
        try {
            wanted = reading.request(path);
        } catch (UserError error) {
            openingFailed(error);
            return;
        }
        opening.set(true);
        progress.set(-1);
        phase.set(Texts.of("dataset.opening"));
        opener.latest(new Work<>(
                job -> {
                    Dataset opened = source.open(wanted, job);
                    return new Opened(wanted, opened, ClassRow.of(opened), source.published(opened));
                },
                this::opened,
                this::openingFailed,
                this::progressed));
    }

    private void progressed(Progress now) {
        phase.set(now.total() > 0 ? Texts.of("progress.of", now.what(), now.done(), now.total()) : now.what());
        progress.set(now.total() > 0 ? now.done() / (double) now.total() : -1);
    }

    private void opened(Opened opened) {
        opening.set(false);
        boolean another =
                request == null || !request.path().equals(opened.request().path());
        request = opened.request();
        known.opened(request.path());
        chosen.set(null);
        noSplit();
        dataset.set(opened.dataset());
        protocol.offer(opened.published(), !another);
        classes.setAll(opened.classes());
        statistics.look(opened.dataset());
        if (another) {
            normal.clear();
        }
        normal.retainAll(opened.dataset().classNames());
        if (normal.isEmpty()) {
            presume(opened.dataset().classNames());
        }
        splitAgain();
    }

    /** The only class, or "good" of an inspection set, can only be the normal one. */
    private void presume(List<String> names) {
        if (names.size() == 1) {
            normal.add(names.get(0));
        } else if (names.contains("good")) {
            normal.add("good");
        }
    }

    private void openingFailed(UserError error) {
        opening.set(false);
        if (!reading.show(error)) {
            retryable.set(true);
            openError.set(error.getMessage());
            known.lookAgain();
        }
    }

    private void splitAgain() {
        splitError.set("");
        chosen.set(null);
        Dataset data = dataset.get();
        SplitRule rule = splitting.rule().get();
        if (data == null || normal.isEmpty() || rule == null) {
            splitter.cancel();
            noSplit();
            return;
        }
        List<String> names = data.classNames().stream().filter(normal::contains).toList();
        ChosenSplit how = new ChosenSplit(
                rule, splitting.tables().get(), protocol.published().orElse(null));
        splitter.latest(Work.of(
                job -> SplitPreview.of(
                        new ChosenData(request, data, names, how, source.split(data, Set.copyOf(names), rule))),
                this::splitDone,
                error -> {
                    noSplit();
                    splitError.set(splitting.show(error) ? "" : error.getMessage());
                }));
    }

    private void noSplit() {
        split.set(null);
        preview.set(null);
    }

    private void splitDone(SplitPreview done) {
        preview.set(done);
        split.set(done.chosen().split());
        chosen.set(done.chosen());
    }
}

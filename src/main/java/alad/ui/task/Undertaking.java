package alad.ui.task;

import alad.job.JobContext;
import alad.job.Progress;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How long work that a screen shows stands: whether it is under way, its phase, how far it is, why it failed. */
public final class Undertaking {
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper phase = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final StringProperty error;

    public Undertaking() {
        this(new SimpleStringProperty(""));
    }

    /** @param error where what goes wrong is told; others may tell there too */
    public Undertaking(StringProperty error) {
        this.error = error;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is being done, in words; empty when nothing is. */
    public ReadOnlyStringProperty phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** 0..1, or -1 when not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why it failed, in words; empty when it didn't. */
    public ReadOnlyStringProperty errorProperty() {
        return error;
    }

    // Commands

    /**
     * Does this work on a lane, in place of what was asked for there before.
     *
     * @param words the phase until the work itself tells of one
     * @param done gets the result, when nothing is under way any more
     */
    public <T> void run(Lane lane, String words, Function<JobContext, T> compute, Consumer<T> done) {
        begin(words);
        lane.latest(new Work<>(
                compute,
                result -> {
                    end();
                    done.accept(result);
                },
                failed -> fail(failed.getMessage()),
                this::show));
    }

    public void begin(String words) {
        clear();
        busy.set(true);
        phase.set(words);
    }

    public void show(Progress now) {
        phase.set(now.what());
        progress.set(now.share());
    }

    /** Nothing is under way any more; what went wrong before stays told. */
    public void end() {
        busy.set(false);
        phase.set("");
        progress.set(-1);
    }

    public void fail(String why) {
        end();
        error.set(why);
    }

    /** As if it had never been begun. */
    public void clear() {
        end();
        error.set("");
    }
}

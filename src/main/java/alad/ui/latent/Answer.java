package alad.ui.latent;

import alad.job.JobContext;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the open run answers to the newest question; older ones are dropped. */
final class Answer<T> {
    private final Lane lane;
    private final T nothing;
    private final Consumer<String> failed;
    private final ReadOnlyObjectWrapper<T> answer;
    private boolean asking;

    /**
     * @param nothing what there is before an answer; may be null
     * @param failed gets why there is none, in words
     */
    Answer(OpenedRun opened, T nothing, Consumer<String> failed) {
        this.nothing = nothing;
        this.failed = failed;
        lane = opened.lane();
        answer = new ReadOnlyObjectWrapper<>(nothing);
    }

    ReadOnlyObjectProperty<T> property() {
        return answer.getReadOnlyProperty();
    }

    boolean isSettled() {
        return !asking;
    }

    // Commands

    void forget() {
        lane.cancel();
        asking = false;
        answer.set(nothing);
    }

    void ask(Function<JobContext, T> question) {
        asking = true;
        lane.latest(Work.of(
                question,
                done -> {
                    asking = false;
                    answer.set(done);
                },
                error -> {
                    asking = false;
                    failed.accept(error.getMessage());
                }));
    }
}

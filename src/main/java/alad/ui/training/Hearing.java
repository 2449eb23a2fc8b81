package alad.ui.training;

import alad.experiment.SessionListener;
import alad.ui.task.Batches;
import alad.ui.task.Tasks;
import java.util.List;
import java.util.function.Consumer;

/** Hears one session at a time: what an older one still tells is of another run. */
final class Hearing {
    private final Tasks tasks;
    private final Consumer<List<SessionEvent>> heard;
    private Object current;

    Hearing(Tasks tasks, Consumer<List<SessionEvent>> heard) {
        this.tasks = tasks;
        this.heard = heard;
    }

    /** For a session that is heard from now on, and no other. */
    SessionListener begin() {
        Object session = new Object();
        current = session;
        Batches<SessionEvent> events = tasks.batches(batch -> {
            if (current == session) {
                heard.accept(batch);
            }
        });
        return new EventListener(events);
    }

    void end() {
        current = null;
    }
}

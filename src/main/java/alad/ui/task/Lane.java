package alad.ui.task;

import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import alad.ui.text.Texts;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs work in the background, one piece after another. Called on the window's thread. */
public final class Lane {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());

    private final Sequence sequence;
    private final Executor window;
    private final Set<JobContext> running;
    private JobContext newest = new JobContext();

    /** @param running where work under way is noted, of all lanes */
    Lane(Sequence sequence, Executor window, Set<JobContext> running) {
        this.sequence = sequence;
        this.window = window;
        this.running = running;
    }

    /**
     * A lane whose work takes turns with this one's, so that never two pieces run at once; each lane replaces and
     * cancels its own work only.
     */
    public Lane beside() {
        return new Lane(sequence, window, running);
    }

    /** Replaces what was asked for before: the older work is cancelled and its result is dropped. */
    public <T> void latest(Work<T> work) {
        cancel();
        queue(work);
    }

    /** Runs after what was asked for before. */
    public <T> void queue(Work<T> work) {
        Consumer<Progress> told = work.progress(); // the lane keeps its last job, which must not keep the work
        JobContext[] job = new JobContext[1];
        job[0] = new JobContext(new PacedProgress(progress -> window.execute(() -> {
            if (!job[0].isCancelled()) {
                told.accept(progress);
            }
        })));
        newest = job[0];
        sequence.enter(() -> run(work, job[0]));
    }

    /** Cancels the newest work; its consumers will not be called. */
    public void cancel() {
        newest.cancel();
    }

    private <T> void run(Work<T> work, JobContext job) {
        running.add(job);
        try {
            job.check();
            T result = work.compute().apply(job);
            window.execute(() -> publish(work, job, result));
        } catch (JobCancelled cancelled) {
            LOG.log(System.Logger.Level.DEBUG, "Replaced by newer work");
        } catch (UserError error) {
            window.execute(() -> fail(work, job, error));
        } catch (RuntimeException | Error bug) {
            LOG.log(System.Logger.Level.ERROR, "Background work failed", bug);
            window.execute(() -> fail(work, job, inWords(bug)));
        } finally {
            running.remove(job);
        }
    }

    private static <T> void publish(Work<T> work, JobContext job, T result) {
        if (!job.isCancelled()) {
            work.done().accept(result);
        } else if (result instanceof AutoCloseable resource) {
            close(resource);
        }
    }

    private static <T> void fail(Work<T> work, JobContext job, UserError error) {
        if (!job.isCancelled()) {
            work.failed().accept(error);
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "A dropped result could not be closed", e);
        }
    }

    private static UserError inWords(Throwable bug) {
        String words =
                bug instanceof OutOfMemoryError ? Texts.of("failure.memory") : Texts.of("failure.unexpected", bug);
        return UserError.failed(words, bug);
    }
}

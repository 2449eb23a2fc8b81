package alad.ui.task;

import alad.job.JobContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The window's executor: hands out lanes for background work and batches for frequent reports. */
public final class Tasks implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;

    private final ExecutorService pool = Executors.newCachedThreadPool(daemons("background"));
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons("clock"));
    private final Set<JobContext> running = ConcurrentHashMap.newKeySet();
    private final Executor window;

    public Tasks() {
        this(Platform::runLater);
    }

    /** @param window where results are published: the window's thread */
    public Tasks(Executor window) {
        this.window = window;
    }

    /** Runs work on the window's thread, once what happens there now is over. */
    public Executor window() {
        return window;
    }

    /** A lane of its own: its work runs one after another. */
    public Lane lane() {
        return new Lane(new Sequence(pool), window, running);
    }

    /** @param sink gets what was added, in order, on the window's thread, at most 30 times a second */
    public <T> Batches<T> batches(Consumer<List<T>> sink) {
        return new Batches<>(clock, window, sink);
    }

    /** Cancels all work and waits a moment for it to delete what is half-written. */
    @Override
    public void close() {
        clock.shutdownNow();
        pool.shutdown();
        running.forEach(JobContext::cancel);
        try {
            if (!pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, "window-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

package alad.job;

import java.util.function.Consumer;

/**
 * The handle of one long job: another thread cancels or pauses, the job asks {@link #check()} once per batch or file.
 * Core methods block and take one of these; they make no threads of their own.
 */
public final class JobContext {
    private final Consumer<Progress> progress;
    private final Object pauseLock = new Object();
    private volatile boolean cancelled;
    private volatile boolean paused;

    public JobContext() {
        this(ignored -> {});
    }

    /** @param progress called on the job's own thread */
    public JobContext(Consumer<Progress> progress) {
        this.progress = progress;
    }

    public void cancel() {
        synchronized (pauseLock) {
            cancelled = true;
            pauseLock.notifyAll();
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public void pause() {
        paused = true;
    }

    public void resume() {
        synchronized (pauseLock) {
            paused = false;
            pauseLock.notifyAll();
        }
    }

    public boolean isPaused() {
        return paused;
    }

    /**
     * Waits while the job is paused.
     *
     * @throws JobCancelled once cancelled
     */
    public void check() {
        if (paused) {
            awaitResume();
        }
        if (cancelled) {
            throw new JobCancelled();
        }
    }

    public void report(Progress value) {
        progress.accept(value);
    }

    private void awaitResume() {
        synchronized (pauseLock) {
            while (paused && !cancelled) {
                try {
                    pauseLock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    cancelled = true;
                }
            }
        }
    }
}

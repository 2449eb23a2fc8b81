package alad.job;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The handle of one long job: another thread cancels, pauses or asks for what is done so far to be saved; the job asks
 * {@link #check()} once per batch or file. Core methods block and take one of these; they make no threads of their own.
 */
public final class JobContext {
    private final Consumer<Progress> progress;
    private final Object pauseLock = new Object();
    private volatile boolean cancelled;
    private volatile boolean paused;
    private volatile boolean saveWanted;

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

    /** Asks a job that can save what it has done so far to do so at once, even while it is paused. */
    public void requestSave() {
        synchronized (pauseLock) {
            saveWanted = true;
            pauseLock.notifyAll();
        }
    }

    /** Whether a save was requested; the request is taken with the answer. */
    public boolean takeSaveRequest() {
        synchronized (pauseLock) {
            boolean wanted = saveWanted;
            saveWanted = false;
            return wanted;
        }
    }

    /**
     * Waits while the job is paused and no save is requested.
     *
     * @return whether it is paused still: the job is to take the request and to wait again
     */
    public boolean staysPaused() {
        if (paused) {
            await(() -> paused && !saveWanted);
        }
        return paused && !cancelled;
    }

    /**
     * Waits while the job is paused.
     *
     * @throws JobCancelled once cancelled
     */
    public void check() {
        if (paused) {
            await(() -> paused);
        }
        if (cancelled) {
            throw new JobCancelled();
        }
    }

    public void report(Progress value) {
        progress.accept(value);
    }

    private void await(BooleanSupplier reason) {
        synchronized (pauseLock) {
            while (!cancelled && reason.getAsBoolean()) {
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

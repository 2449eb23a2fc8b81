package alad.experiment;

import alad.detector.TrainingReport;
import java.util.function.BooleanSupplier;

/** Follows one session: how many reports it made, which steps it saved, where it began and ended. */
final class Followed implements SessionListener {
    private static final long PATIENCE_MILLIS = 240_000;

    private RunState state = RunState.QUEUED;
    private int reports;
    private int saves;
    private long saved = -1;
    private long first = -1;
    private long ended = -1;

    @Override
    public synchronized void report(TrainingReport report) {
        reports++;
        if (report instanceof TrainingReport.Step step && first < 0) {
            first = step.step();
        } else if (report instanceof TrainingReport.Checkpointed checkpoint) {
            saves++;
            saved = checkpoint.step();
        } else if (report instanceof TrainingReport.Ended end) {
            ended = end.step();
        }
        notifyAll();
    }

    @Override
    public synchronized void stateChanged(RunState next, String message) {
        state = next;
        notifyAll();
    }

    /** @return whether the session goes on */
    boolean awaitReports(int count) throws InterruptedException {
        return await(() -> reports >= count);
    }

    boolean awaitPause() throws InterruptedException {
        return await(() -> state == RunState.PAUSED);
    }

    boolean awaitSave(int before) throws InterruptedException {
        return await(() -> saves > before);
    }

    RunState awaitEnd() throws InterruptedException {
        await(() -> false);
        return state();
    }

    private synchronized boolean await(BooleanSupplier condition) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!state.isFinal() && !condition.getAsBoolean()) {
            wait(Math.max(1, end - System.currentTimeMillis()));
            if (System.currentTimeMillis() >= end) {
                throw new AssertionError("Waited in vain after " + reports + " reports, " + state);
            }
        }
        return !state.isFinal();
    }

    synchronized RunState state() {
        return state;
    }

    synchronized int reports() {
        return reports;
    }

    synchronized int saves() {
        return saves;
    }

    /** The step of the last checkpoint that was told, or -1. */
    synchronized long saved() {
        return saved;
    }

    /** Steps done when the first ones were told, or -1. */
    synchronized long first() {
        return first;
    }

    /** Steps done at the end of the training, or -1. */
    synchronized long ended() {
        return ended;
    }
}

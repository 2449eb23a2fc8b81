package alad.experiment;

import alad.job.JobContext;

/** A training in this process on a thread of its own, commanded as a worker is. */
final class LocalSession implements TrainingSession {
    private final RunFolder run;
    private final SessionListener listener;
    private final JobContext job = new JobContext();
    private final Thread thread;

    LocalSession(RunFolder run, SessionListener listener) {
        this.run = run;
        this.listener = listener;
        this.thread = new Thread(this::train, "local-" + run.id());
        thread.start();
    }

    private void train() {
        try (RunLock lock = RunLock.take(run.path())) {
            new Runner(run, lock, job, listener).run();
        }
    }

    @Override
    public String runId() {
        return run.id();
    }

    @Override
    public void pause() {
        job.pause();
        listener.stateChanged(RunState.PAUSED, null);
    }

    @Override
    public void resume() {
        listener.stateChanged(RunState.RUNNING, null);
        job.resume();
    }

    @Override
    public void checkpointNow() {
        job.requestSave();
    }

    @Override
    public void stopAndKeep() {
        job.cancel();
    }

    @Override
    public RunState state() {
        return run.written().state();
    }

    @Override
    public long workerPid() {
        return -1;
    }

    @Override
    public void close() {
        job.cancel();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

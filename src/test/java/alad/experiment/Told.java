package alad.experiment;

import alad.detector.TrainingReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Remembers what a session told; waits for a step, a checkpoint, a pause or the end. */
public class Told implements SessionListener {
    private static final long PATIENCE_SECONDS = 240;

    private final List<RunState> states = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch trained = new CountDownLatch(1);
    private final CountDownLatch saved = new CountDownLatch(1);
    private final CountDownLatch paused = new CountDownLatch(1);
    private final List<TestFigures> evaluated = new ArrayList<>();
    private String message;
    private long memory;

    @Override
    public synchronized void report(TrainingReport report) {
        if (report instanceof TrainingReport.Step) {
            trained.countDown();
        }
        if (report instanceof TrainingReport.Checkpointed) {
            saved.countDown();
        }
    }

    @Override
    public synchronized void stateChanged(RunState state, String why) {
        states.add(state);
        message = why;
        if (state == RunState.PAUSED) {
            paused.countDown();
        }
        if (state.isFinal()) {
            ended.countDown();
        }
    }

    @Override
    public synchronized void evaluated(List<TestFigures> figures) {
        evaluated.addAll(figures);
    }

    synchronized List<TestFigures> evaluated() {
        return List.copyOf(evaluated);
    }

    @Override
    public synchronized void memory(long bytes) {
        memory = bytes;
    }

    void awaitTraining() throws InterruptedException {
        await(trained, "a step");
    }

    void awaitCheckpoint() throws InterruptedException {
        await(saved, "a checkpoint");
    }

    void awaitPause() throws InterruptedException {
        await(paused, "a pause");
    }

    RunState awaitEnd() throws InterruptedException {
        await(ended, "the end");
        return states().get(states().size() - 1);
    }

    synchronized List<RunState> states() {
        return List.copyOf(states);
    }

    synchronized String message() {
        return message;
    }

    synchronized long memory() {
        return memory;
    }

    private void await(CountDownLatch latch, String what) throws InterruptedException {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Waited in vain for " + what + "; was told " + states() + " " + message());
        }
    }
}

package alad.ui.task;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the window's thread: runs what is published on the test's own thread, while the test waits for something. */
public final class WindowQueue implements Executor {
    private final BlockingQueue<Runnable> published = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable work) {
        published.add(work);
    }

    /** Runs what has been published so far. */
    public void settle() {
        boolean[] settled = new boolean[1];
        execute(() -> settled[0] = true);
        runUntil(() -> settled[0]);
    }

    /** Runs what is published until the condition holds; fails when nothing comes any more. */
    public void runUntil(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                Runnable work = published.poll(20, TimeUnit.SECONDS);
                if (work == null) {
                    fail("Nothing more was published");
                }
                work.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("Interrupted");
        }
    }
}

package alad.ui.task;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;

/** Runs pieces of work one after another on threads of a pool. */
final class Sequence {
    private final ExecutorService pool;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    Sequence(ExecutorService pool) {
        this.pool = pool;
    }

    synchronized void enter(Runnable work) {
        waiting.add(work);
        if (!busy) {
            busy = true;
            next();
        }
    }

    private synchronized void next() {
        Runnable work = pool.isShutdown() ? null : waiting.poll();
        busy = work != null;
        if (busy) {
            pool.execute(() -> {
                try {
                    work.run();
                } finally {
                    next();
                }
            });
        }
    }
}

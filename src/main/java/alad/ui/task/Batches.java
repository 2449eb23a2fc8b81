package alad.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Collects what any thread adds and hands it over in batches, at most 30 a second, in the order of adding. */
public final class Batches<T> {
    private static final long INTERVAL_MILLIS = 34;

    private final ScheduledExecutorService clock;
    private final Executor window;
    private final Consumer<List<T>> sink;
    private final List<T> waiting = new ArrayList<>();
    private boolean scheduled;

    Batches(ScheduledExecutorService clock, Executor window, Consumer<List<T>> sink) {
        this.clock = clock;
        this.window = window;
        this.sink = sink;
    }

    public synchronized void add(T item) {
        waiting.add(item);
        if (!scheduled && !clock.isShutdown()) {
            scheduled = true;
            clock.schedule(() -> window.execute(this::handOver), INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void handOver() {
        List<T> batch;
        synchronized (this) {
            batch = List.copyOf(waiting);
            waiting.clear();
            scheduled = false;
        }
        sink.accept(batch);
    }
}

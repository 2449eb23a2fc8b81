package alad.ui.task;

import alad.job.Progress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Lets through the first and the last report of a phase and at most 30 a second between them. Used by one thread. */
final class PacedProgress implements Consumer<Progress> {
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(33);

    private final Consumer<Progress> sink;
    private final LongSupplier nanos;
    private String phase = "";
    private long last;

    PacedProgress(Consumer<Progress> sink) {
        this(sink, System::nanoTime);
    }

    /** @param nanos a clock */
    PacedProgress(Consumer<Progress> sink, LongSupplier nanos) {
        this.sink = sink;
        this.nanos = nanos;
    }

    @Override
    public void accept(Progress progress) {
        long now = nanos.getAsLong();
        boolean ends = progress.done() >= progress.total();
        if (ends || !progress.what().equals(phase) || now - last >= INTERVAL_NANOS) {
            phase = progress.what();
            last = now;
            sink.accept(progress);
        }
    }
}

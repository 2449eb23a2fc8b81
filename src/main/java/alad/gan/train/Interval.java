package alad.gan.train;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Says when a stretch of time is over: for what people see and keep, never for the numbers. */
final class Interval {
    private final long nanos;
    private final LongSupplier clock;
    private long start;

    /** @param clock nanoseconds from anywhere on, as {@link System#nanoTime} */
    Interval(Duration length, LongSupplier clock) {
        this.nanos = length.toNanos();
        this.clock = clock;
        restart();
    }

    boolean isOver() {
        return clock.getAsLong() - start >= nanos;
    }

    void restart() {
        start = clock.getAsLong();
    }
}

package alad.gan.network;

import java.util.EnumMap;
import java.util.Map;

/**
 * Where the time of a benchmark goes. Off unless a benchmark switches it on; then every part of every call adds its
 * nanoseconds, whatever its thread, and linear parts their multiplications and additions.
 */
public final class Timings {
    /** PRODUCT and CONVOLUTION run in native libraries, the others in Java. */
    public enum Part {
        CONVOLUTION,
        PRODUCT,
        ELEMENTWISE,
        SPECTRAL_NORM,
        OPTIMISER
    }

    private static volatile boolean on;
    private static double operations;
    private static final Map<Part, Long> NANOS = new EnumMap<>(Part.class);

    private Timings() {}

    public static void start() {
        NANOS.clear();
        operations = 0;
        on = true;
    }

    public static void stop() {
        on = false;
    }

    /** Seconds spent in {@code part} since {@link #start()}. */
    public static double seconds(Part part) {
        return NANOS.getOrDefault(part, 0L) * 1e-9;
    }

    /** Floating-point operations of the linear parts since {@link #start()}. */
    public static double operations() {
        return operations;
    }

    static void run(Part part, double work, Runnable task) {
        if (!on) {
            task.run();
            return;
        }
        long start = System.nanoTime();
        task.run();
        add(part, System.nanoTime() - start, work);
    }

    private static synchronized void add(Part part, long nanos, double work) {
        NANOS.merge(part, nanos, Long::sum);
        operations += work;
    }
}

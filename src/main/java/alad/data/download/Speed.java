package alad.data.download;

import java.util.ArrayDeque;
import java.util.Deque;

/** Bytes per second over the last few seconds. */
final class Speed {
    private static final long WINDOW_NANOS = 5_000_000_000L;

    private record Point(long nanos, long bytes) {}

    private final Deque<Point> points = new ArrayDeque<>();

    /** @return bytes per second, or 0 for the first point */
    double at(long nanos, long bytes) {
        points.addLast(new Point(nanos, bytes));
        while (points.size() > 2 && nanos - points.peekFirst().nanos() > WINDOW_NANOS) {
            points.removeFirst();
        }
        Point first = points.peekFirst();
        long passed = nanos - first.nanos();
        return passed <= 0 ? 0 : Math.max(0, (bytes - first.bytes()) * 1e9 / passed);
    }

    /** Forgets what was, after a pause or when bytes were dropped. */
    void restart() {
        points.clear();
    }
}

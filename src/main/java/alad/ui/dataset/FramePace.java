package alad.ui.dataset;

/** How much work a frame gets: twice as much as the one before while frames are quick, half as much after a slow one. */
final class FramePace {
    private static final long QUICK_NANOSECONDS = 30_000_000;

    private final double least;
    private final double most;
    private double step;
    private long last;

    /** @param least work of the first frame and of any */
    FramePace(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** The next frame is the first. */
    void restart() {
        last = 0;
    }

    /** @param now the frame's time in nanoseconds @return the work for this frame */
    double next(long now) {
        if (last == 0) {
            step = least;
        } else {
            step = now - last < QUICK_NANOSECONDS ? Math.min(most, 2 * step) : Math.max(least, step / 2);
        }
        last = now;
        return step;
    }
}

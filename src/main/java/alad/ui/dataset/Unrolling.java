package alad.ui.dataset;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;

/**
 * Gives tables their height over several frames: a table makes the cells of all rows for which it has room at once,
 * even of rows that hold nothing, which would hold the window up. While frames are quick, each brings twice as much as
 * the one before.
 */
final class Unrolling extends AnimationTimer {
    private static final double LEAST = 32;
    private static final double MOST_STEP = 448;
    private static final long QUICK_NANOSECONDS = 30_000_000;

    private final Region room;
    private final List<? extends Region> tables;
    private final double rowHeight;
    private double height;
    private double step;
    private long last;

    /** @param room whose height the tables are to fill */
    Unrolling(Region room, List<? extends Region> tables, double rowHeight) {
        this.room = room;
        this.tables = tables;
        this.rowHeight = rowHeight;
    }

    /** Shows no more of the tables than their heads. */
    void rollUp() {
        stop();
        show(LEAST);
    }

    /** Shows row after row of them. */
    void unroll() {
        step = rowHeight;
        last = 0;
        start();
    }

    @Override
    public void handle(long now) {
        if (last != 0) {
            step = now - last < QUICK_NANOSECONDS ? Math.min(MOST_STEP, 2 * step) : Math.max(rowHeight, step / 2);
        }
        last = now;
        show(height + step);
        if (height >= room.getHeight()) {
            stop();
            show(Double.MAX_VALUE);
        }
    }

    private void show(double newHeight) {
        height = newHeight;
        tables.forEach(table -> table.setMaxHeight(newHeight));
    }
}

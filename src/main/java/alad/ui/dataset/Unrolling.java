package alad.ui.dataset;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;

/**
 * Gives tables their height over several frames: a table makes the cells of all rows for which it has room at once,
 * even of rows that hold nothing, which would hold the window up.
 */
final class Unrolling extends AnimationTimer {
    private static final double LEAST = 32;
    private static final double MOST_STEP = 448;

    private final Region room;
    private final List<? extends Region> tables;
    private final FramePace pace;
    private double height;

    /** @param room whose height the tables are to fill */
    Unrolling(Region room, List<? extends Region> tables, double rowHeight) {
        this.room = room;
        this.tables = tables;
        pace = new FramePace(rowHeight, MOST_STEP);
    }

    /** Shows no more of the tables than their heads. */
    void rollUp() {
        stop();
        show(LEAST);
    }

    /** Shows row after row of them. */
    void unroll() {
        pace.restart();
        start();
    }

    @Override
    public void handle(long now) {
        show(height + pace.next(now));
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

package alad.gan.train;

import alad.gan.network.Noise;
import alad.gan.network.Tensor;
import alad.prepare.PreparedRows;

/** Shuffled batches of one epoch for one half-step: each half-step has an order of its own. */
final class BatchOrder {
    private final PreparedRows rows;
    private final int batch;
    private final int[] order;
    private final float[] values;

    BatchOrder(PreparedRows rows, int batch) {
        this.rows = rows;
        this.batch = batch;
        this.order = new int[rows.count()];
        this.values = new float[batch * rows.width()];
    }

    void shuffle(Noise noise) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        noise.shuffle(order);
    }

    /** Copies batch number {@code index} of the epoch. */
    void copy(int index, Tensor target) {
        for (int i = 0; i < batch; i++) {
            rows.copy(order[index * batch + i], values, i * rows.width());
        }
        target.set(values);
    }
}

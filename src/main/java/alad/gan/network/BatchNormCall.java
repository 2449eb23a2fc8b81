package alad.gan.network;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Batch norm with batch statistics for one group of rows: a batch may be made of several groups that are normalised
 * each by itself, as if it had been several calls.
 */
final class BatchNormCall {
    private final BatchNorm norm;
    private final Parameters parameters;
    private final Workspace room;
    private final int rows;
    private final int plane;
    private final int row;
    private final FloatBuffer gamma;
    private final FloatBuffer beta;
    private final float[] mean;
    private final float[] variance;
    private final float[] inverse;
    private final float[] a;
    private final float[] b;
    private final float[] c;
    private final double[] sums;
    private final double[] squares;

    BatchNormCall(BatchNorm norm, Parameters parameters, Workspace room, int rows, int plane) {
        int channels = norm.channels();
        this.norm = norm;
        this.parameters = parameters;
        this.room = room;
        this.rows = rows;
        this.plane = plane;
        this.row = channels * plane;
        this.gamma = parameters.value(norm.gammaSlot).values();
        this.beta = parameters.value(norm.betaSlot).values();
        this.mean = new float[channels];
        this.variance = new float[channels];
        this.inverse = new float[channels];
        this.a = new float[channels];
        this.b = new float[channels];
        this.c = new float[channels];
        this.sums = new double[channels];
        this.squares = new double[channels];
    }

    /**
     * Takes the statistics of rows {@code from ..} and leaves in the workspace what normalises them: scale and shift
     * for y = scale * raw + shift.
     *
     * @param factor t = factor * raw is what is normalised
     * @param bias added to the running mean, for it is in t when running statistics are used
     */
    void measure(FloatBuffer raw, int from, float factor, FloatBuffer bias, boolean updateRunning) {
        takeMoments(raw, from);
        if (updateRunning) {
            norm.updateRunning(mean, variance, (double) rows * plane, factor, bias);
        }
        for (int i = 0; i < mean.length; i++) {
            inverse[i] = (float) (factor / Math.sqrt((double) factor * factor * variance[i] + BatchNorm.EPSILON));
            a[i] = gamma.get(i) * inverse[i];
            b[i] = beta.get(i) - mean[i] * a[i];
        }
        Workspace.spread(a, plane, room.scale);
        Workspace.spread(b, plane, room.shift);
    }

    /** Sums of differences from each channel's first value, which stay accurate when the mean is far from zero. */
    private void takeMoments(FloatBuffer raw, int from) {
        for (int i = 0; i < mean.length; i++) {
            a[i] = raw.get(from * row + i * plane);
        }
        Workspace.spread(a, plane, room.shift);
        Arrays.fill(room.sums, 0, row, 0f);
        Arrays.fill(room.products, 0, row, 0f);
        for (int i = from; i < from + rows; i++) {
            raw.get(i * row, room.x, 0, row);
            Elementwise.addMoments(room.x, room.shift, row, room.sums, room.products);
        }
        Workspace.gather(room.sums, plane, sums);
        Workspace.gather(room.products, plane, squares);
        double count = (double) rows * plane;
        for (int i = 0; i < mean.length; i++) {
            double shifted = sums[i] / count;
            mean[i] = (float) (a[i] + shifted);
            variance[i] = (float) Math.max(0, squares[i] / count - shifted * shifted);
        }
    }

    /**
     * Starts the backward pass of this group: from now on {@link #add} takes its rows.
     */
    void startGradient() {
        Workspace.spread(mean, plane, room.shift);
        Arrays.fill(room.sums, 0, row, 0f);
        Arrays.fill(room.products, 0, row, 0f);
    }

    /** @param d gradient after the normalisation, of one row of raw values {@code x} */
    void add(float[] x, float[] d) {
        Elementwise.addProducts(x, d, room.shift, row, room.sums, room.products);
    }

    /**
     * Ends the sums: gamma's and beta's gradients when {@code weights}, and a, b, c for d raw = a d + b raw + c in the
     * workspace's scale, slope and shift.
     */
    void finishGradient(boolean weights, boolean add) {
        Workspace.gather(room.sums, plane, sums);
        Workspace.gather(room.products, plane, squares);
        if (weights) {
            addWeightGradients(add);
        }
        double count = (double) rows * plane;
        for (int i = 0; i < mean.length; i++) {
            a[i] = gamma.get(i) * inverse[i];
            b[i] = (float) (-a[i] * (double) inverse[i] * inverse[i] * squares[i] / count);
            c[i] = (float) (-a[i] * sums[i] / count - (double) b[i] * mean[i]);
        }
        Workspace.spread(a, plane, room.scale);
        Workspace.spread(b, plane, room.slope);
        Workspace.spread(c, plane, room.shift);
    }

    private void addWeightGradients(boolean add) {
        FloatBuffer dGamma = parameters.gradient(norm.gammaSlot).values();
        FloatBuffer dBeta = parameters.gradient(norm.betaSlot).values();
        for (int i = 0; i < mean.length; i++) {
            float dg = (float) (squares[i] * inverse[i]);
            float db = (float) sums[i];
            dGamma.put(i, add ? dGamma.get(i) + dg : dg);
            dBeta.put(i, add ? dBeta.get(i) + db : db);
        }
    }
}

package alad.gan.train;

import alad.gan.network.Mode;
import alad.gan.network.NetworkCall;
import alad.gan.network.Tensor;
import java.util.Arrays;

/**
 * All four scores of a fixed number of rows in one pass (Zenati et al. 2018, section III-C): E, G, then D_xx on (x, x)
 * and (x, G(E(x))) as one double batch. f is D_xx's last hidden layer.
 */
public final class ScoreCall {
    private final Players players;
    private final int batch;
    private final Tensor x;
    private final Tensor pairs;
    private final NetworkCall ex;
    private final NetworkCall rx;
    private final NetworkCall xx;
    private final float[] features;
    private final float[] logits;
    private final float[] l1;
    private final float[] l2;
    private final double[] lanes = new double[8];
    private final float[] a;
    private final float[] b;

    ScoreCall(Players players, int batch) {
        this.players = players;
        this.batch = batch;
        this.x = Tensor.zeros(Tensor.withBatch(batch, Players.longs(players.row)));
        this.ex = players.encoder.call(x, batch);
        this.rx = players.generator.call(ex.output(), batch);
        this.pairs = AladStep.pairs(players.imagePair, 2 * batch);
        this.xx = players.xx.call(pairs, 2 * batch);
        this.features = new float[batch];
        this.logits = new float[batch];
        this.l1 = new float[batch];
        this.l2 = new float[batch];
        int widest = Math.max(x.length(), xx.lastHidden().length() / 2) / batch;
        this.a = new float[widest];
        this.b = new float[widest];
    }

    /** Input, [batch, ...], to be filled before {@link #run()}. */
    public Tensor x() {
        return x;
    }

    public void run() {
        reconstruct();
        players.imagePair.join(x, x, pairs, 0);
        players.imagePair.join(x, rx.output(), pairs, batch);
        xx.forward(Mode.SCORE);
        Tensor hidden = xx.lastHidden();
        int width = hidden.length() / (2 * batch);
        int row = x.length() / batch;
        for (int i = 0; i < batch; i++) {
            hidden.values().get(i * width, a, 0, width);
            hidden.values().get((batch + i) * width, b, 0, width);
            features[i] = distance(width);
            logits[i] = (float) CrossEntropy.softplus(-xx.output().values().get(batch + i));
            x.values().get(i * row, a, 0, row);
            rx.output().values().get(i * row, b, 0, row);
            l1[i] = distance(row);
            l2[i] = euclidean(row);
        }
    }

    /** E and G alone. */
    public void reconstruct() {
        ex.forward(Mode.SCORE);
        rx.forward(Mode.SCORE);
    }

    /** Sum of |a - b|, in eight sums that the processor works on side by side. */
    private float distance(int n) {
        Arrays.fill(lanes, 0);
        int i = 0;
        for (; i < n - 7; i += 8) {
            for (int lane = 0; lane < 8; lane++) {
                lanes[lane] += Math.abs(a[i + lane] - b[i + lane]);
            }
        }
        for (; i < n; i++) {
            lanes[0] += Math.abs(a[i] - b[i]);
        }
        return (float) sumOfLanes();
    }

    private float euclidean(int n) {
        Arrays.fill(lanes, 0);
        int i = 0;
        for (; i < n - 7; i += 8) {
            for (int lane = 0; lane < 8; lane++) {
                double d = a[i + lane] - b[i + lane];
                lanes[lane] += d * d;
            }
        }
        for (; i < n; i++) {
            double d = a[i] - b[i];
            lanes[0] += d * d;
        }
        return (float) Math.sqrt(sumOfLanes());
    }

    private double sumOfLanes() {
        double sum = 0;
        for (double lane : lanes) {
            sum += lane;
        }
        return sum;
    }

    /** E(x), [batch, latent]. */
    public Tensor latent() {
        return ex.output();
    }

    /** G(E(x)), [batch, ...]. */
    public Tensor reconstruction() {
        return rx.output();
    }

    /** D_xx's last hidden layer: [2 batch, ...], first for (x, x), then for (x, G(E(x))). */
    public Tensor hidden() {
        return xx.lastHidden();
    }

    public float[] features() {
        return features;
    }

    public float[] logits() {
        return logits;
    }

    public float[] l1() {
        return l1;
    }

    public float[] l2() {
        return l2;
    }
}

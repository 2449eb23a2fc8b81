package alad.gan.train;

import alad.gan.network.Mode;
import alad.gan.network.NetworkCall;
import alad.gan.network.Tensor;

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
    private final float[] a;
    private final float[] b;

    ScoreCall(Players players, int batch) {
        this.players = players;
        this.batch = batch;
        this.x = Tensor.zeros(Players.batched(batch, players.row));
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

    /** Sum of |a - b|; four sums at once, which the processor works on side by side. */
    private float distance(int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += Math.abs((double) a[i] - b[i]);
            s1 += Math.abs((double) a[i + 1] - b[i + 1]);
            s2 += Math.abs((double) a[i + 2] - b[i + 2]);
            s3 += Math.abs((double) a[i + 3] - b[i + 3]);
        }
        for (; i < n; i++) {
            s0 += Math.abs((double) a[i] - b[i]);
        }
        return (float) ((s0 + s1) + (s2 + s3));
    }

    private float euclidean(int n) {
        double s0 = 0;
        double s1 = 0;
        int i = 0;
        for (; i < n - 1; i += 2) {
            double d0 = (double) a[i] - b[i];
            double d1 = (double) a[i + 1] - b[i + 1];
            s0 += d0 * d0;
            s1 += d1 * d1;
        }
        for (; i < n; i++) {
            double d = (double) a[i] - b[i];
            s0 += d * d;
        }
        return (float) Math.sqrt(s0 + s1);
    }

    /** E(x), [batch, latent]. */
    public Tensor latent() {
        return ex.output();
    }

    /** G(E(x)), [batch, ...]. */
    public Tensor reconstruction() {
        return rx.output();
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

package alad.gan.train;

import alad.gan.network.Mode;
import alad.gan.network.NetworkCall;
import alad.gan.network.Tensor;
import java.nio.FloatBuffer;

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
            features[i] =
                    (float) distance(hidden.values(), i * width, hidden.values(), (batch + i) * width, width, false);
            logits[i] = (float) CrossEntropy.softplus(-xx.output().values().get(batch + i));
            l1[i] = (float) distance(x.values(), i * row, rx.output().values(), i * row, row, false);
            l2[i] = (float) Math.sqrt(distance(x.values(), i * row, rx.output().values(), i * row, row, true));
        }
    }

    /** E and G alone. */
    public void reconstruct() {
        ex.forward(Mode.SCORE);
        rx.forward(Mode.SCORE);
    }

    private static double distance(FloatBuffer a, int atA, FloatBuffer b, int atB, int length, boolean squared) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            double difference = (double) a.get(atA + i) - b.get(atB + i);
            sum += squared ? difference * difference : Math.abs(difference);
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

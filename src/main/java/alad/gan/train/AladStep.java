package alad.gan.train;

import alad.gan.network.Mode;
import alad.gan.network.NetworkCall;
import alad.gan.network.Tensor;
import alad.gan.network.Vectors;

/**
 * One ALAD iteration (Zenati et al. 2018, Algorithm 1 and equations 3 to 8): a half-step of the discriminators with E
 * and G held, then a half-step of G and E with the discriminators held, on another batch and fresh noise. The networks'
 * letters are the paper's: gz = G(z), ex = E(x), rx = G(E(x)), rz = E(G(z)).
 */
final class AladStep {
    /** The five losses of one iteration, and how sure D_xz was of either side (means of sigmoid, 0..1). */
    record Losses(
            double dxz,
            double dxx,
            double dzz,
            double generator,
            double encoder,
            double realProbability,
            double fakeProbability) {}

    private final Players players;
    private final int batch;
    private final Tensor x;
    private final Tensor z;
    private final NetworkCall ex;
    private final NetworkCall gz;
    private final NetworkCall rx;
    private final NetworkCall rz;
    private final Tensor bothX;
    private final Tensor bothZ;
    private final Tensor bothXx;
    private final Tensor bothZz;
    private final Tensor realXx;
    private final Tensor fakeXx;
    private final Tensor realZz;
    private final Tensor fakeZz;
    private final XzCall xzBoth;
    private final XzCall xzReal;
    private final XzCall xzFake;
    private final NetworkCall xxBoth;
    private final NetworkCall xxReal;
    private final NetworkCall xxFake;
    private final NetworkCall zzBoth;
    private final NetworkCall zzReal;
    private final NetworkCall zzFake;

    AladStep(Players players, int batch) {
        this.players = players;
        this.batch = batch;
        boolean latent = players.dzz != null;
        this.x = Tensor.zeros(Tensor.withBatch(batch, Players.longs(players.row)));
        this.z = Tensor.zeros(batch, players.latent);
        this.ex = players.encoder.call(x, batch);
        this.gz = players.generator.call(z, batch);
        this.rx = players.generator.call(ex.output(), batch);
        this.rz = latent ? players.encoder.call(gz.output(), batch) : null;

        this.bothX = Tensor.zeros(Tensor.withBatch(2 * batch, Players.longs(players.row)));
        this.bothZ = Tensor.zeros(2L * batch, players.latent);
        this.xzBoth = new XzCall(players, bothX, bothZ, 2 * batch, 2);
        this.xzReal = new XzCall(players, x, ex.output(), batch, 1);
        this.xzFake = new XzCall(players, gz.output(), z, batch, 1);

        this.bothXx = pairs(players.imagePair, 2 * batch);
        this.realXx = pairs(players.imagePair, batch);
        this.fakeXx = pairs(players.imagePair, batch);
        this.xxBoth = players.xx.call(bothXx, 2 * batch);
        this.xxReal = players.xx.call(realXx, batch);
        this.xxFake = players.xx.call(fakeXx, batch);

        this.bothZz = latent ? pairs(players.latentPair, 2 * batch) : null;
        this.realZz = latent ? pairs(players.latentPair, batch) : null;
        this.fakeZz = latent ? pairs(players.latentPair, batch) : null;
        this.zzBoth = latent ? players.zz.call(bothZz, 2 * batch) : null;
        this.zzReal = latent ? players.zz.call(realZz, batch) : null;
        this.zzFake = latent ? players.zz.call(fakeZz, batch) : null;
    }

    static Tensor pairs(PairShape shape, int batch) {
        return Tensor.zeros(Tensor.withBatch(batch, shape.joined()));
    }

    /** Input of the next half-step, [batch, ...]. */
    Tensor x() {
        return x;
    }

    /** Noise of the next half-step, [batch, latent]. */
    Tensor z() {
        return z;
    }

    /** Reads x and z; updates D_xz, D_xx and D_zz. The generator's and encoder's losses are NaN in the result. */
    Losses discriminators() {
        players.all().forEach(Player::iterateSpectralNorms);
        ex.forward(Mode.HELD);
        gz.forward(Mode.HELD);
        rx.forward(Mode.HELD);

        // L_Dxz = BCE(D_xz(x, E(x)), 1) + BCE(D_xz(G(z), z), 0)
        bothX.rows(0, batch).set(x);
        bothX.rows(batch, batch).set(gz.output());
        bothZ.rows(0, batch).set(ex.output());
        bothZ.rows(batch, batch).set(z);
        xzBoth.forward(Mode.TRAIN);
        double dxz = realThenFake(xzBoth.logits(), xzBoth.logitsGradient());
        double real = CrossEntropy.meanSigmoid(xzBoth.logits(), 0, batch);
        double fake = CrossEntropy.meanSigmoid(xzBoth.logits(), batch, 2 * batch);
        xzBoth.weightGradients();
        players.dxz.update();

        // L_Dxx = BCE(D_xx(x, x), 1) + BCE(D_xx(x, G(E(x))), 0)
        players.imagePair.join(x, x, bothXx, 0);
        players.imagePair.join(x, rx.output(), bothXx, batch);
        xxBoth.forward(Mode.TRAIN);
        double dxx = realThenFake(xxBoth.output(), xxBoth.outputGradient());
        xxBoth.backward(false, true, false);
        players.dxx.update();

        // L_Dzz = BCE(D_zz(z, z), 1) + BCE(D_zz(z, E(G(z))), 0)
        double dzz = Double.NaN;
        if (players.dzz != null) {
            rz.forward(Mode.HELD);
            players.latentPair.join(z, z, bothZz, 0);
            players.latentPair.join(z, rz.output(), bothZz, batch);
            zzBoth.forward(Mode.TRAIN);
            dzz = realThenFake(zzBoth.output(), zzBoth.outputGradient());
            zzBoth.backward(false, true, false);
            players.dzz.update();
        }
        return new Losses(dxz, dxx, dzz, Double.NaN, Double.NaN, real, fake);
    }

    private double realThenFake(Tensor logits, Tensor gradient) {
        CrossEntropy.gradient(logits, 0, batch, true, gradient);
        CrossEntropy.gradient(logits, batch, 2 * batch, false, gradient);
        return CrossEntropy.value(logits, 0, batch, true) + CrossEntropy.value(logits, batch, 2 * batch, false);
    }

    /** Reads x and z; updates G by dL_G/dG and E by dL_E/dE. Completes {@code before} with the two losses. */
    Losses generatorAndEncoder(Losses before) {
        players.all().forEach(Player::iterateSpectralNorms);
        ex.forward(Mode.TRAIN);
        gz.forward(Mode.TRAIN);
        rx.forward(Mode.TRAIN);

        // BCE(D_xz(x, E(x)), 0) reaches E through z, BCE(D_xz(G(z), z), 1) reaches G through x
        xzReal.forward(Mode.HELD);
        xzFake.forward(Mode.HELD);
        double encoder = CrossEntropy.value(xzReal.logits(), 0, batch, false);
        double generator = CrossEntropy.value(xzFake.logits(), 0, batch, true);
        CrossEntropy.gradient(xzReal.logits(), 0, batch, false, xzReal.logitsGradient());
        CrossEntropy.gradient(xzFake.logits(), 0, batch, true, xzFake.logitsGradient());

        // cycle = BCE(D_xx(x, G(E(x))), 1) + BCE(D_xx(x, x), 0): the second is a value only
        players.imagePair.join(x, x, realXx, 0);
        players.imagePair.join(x, rx.output(), fakeXx, 0);
        double cycle = cycle(xxReal, xxFake);
        players.imagePair.second(xxFake.inputGradient(), rx.outputGradient());
        rx.backward(true, true, false);
        ex.outputGradient().set(rx.inputGradient());
        Vectors.add(xzReal.gradientOfZ(), ex.outputGradient());
        gz.outputGradient().set(xzFake.gradientOfX());

        // + the same for zz with the latent discriminator
        boolean latent = players.dzz != null;
        if (latent) {
            rz.forward(Mode.TRAIN);
            players.latentPair.join(z, z, realZz, 0);
            players.latentPair.join(z, rz.output(), fakeZz, 0);
            cycle += cycle(zzReal, zzFake);
            players.latentPair.second(zzFake.inputGradient(), rz.outputGradient());
            rz.backward(true, true, false);
            Vectors.add(rz.inputGradient(), gz.outputGradient());
        }
        ex.backward(false, true, latent);
        gz.backward(false, true, true);
        players.g.update();
        players.e.update();
        return new Losses(
                before.dxz(),
                before.dxx(),
                before.dzz(),
                generator + cycle,
                encoder + cycle,
                before.realProbability(),
                before.fakeProbability());
    }

    private double cycle(NetworkCall real, NetworkCall fake) {
        real.forward(Mode.HELD);
        fake.forward(Mode.HELD);
        CrossEntropy.gradient(fake.output(), 0, batch, true, fake.outputGradient());
        fake.backward(true, false, false);
        return CrossEntropy.value(fake.output(), 0, batch, true) + CrossEntropy.value(real.output(), 0, batch, false);
    }
}

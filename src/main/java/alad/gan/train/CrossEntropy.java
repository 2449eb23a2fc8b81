package alad.gan.train;

import alad.gan.network.Tensor;

/** BCE(l, 1) = softplus(-l) and BCE(l, 0) = softplus(l), means over rows, with their gradients. */
final class CrossEntropy {
    private CrossEntropy() {}

    /** Mean over rows {@code from .. to} of BCE(logit, target). */
    static double value(Tensor logits, int from, int to, boolean target) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double l = logits.values().get(i);
            sum += softplus(target ? -l : l);
        }
        return sum / (to - from);
    }

    /** Writes d value / d logit for the same rows. */
    static void gradient(Tensor logits, int from, int to, boolean target, Tensor gradient) {
        double scale = 1.0 / (to - from);
        for (int i = from; i < to; i++) {
            double l = logits.values().get(i);
            gradient.values().put(i, (float) (scale * (target ? -sigmoid(-l) : sigmoid(l))));
        }
    }

    static double meanSigmoid(Tensor logits, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sigmoid(logits.values().get(i));
        }
        return sum / (to - from);
    }

    static double softplus(double a) {
        return Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));
    }

    static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }
}

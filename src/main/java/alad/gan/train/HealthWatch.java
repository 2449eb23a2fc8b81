package alad.gan.train;

import alad.detector.Keep;
import alad.detector.TrainingReport.Condition;
import alad.detector.TrainingReport.Health;
import alad.detector.TrainingReport.Pictures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** Looks for trainings that have gone wrong and says so once, in words, with what to do; and says when it is over. */
final class HealthWatch {
    private static final double SURE = 0.98;
    private static final double SPREAD_LOST = 0.02;
    private static final double MEMORY = 0.98;
    /** Every generator starts with pictures that look alike. */
    private static final int FIRST_STEPS = 500;
    /** Epochs since the best one; validation goes up and down for a while in any training. */
    private static final int LONG = 10;

    private static final int RISEN_FOR = 5;
    private static final double MUCH = 1.1;

    private Condition last = Condition.HEALTHY;
    private double real = 0.5;
    private double fake = 0.5;
    private boolean collapsed;
    private boolean constant;
    private final Deque<Double> newest = new ArrayDeque<>();
    private Validation validation;

    /**
     * How an epoch's validation came out.
     *
     * @param error mean absolute error of the reconstructions
     * @param bestEpoch the epoch with the lowest error so far, {@code best}
     */
    record Validation(int epoch, double error, int bestEpoch, double best, Keep keep) {}

    void add(AladStep.Losses losses) {
        real = MEMORY * real + (1 - MEMORY) * losses.realProbability();
        fake = MEMORY * fake + (1 - MEMORY) * losses.fakeProbability();
    }

    /** Reconstructions that are all alike although the pictures aren't. */
    void look(Pictures pictures) {
        collapsed =
                pictures.step() > FIRST_STEPS && spread(pictures.reconstructed()) < SPREAD_LOST * spread(pictures.x());
    }

    void look(float[] validationScores) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float score : validationScores) {
            low = Math.min(low, score);
            high = Math.max(high, score);
        }
        constant = validationScores.length > 1 && high - low <= 1e-6 * Math.max(1e-12, Math.abs(high));
    }

    void look(Validation now) {
        validation = now;
        newest.add(now.error());
        if (newest.size() > RISEN_FOR) {
            newest.remove();
        }
    }

    /** Long after the best epoch, and not in one bad epoch only. */
    private boolean rises() {
        return validation != null
                && newest.size() == RISEN_FOR
                && validation.epoch() - validation.bestEpoch() >= LONG
                && newest.stream().allMatch(error -> error >= MUCH * validation.best());
    }

    /** A report when the condition has changed. */
    Optional<Health> changed(int epoch, long step) {
        Condition now = condition();
        if (now == last) {
            return Optional.empty();
        }
        last = now;
        return Optional.of(new Health(epoch, step, now, words(now)));
    }

    private Condition condition() {
        if (constant) {
            return Condition.CONSTANT_SCORES;
        }
        if (real > SURE && fake < 1 - SURE) {
            return Condition.DISCRIMINATOR_WON;
        }
        if (collapsed) {
            return Condition.COLLAPSED;
        }
        return rises() ? Condition.VALIDATION_RISES : Condition.HEALTHY;
    }

    private String words(Condition condition) {
        return switch (condition) {
            case HEALTHY -> "Training is healthy again.";
            case DISCRIMINATOR_WON ->
                "D_xz tells real from generated without fail, so G and E learn little. Lower the"
                        + " learning rate, or switch spectral normalisation on.";
            case COLLAPSED ->
                "All reconstructions look alike. Give it more epochs; if it stays so, raise the latent size"
                        + " or switch the latent discriminator on.";
            case CONSTANT_SCORES ->
                "All validation rows get the same score, so nothing can be told apart. Check that the"
                        + " data varies, or lower the learning rate.";
            case VALIDATION_RISES -> rising();
            case NOT_KEPT -> "The training can't be written to disk.";
            case NOT_FINITE -> "A loss is no longer a finite number.";
        };
    }

    private String rising() {
        String risen = String.format(
                Locale.ROOT,
                "Normal validation rows are reconstructed worse and worse: the error was %.4f after epoch %d and is %.4f"
                        + " now. ",
                validation.best(),
                validation.bestEpoch(),
                validation.error());
        return risen
                + (validation.keep() == Keep.BEST
                        ? "The weights of epoch " + validation.bestEpoch()
                                + " are kept; stop it, or train again with a lower learning rate."
                        : "The last weights are kept all the same, as was asked for; stop it, and train again with fewer"
                                + " epochs or a lower learning rate.");
    }

    /** Mean over values of the standard deviation over pictures. */
    private static double spread(float[][] pictures) {
        double total = 0;
        int width = pictures[0].length;
        for (int i = 0; i < width; i++) {
            double sum = 0;
            double squares = 0;
            for (float[] picture : pictures) {
                sum += picture[i];
                squares += (double) picture[i] * picture[i];
            }
            double mean = sum / pictures.length;
            total += Math.sqrt(Math.max(0, squares / pictures.length - mean * mean));
        }
        return total / width;
    }
}

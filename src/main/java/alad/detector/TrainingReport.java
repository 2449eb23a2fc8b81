package alad.detector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a trainer tells while it works; immutable values. Steps and epochs count from 1; step 0 is the untrained start. */
public sealed interface TrainingReport {
    /**
     * Once, before the first step.
     *
     * @param epochs planned
     * @param stepsPerEpoch batches an epoch
     */
    record Started(int epochs, int stepsPerEpoch, int trainRows, int batchSize) implements TrainingReport {}

    /**
     * Losses averaged over the steps since the last such report (at most some 10 a second).
     *
     * @param step steps done so far, over all epochs
     * @param dxz discriminator loss L_Dxz; dxx, dzz likewise (dzz is NaN without the latent discriminator)
     * @param realProbability mean of sigmoid(D_xz(x, E(x))) in the discriminator half-step, 0..1
     * @param fakeProbability mean of sigmoid(D_xz(G(z), z)), 0..1
     * @param rowsPerSecond training rows a second, lately
     * @param secondsLeft estimate to the end of the last epoch
     */
    record Step(
            int epoch,
            long step,
            float dxz,
            float dxx,
            float dzz,
            float generator,
            float encoder,
            float realProbability,
            float fakeProbability,
            double rowsPerSecond,
            double secondsLeft)
            implements TrainingReport {}

    /**
     * After each epoch, and once with epoch 0 before training.
     *
     * @param validationReconstruction mean over normal validation rows of the mean absolute error a value of G(E(x))
     * @param validationFeatures mean feature score over normal validation rows
     * @param best whether its weights are the ones that are kept unless a later epoch is better
     * @param labelledAuroc AUROC of the feature score on labelled validation, NaN where there is none
     */
    record Epoch(
            int epoch,
            long step,
            double seconds,
            float validationReconstruction,
            float validationFeatures,
            double labelledAuroc,
            boolean best)
            implements TrainingReport {}

    /**
     * How the networks are, every few seconds and after each epoch.
     *
     * @param networks in the order E, G, D_xz, D_xx, D_zz (without D_zz where there is none)
     */
    record Vitals(int epoch, long step, List<NetworkVitals> networks) implements TrainingReport {
        public Vitals {
            networks = List.copyOf(networks);
        }
    }

    /**
     * @param name "E", "G", "Dxz", "Dxx" or "Dzz"
     * @param weightNorm Euclidean norm of all trained parameters
     * @param gradientNorm Euclidean norm of their gradient in the network's last half-step
     * @param sigmas largest singular value of each spectrally normalised layer, by the layer's name; empty without any
     */
    record NetworkVitals(String name, float weightNorm, float gradientNorm, Map<String, Float> sigmas) {
        public NetworkVitals {
            sigmas = Collections.unmodifiableMap(new LinkedHashMap<>(sigmas));
        }
    }

    /**
     * A strip of pictures, for image data only; arrays hold values in [-1, 1], [channel, height, width].
     *
     * @param x the same few validation images every time
     * @param reconstructed G(E(x)) of each
     * @param generated G(z) of the same few z every time
     */
    record Pictures(int epoch, long step, int[] shape, float[][] x, float[][] reconstructed, float[][] generated)
            implements TrainingReport {}

    /** Something the user should know, in words, with what to do about it. */
    record Health(int epoch, long step, Condition condition, String message) implements TrainingReport {}

    /** A checkpoint is safely on disk. */
    record Checkpointed(int epoch, long step) implements TrainingReport {}

    /**
     * The last report of a training that ended by itself or by "stop and keep".
     *
     * @param epoch that it was in
     * @param keptEpoch the epoch whose weights the model has; of the last weights, how many epochs they have whole
     * @param kept why these
     */
    record Ended(int epoch, long step, int keptEpoch, Keep kept, boolean stoppedEarly) implements TrainingReport {}

    enum Condition {
        HEALTHY,
        DISCRIMINATOR_WON,
        COLLAPSED,
        CONSTANT_SCORES,
        VALIDATION_RISES,
        NOT_KEPT,
        NOT_FINITE
    }
}

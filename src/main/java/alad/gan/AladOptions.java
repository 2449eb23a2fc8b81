package alad.gan;

import alad.detector.Keep;
import alad.job.UserError;

/**
 * What a user may set for one training. Defaults come from the preset ({@link Preset#options}).
 *
 * @param epochs passes over the training rows, 0 (leave untrained) to 100,000
 * @param batchSize rows a step, 2 to 4,096
 * @param learningRate Adam's, above 0 and at most 1
 * @param latent size of z, 1 to 4,096
 * @param seed of weights, noise and order
 * @param spectralNormalisation SN on the layers that the preset marks
 * @param latentDiscriminator D_zz (DL) on or off
 * @param joinPairs how D_xx joins two images; for tables features are always joined
 * @param averageDecay decay of the moving averages of the weights, in [0, 1)
 * @param scoreWithAverages score with the averaged weights instead of the last ones
 * @param patience epochs without a better validation reconstruction before it ends early; 0 = never
 * @param checkpointEpochs a checkpoint every so many epochs, at least 1
 * @param threads of the native engine, 1 to 64; 0 = chosen for the model
 * @param keep whose weights become the model
 */
public record AladOptions(
        int epochs,
        int batchSize,
        double learningRate,
        int latent,
        long seed,
        boolean spectralNormalisation,
        boolean latentDiscriminator,
        JoinPairs joinPairs,
        double averageDecay,
        boolean scoreWithAverages,
        int patience,
        int checkpointEpochs,
        int threads,
        Keep keep) {
    /** CHANNELS is what the paper says (clean), HEIGHT what the authors' code does (parity). */
    public enum JoinPairs {
        CHANNELS,
        HEIGHT
    }

    public AladOptions {
        require("epochs", "Epochs", epochs, 0, 100_000);
        require("batchSize", "Batch size", batchSize, 2, 4096);
        require("latent", "Latent size", latent, 1, 4096);
        require("patience", "Patience", patience, 0, 100_000);
        require("checkpointEpochs", "Epochs between checkpoints", checkpointEpochs, 1, 100_000);
        require("threads", "Threads", threads, 0, 64);
        if (!(learningRate > 0 && learningRate <= 1)) {
            throw UserError.invalid(
                    "learningRate", "Learning rate must be above 0 and at most 1, but was " + learningRate + ".");
        }
        if (!(averageDecay >= 0 && averageDecay < 1)) {
            throw UserError.invalid(
                    "averageDecay",
                    "Decay of the averages must be at least 0 and below 1, but was " + averageDecay + ".");
        }
        joinPairs = joinPairs == null ? JoinPairs.CHANNELS : joinPairs;
        keep = keep == null ? Keep.BEST : keep;
    }

    /** Options that keep the best weights. */
    public AladOptions(
            int epochs,
            int batchSize,
            double learningRate,
            int latent,
            long seed,
            boolean spectralNormalisation,
            boolean latentDiscriminator,
            JoinPairs joinPairs,
            double averageDecay,
            boolean scoreWithAverages,
            int patience,
            int checkpointEpochs,
            int threads) {
        this(
                epochs,
                batchSize,
                learningRate,
                latent,
                seed,
                spectralNormalisation,
                latentDiscriminator,
                joinPairs,
                averageDecay,
                scoreWithAverages,
                patience,
                checkpointEpochs,
                threads,
                Keep.BEST);
    }

    /** The same with images joined in another way. */
    public AladOptions joining(JoinPairs other) {
        return with(spectralNormalisation, other, keep);
    }

    /** The same with other weights kept. */
    public AladOptions keeping(Keep other) {
        return with(spectralNormalisation, joinPairs, other);
    }

    /** The same without spectral normalisation. */
    public AladOptions plain() {
        return with(false, joinPairs, keep);
    }

    private AladOptions with(boolean newNormalisation, JoinPairs newJoin, Keep newKeep) {
        return new AladOptions(
                epochs,
                batchSize,
                learningRate,
                latent,
                seed,
                newNormalisation,
                latentDiscriminator,
                newJoin,
                averageDecay,
                scoreWithAverages,
                patience,
                checkpointEpochs,
                threads,
                newKeep);
    }

    private static void require(String field, String words, int value, int least, int most) {
        if (value < least || value > most) {
            throw UserError.invalid(
                    field,
                    words + " must be from " + least + " to " + String.format("%,d", most) + ", but was " + value
                            + ".");
        }
    }
}

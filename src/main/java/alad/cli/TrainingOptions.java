package alad.cli;

import alad.detector.Keep;
import alad.gan.AladOptions;
import picocli.CommandLine.Option;

/** What may differ from the preset's options; what isn't given stays as it is. */
final class TrainingOptions {
    @Option(names = "--epochs", paramLabel = "N", description = "passes over the training rows")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "N", description = "rows a step")
    private Integer batch;

    @Option(names = "--rate", paramLabel = "R", description = "Adam's learning rate")
    private Double rate;

    @Option(names = "--latent", paramLabel = "N", description = "size of the latent vector z")
    private Integer latent;

    @Option(names = "--seed", paramLabel = "S", description = "of split, weights, noise and order")
    private Long seed;

    @Option(
            names = "--sn",
            negatable = true,
            paramLabel = "",
            description = "spectral normalisation (--no-sn: without)")
    private Boolean spectralNormalisation;

    @Option(
            names = "--dl",
            negatable = true,
            paramLabel = "",
            description = "the latent discriminator D_zz (--no-dl: without)")
    private Boolean latentDiscriminator;

    @Option(names = "--join", description = "how D_xx joins two images: ${COMPLETION-CANDIDATES}")
    private AladOptions.JoinPairs join;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "stop after so many epochs without a better validation; 0 = never")
    private Integer patience;

    @Option(names = "--checkpoint-epochs", paramLabel = "N", description = "a checkpoint every so many epochs")
    private Integer checkpointEpochs;

    @Option(names = "--threads", paramLabel = "N", description = "of the native engine; 0 = chosen for the model")
    private Integer threads;

    @Option(
            names = "--keep",
            paramLabel = "WHICH",
            description =
                    "whose weights become the model: BEST on normal validation rows (the default) or LAST, of the end"
                            + " (the default with --parity)")
    private Keep keep;

    AladOptions over(AladOptions defaults) {
        return new AladOptions(
                or(epochs, defaults.epochs()),
                or(batch, defaults.batchSize()),
                or(rate, defaults.learningRate()),
                or(latent, defaults.latent()),
                or(seed, defaults.seed()),
                or(spectralNormalisation, defaults.spectralNormalisation()),
                or(latentDiscriminator, defaults.latentDiscriminator()),
                or(join, defaults.joinPairs()),
                defaults.averageDecay(),
                defaults.scoreWithAverages(),
                or(patience, defaults.patience()),
                or(checkpointEpochs, defaults.checkpointEpochs()),
                or(threads, defaults.threads()),
                or(keep, defaults.keep()));
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}

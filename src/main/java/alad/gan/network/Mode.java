package alad.gan.network;

/** What a forward call does with batch norm and dropout. */
public enum Mode {
    /** Batch statistics, which move the running ones; dropout on. */
    TRAIN,
    /** Batch statistics, the running ones untouched; dropout on: for a network that is held while others learn. */
    HELD,
    /** Running statistics, no dropout: a row's result depends on that row alone. */
    SCORE
}

package alad.experiment;

/** One network of a model, to be exported alone. */
public enum NetworkChoice {
    /** E: x to its code. */
    ENCODER,
    /** G: a code to a reconstruction. */
    GENERATOR,
    /** D_xx: (x, x') to a logit and the features of the score. */
    DISCRIMINATOR
}

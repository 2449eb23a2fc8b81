package alad.ui.latent;

/** What the colour of a point tells. */
enum Colouring {
    CLASS,
    VERDICT,
    SCORE
}

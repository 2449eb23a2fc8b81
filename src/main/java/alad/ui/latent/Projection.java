package alad.ui.latent;

/** How codes come to the plane. */
enum Projection {
    PRINCIPAL_COMPONENTS,
    NEIGHBOURS
}

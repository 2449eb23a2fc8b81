/**
 * Trained models and checkpoints on disk: versioned folders of JSON and .npy that Python opens without our code. A
 * folder may come from a stranger: reading one runs no code, leaves no folder and allocates no more than its files hold.
 * Uses {@code gan}, {@code prepare} and {@code evaluate}, whose values it stores; used by {@code experiment}.
 */
package alad.modelfile;

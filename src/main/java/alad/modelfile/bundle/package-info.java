/**
 * The native bundle: a whole run (recipe, split, weights, thresholds, curves, scores, environment, perhaps a checkpoint)
 * as one zip of JSON, CSV and .npy files with a manifest of their sizes and SHA-256 sums. Reading trusts nothing in it.
 */
package alad.modelfile.bundle;

/**
 * Layers with forward and backward on ND4J memory, networks built from a spec, spectral normalisation, Adam, moving
 * averages. Knows nothing of ALAD's losses.
 */
package alad.gan.network;

/**
 * The networks of a trained model as scoring runs them, free of the engine: running statistics of batch norm and the
 * sigma of spectral normalisation are worked into the weights, dropout is gone. What formats of others are written from.
 */
package alad.modelfile.folded;

/**
 * From a dataset to what a detector eats: seeded splits by row index, and encoders and scalers fitted on training rows
 * only and kept with the model.
 */
package alad.prepare;

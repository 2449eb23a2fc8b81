/** Losses, one exact ALAD step, the loop with pause, checkpoint and early stopping. */
package alad.gan.train;

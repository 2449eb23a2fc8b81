/** ALAD and its relatives: options, trained model, scores. */
package alad.gan;

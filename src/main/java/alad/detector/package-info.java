/**
 * The contract of every method: options and prepared rows go in, a fitted detector comes out, and on the way listeners
 * get immutable reports (never the trainer itself).
 */
package alad.detector;

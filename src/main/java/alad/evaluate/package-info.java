/** Scores and labels to ROC, AUROC, thresholds and verdicts: pure functions on arrays. */
package alad.evaluate;

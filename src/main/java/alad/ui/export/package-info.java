/** The screen that writes the open run to files for others: reports, scores, models. */
package alad.ui.export;

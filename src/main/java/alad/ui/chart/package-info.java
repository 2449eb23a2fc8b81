/**
 * Charts in the window's own look, drawn by JFreeChart. Curves hold a bounded number of points however long the
 * training is; a chart is drawn once for each batch of new points, and not at all while it can't be seen.
 */
package alad.ui.chart;

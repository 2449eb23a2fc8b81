/**
 * A run told in one HTML file that needs nothing else: plots are SVG, pictures are embedded, light and dark follow the
 * reader. It reads an open run and its history and changes nothing.
 */
package alad.experiment.report;

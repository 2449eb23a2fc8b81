package alad.ui.chart;

/**
 * One line of a chart.
 *
 * @param name for the legend
 * @param role of its colour in the palette ("xz", "generator" ...)
 */
public record Line(String name, String role, Curve curve) {}

package alad.ui.chart;

/**
 * One line of a chart.
 *
 * @param name for the legend
 * @param role of its colour in the palette ("xz", "generator" and so on)
 * @param about what a short name stands for, in a sentence; empty where it says it all
 */
public record Line(String name, String role, String about, Curve curve) {
    public Line(String name, String role, Curve curve) {
        this(name, role, "", curve);
    }
}

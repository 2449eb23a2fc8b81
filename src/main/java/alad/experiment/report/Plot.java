package alad.experiment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart as SVG: lines or bars over two axes, upright marks, a legend. Colours come from the page's style classes. */
final class Plot {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 276;
    private static final double LEFT = 56;
    private static final double RIGHT = 12;
    private static final double TOP = 46;
    private static final double BOTTOM = 40;
    /** Points closer than this to the one before aren't seen. */
    private static final double VISIBLE = 0.4;

    /** @param style class of the line, one of the page's colours; x and y of the same length, NaN = a gap */
    record Line(String name, String style, double[] x, double[] y) {}

    /** Bars side by side with one width: the counts of {@code edges.length - 1} bins. */
    record Bars(String name, String style, double[] edges, double[] heights) {}

    private record Mark(String name, double x) {}

    private final String title;
    private final String xName;
    private final String yName;
    private final List<Line> lines = new ArrayList<>();
    private final List<Bars> bars = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private double[] xRange;
    private double[] yRange;

    Plot(String title, String xName, String yName) {
        this.title = title;
        this.xName = xName;
        this.yName = yName;
    }

    Plot line(String name, String style, double[] x, double[] y) {
        lines.add(new Line(name, style, x, y));
        return this;
    }

    Plot bars(String name, String style, double[] edges, double[] heights) {
        bars.add(new Bars(name, style, edges, heights));
        return this;
    }

    /** An upright line at a value, with its name. */
    Plot mark(String name, double x) {
        marks.add(new Mark(name, x));
        return this;
    }

    Plot unitSquare() {
        xRange = new double[] {0, 1};
        yRange = new double[] {0, 1};
        return this;
    }

    String svg() {
        Axis x = axis(xRange, true, LEFT, WIDTH - RIGHT);
        Axis y = axis(yRange, false, HEIGHT - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">%n",
                WIDTH,
                HEIGHT,
                Html.escaped(title)));
        grid(svg, x, y);
        bars.forEach(each -> bars(svg, each, x, y));
        lines.forEach(each -> line(svg, each, x, y));
        for (Mark mark : marks) {
            double place = x.place(mark.x());
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"mark\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>%n",
                    place,
                    place,
                    TOP,
                    HEIGHT - BOTTOM));
            boolean right = place < WIDTH * 0.6;
            text(svg, right ? "" : "end", place + (right ? 4 : -4), TOP + 10, mark.name());
        }
        legend(svg);
        return svg.append("</svg>").toString();
    }

    private Axis axis(double[] fixed, boolean horizontal, double from, double to) {
        if (fixed != null) {
            return Axis.of(fixed[0], fixed[1], from, to);
        }
        double low = horizontal || bars.isEmpty() ? Double.POSITIVE_INFINITY : 0;
        double high = Double.NEGATIVE_INFINITY;
        List<double[]> all = new ArrayList<>();
        lines.forEach(each -> all.add(horizontal ? each.x() : each.y()));
        bars.forEach(each -> all.add(horizontal ? each.edges() : each.heights()));
        for (double[] values : all) {
            for (double value : values) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low > high ? Axis.of(0, 1, from, to) : Axis.of(low, high, from, to);
    }

    private void grid(StringBuilder svg, Axis x, Axis y) {
        for (double mark : y.marks()) {
            double place = y.place(mark);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    place,
                    place));
            text(svg, "end", LEFT - 6, place + 4, Axis.words(mark));
        }
        for (double mark : x.marks()) {
            text(svg, "middle", x.place(mark), HEIGHT - BOTTOM + 16, Axis.words(mark));
        }
        text(svg, "middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, xName);
        svg.append(String.format(
                Locale.ROOT,
                "<text text-anchor=\"middle\" transform=\"translate(12 %.1f) rotate(-90)\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2,
                Html.escaped(yName)));
    }

    private static void bars(StringBuilder svg, Bars bars, Axis x, Axis y) {
        for (int i = 0; i < bars.heights().length; i++) {
            if (bars.heights()[i] > y.low()) {
                double left = x.place(bars.edges()[i]);
                double top = y.place(bars.heights()[i]);
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>%n",
                        bars.style(),
                        left,
                        top,
                        Math.max(0.5, x.place(bars.edges()[i + 1]) - left),
                        y.from() - top));
            }
        }
    }

    private static void line(StringBuilder svg, Line line, Axis x, Axis y) {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < line.x().length; i++) {
            if (!Double.isFinite(line.y()[i])) {
                down = false;
                continue;
            }
            double px = x.place(line.x()[i]);
            double py = y.place(line.y()[i]);
            boolean last = i == line.x().length - 1;
            if (down && !last && Math.hypot(px - lastX, py - lastY) < VISIBLE) {
                continue;
            }
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", down ? "L" : "M", px, py));
            down = true;
            lastX = px;
            lastY = py;
        }
        svg.append("<path class=\"").append(line.style()).append("\" d=\"");
        svg.append(path).append("\"/>\n");
    }

    private void legend(StringBuilder svg) {
        svg.append(String.format("<text class=\"title\" x=\"0\" y=\"14\">%s</text>%n", Html.escaped(title)));
        svg.append("<text x=\"-12\" y=\"34\">");
        lines.stream().filter(each -> !each.name().isEmpty()).forEach(each -> legend(svg, each.style(), each.name()));
        bars.forEach(each -> legend(svg, each.style() + " swatch", each.name()));
        svg.append("</text>\n");
    }

    private static void legend(StringBuilder svg, String style, String name) {
        svg.append("<tspan class=\"").append(style).append(" key\" dx=\"12\">■</tspan>");
        svg.append("<tspan class=\"name\" dx=\"4\">").append(Html.escaped(name)).append("</tspan>");
    }

    private static void text(StringBuilder svg, String anchor, double x, double y, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                anchor.isEmpty() ? "start" : anchor,
                x,
                y,
                Html.escaped(words)));
    }
}

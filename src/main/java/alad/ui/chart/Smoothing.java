package alad.ui.chart;

/** How much of its past a drawn point keeps: an exponential average that starts at the first value without bias. */
public enum Smoothing {
    NONE(0),
    LIGHT(0.8),
    STRONG(0.95);

    private final double memory;

    Smoothing(double memory) {
        this.memory = memory;
    }

    /** The values of a curve, smoothed; one for each point. */
    double[] of(Curve curve) {
        double[] smooth = new double[curve.size()];
        double average = 0;
        double weight = 0;
        for (int point = 0; point < smooth.length; point++) {
            average = memory * average + (1 - memory) * curve.y(point);
            weight = memory * weight + (1 - memory);
            smooth[point] = average / weight;
        }
        return smooth;
    }
}

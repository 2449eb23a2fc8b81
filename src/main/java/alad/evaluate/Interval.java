package alad.evaluate;

/** An interval of confidence, both ends within it. */
public record Interval(double low, double high) {}

package alad.evaluate;

import java.util.Arrays;

/**
 * How sure the area under a ROC curve is, and how sure one lies above another of the same rows (DeLong, DeLong and
 * Clarke-Pearson 1988). Ties count half.
 */
public final class AurocSpread {
    /** Standard errors to each side of an interval of 95 %. */
    private static final double WIDTH = 1.959964;

    private final double[] anomalous;
    private final double[] normal;

    private AurocSpread(double[] anomalous, double[] normal) {
        this.anomalous = anomalous;
        this.normal = normal;
    }

    /**
     * @param scores none NaN
     * @throws IllegalArgumentException when one of the classes is empty
     */
    public static AurocSpread of(float[] scores, boolean[] anomalous) {
        float[] high = ofClass(scores, anomalous, true);
        float[] low = ofClass(scores, anomalous, false);
        if (high.length == 0 || low.length == 0) {
            throw new IllegalArgumentException("the spread of an AUROC needs normal and anomalous rows");
        }
        double[] above = placements(high, low);
        double[] below = placements(low, high);
        for (int i = 0; i < below.length; i++) {
            below[i] = 1 - below[i];
        }
        return new AurocSpread(above, below);
    }

    public double auroc() {
        return mean(anomalous);
    }

    /** The same scores read the other way round. */
    public AurocSpread reversed() {
        return new AurocSpread(complements(anomalous), complements(normal));
    }

    /** How far this area lies above that of other scores of the same rows, with 95 % certainty. */
    public Interval lead(AurocSpread other) {
        double[] high = differences(anomalous, other.anomalous);
        double[] low = differences(normal, other.normal);
        return around(mean(high), Math.sqrt(variance(high) / high.length + variance(low) / low.length));
    }

    /**
     * The interval of an area of which nothing but the numbers of rows is known (Hanley and McNeil 1982).
     *
     * @param anomalous rows, at least 1, as of {@code normal}
     */
    public static Interval expected(double auroc, int anomalous, int normal) {
        double square = auroc * auroc;
        double twoAnomalous = auroc / (2 - auroc) - square;
        double twoNormal = 2 * square / (1 + auroc) - square;
        double variance = (auroc * (1 - auroc) + (anomalous - 1) * twoAnomalous + (normal - 1) * twoNormal)
                / ((double) anomalous * normal);
        Interval found = around(auroc, Math.sqrt(variance));
        return new Interval(Math.max(0, found.low()), Math.min(1, found.high()));
    }

    private static Interval around(double centre, double error) {
        return new Interval(centre - WIDTH * error, centre + WIDTH * error);
    }

    private static float[] ofClass(float[] scores, boolean[] anomalous, boolean wanted) {
        float[] found = new float[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (anomalous[i] == wanted) {
                found[count++] = scores[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Of each score the share of the others that lie below it, in the order of the scores. */
    private static double[] placements(float[] scores, float[] others) {
        float[] sorted = others.clone();
        Arrays.sort(sorted);
        double[] shares = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            shares[i] = (SortedScores.below(sorted, scores[i]) + SortedScores.notAbove(sorted, scores[i]))
                    / (2.0 * sorted.length);
        }
        return shares;
    }

    private static double[] complements(double[] values) {
        return Arrays.stream(values).map(each -> 1 - each).toArray();
    }

    private static double[] differences(double[] values, double[] others) {
        double[] differences = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            differences[i] = values[i] - others[i];
        }
        return differences;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** 0 for a single value. */
    private static double variance(double[] values) {
        double mean = mean(values);
        double squares =
                Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum();
        return squares / Math.max(1, values.length - 1);
    }
}

package alad.evaluate;

/** Metrics of scores (higher = more anomalous) against labels; ties count half. */
public final class Metrics {
    private Metrics() {}

    /**
     * Area under the ROC curve: the chance that an anomalous row scores higher than a normal one, ties counting half.
     *
     * @return 0..1, or NaN when one of the two classes is empty
     * @throws IllegalArgumentException for a NaN score or arrays of different length
     */
    public static double auroc(float[] scores, boolean[] anomalous) {
        throw new UnsupportedOperationException();
    }
}

package alad.evaluate;

/**
 * Colours for absolute differences, from black over red to pale yellow. One scale serves every cell of a run, so that
 * the same colour always means the same difference.
 *
 * @param anchor the difference that a row at the threshold has on average at each pixel
 * @param top the difference that gets the brightest colour; all larger ones get it too
 */
public record HeatScale(double anchor, double top) {
    private static final double LARGEST_DIFFERENCE = 2;
    private static final double TOP_IN_ANCHORS = 6;
    private static final int[] STOPS = {0x000004, 0x280b54, 0x65156e, 0x9f2a63, 0xd44842, 0xf57d15, 0xfac127, 0xfcffa4};

    /** @param anchor mean absolute difference a value at the threshold */
    public static HeatScale anchoredAt(double anchor) {
        double top = anchor > 0 ? Math.min(LARGEST_DIFFERENCE, TOP_IN_ANCHORS * anchor) : LARGEST_DIFFERENCE;
        return new HeatScale(anchor, top);
    }

    /** @param difference 0..2 */
    public int argb(double difference) {
        double place = Math.max(0, Math.min(1, difference / top)) * (STOPS.length - 1);
        int stop = Math.min((int) place, STOPS.length - 2);
        double share = place - stop;
        int argb = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = STOPS[stop] >> shift & 0xff;
            int to = STOPS[stop + 1] >> shift & 0xff;
            argb = argb << 8 | (int) Math.round(from + share * (to - from));
        }
        return argb;
    }
}

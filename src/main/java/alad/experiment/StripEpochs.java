package alad.experiment;

/**
 * Which epochs' pictures are worth keeping: every one at first, then every second, every fourth ..., so that they stay few
 * and evenly spread however long a training is. The newest is always kept.
 */
public final class StripEpochs {
    private static final int MOST = 60;
    private static final int FEWEST = 4;
    private static final int MOST_VALUES = 16 << 20;

    private StripEpochs() {}

    /** How many strips of so many values each are kept, 4..60. */
    public static int most(long valuesPerStrip) {
        return (int) Math.max(FEWEST, Math.min(MOST, MOST_VALUES / Math.max(1, valuesPerStrip)));
    }

    /** @param most at least 1; one more may be kept: the newest */
    public static boolean isKept(int epoch, int newest, int most) {
        int stride = 1;
        while (newest / stride >= most) {
            stride *= 2;
        }
        return epoch == newest || epoch % stride == 0;
    }
}

package alad.evaluate;

/** Places among scores in ascending order, by one search each. */
public final class SortedScores {
    private SortedScores() {}

    /** How many are lower than {@code score}. */
    public static int below(float[] ascending, float score) {
        return count(ascending, score, false);
    }

    /** How many are no higher than {@code score}. */
    public static int notAbove(float[] ascending, float score) {
        return count(ascending, score, true);
    }

    private static int count(float[] ascending, float score, boolean equalToo) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < score || (equalToo && ascending[middle] == score)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

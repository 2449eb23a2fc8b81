package alad.method.forest.isolation;

/** What an unbuilt part of a tree would add to a path (Liu, Ting and Zhou 2008, equation 1), with H summed exactly. */
final class PathLength {
    private PathLength() {}

    /** Mean path of an unsuccessful search among {@code rows}: c(n) = 2 H(n-1) - 2 (n-1) / n; 0 for one row or none. */
    static double average(int rows) {
        if (rows < 2) {
            return 0;
        }
        double harmonic = 0;
        for (int i = rows - 1; i > 0; i--) {
            harmonic += 1.0 / i;
        }
        return 2 * harmonic - 2.0 * (rows - 1) / rows;
    }
}

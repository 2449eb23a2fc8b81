package alad.prepare;

import alad.job.UserError;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows as they were drawn, before contamination, before anomalous test rows are cut and before labelled rows are set
 * aside. The order within each is that of the draw.
 *
 * @param train normal rows, and anomalous ones where the training part isn't cleaned
 * @param spare anomalous rows that may contaminate the training rows
 * @param spareIsTest whether the spare rows are otherwise test rows, of which one at least must stay
 */
record DrawnRows(
        int[] train, int[] validation, int[] testNormal, int[] testAnomalous, int[] spare, boolean spareIsTest) {
    /**
     * Replaces a share of the training rows by anomalous ones, which leave the test rows if they were there. More
     * contamination takes the same rows and others.
     *
     * @throws UserError when there are too few of them
     */
    DrawnRows contaminated(double share) {
        int wanted = (int) Math.round(train.length * share);
        if (wanted == 0) {
            return this;
        }
        int available = Math.max(0, spare.length - (spareIsTest ? 1 : 0));
        if (wanted > available) {
            throw UserError.invalid(
                    "contamination",
                    String.format(
                            "Contamination of %s needs %,d anomalous rows for training, but only %,d can be had.",
                            percent(share), wanted, available));
        }
        int[] taken = Arrays.copyOfRange(spare, spare.length - wanted, spare.length);
        int[] kept = Arrays.copyOf(train, train.length - wanted);
        int[] sorted = taken.clone();
        Arrays.sort(sorted);
        return new DrawnRows(
                concat(kept, taken),
                validation,
                testNormal,
                only(testAnomalous, row -> Arrays.binarySearch(sorted, row) < 0),
                Arrays.copyOf(spare, spare.length - wanted),
                spareIsTest);
    }

    static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }

    static int[] only(int[] rows, IntPredicate wanted) {
        return Arrays.stream(rows).filter(wanted).toArray();
    }

    static int[] concat(int[] first, int[] second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }
}

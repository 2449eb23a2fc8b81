package alad.describe;

import alad.data.Dataset;
import alad.describe.Repeats.Pair;
import alad.job.JobContext;
import java.util.Arrays;

/** Counts rows that equal an earlier one, by a hash of each row that a comparison confirms. */
final class EqualRows {
    /** Whether two rows are equal in every value. */
    interface Comparison {
        boolean areEqual(int first, int second);
    }

    private static final int CHECKED = 4096;

    private final Dataset dataset;
    private final PairRanking pairs;
    private int repeated;
    private int acrossClasses;
    private int acrossParts;

    EqualRows(Dataset dataset, PairRanking pairs) {
        this.dataset = dataset;
        this.pairs = pairs;
    }

    /** @param hashes one a row */
    void find(long[] hashes, Comparison comparison, JobContext job) {
        int[] firstRows = new int[Math.max(16, Integer.highestOneBit(Math.max(1, hashes.length)) * 4)];
        Arrays.fill(firstRows, -1);
        for (int row = 0; row < hashes.length; row++) {
            if (row % CHECKED == 0) {
                job.check();
            }
            int place = (int) (mixed(hashes[row]) & firstRows.length - 1);
            while (firstRows[place] >= 0) {
                int first = firstRows[place];
                if (hashes[first] == hashes[row] && comparison.areEqual(first, row)) {
                    count(first, row);
                    break;
                }
                place = place + 1 & firstRows.length - 1;
            }
            if (firstRows[place] < 0) {
                firstRows[place] = row;
            }
        }
    }

    Repeats repeats() {
        return new Repeats(repeated, acrossClasses, acrossParts, pairs.best());
    }

    private void count(int first, int second) {
        Pair pair = PairRanking.pair(dataset, first, second, 0);
        repeated++;
        acrossClasses += pair.acrossClasses() ? 1 : 0;
        acrossParts += pair.acrossParts() ? 1 : 0;
        pairs.add(pair);
    }

    /** The finaliser of SplittableRandom (Steele, Lea and Flood 2014). */
    static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}

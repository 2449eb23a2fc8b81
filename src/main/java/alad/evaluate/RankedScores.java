package alad.evaluate;

import java.util.List;

/**
 * Scores with their labels, sorted once: every question about a threshold is then a binary search.
 *
 * <p>Place {@code i} stands for the i-th highest different score; {@code called} rows are those that score at least
 * that.
 */
public final class RankedScores {
    private final float[] scores;
    private final int[] anomalousCalled;
    private final int[] normalCalled;

    private RankedScores(float[] scores, int[] anomalousCalled, int[] normalCalled) {
        this.scores = scores;
        this.anomalousCalled = anomalousCalled;
        this.normalCalled = normalCalled;
    }

    /** @throws IllegalArgumentException for a NaN score or arrays of different length */
    public static RankedScores of(float[] scores, boolean[] anomalous) {
        List<ScoreOrder.Tie> ties = ScoreOrder.descending(scores, anomalous).ties();
        float[] values = new float[ties.size()];
        int[] anomalousCalled = new int[values.length];
        int[] normalCalled = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ScoreOrder.Tie tie = ties.get(i);
            values[i] = tie.score();
            anomalousCalled[i] = tie.anomalous() + (i == 0 ? 0 : anomalousCalled[i - 1]);
            normalCalled[i] = tie.normal() + (i == 0 ? 0 : normalCalled[i - 1]);
        }
        return new RankedScores(values, anomalousCalled, normalCalled);
    }

    /** Different scores. */
    public int size() {
        return scores.length;
    }

    public int anomalous() {
        return size() == 0 ? 0 : anomalousCalled[size() - 1];
    }

    public int normal() {
        return size() == 0 ? 0 : normalCalled[size() - 1];
    }

    /** Whether there are rows of both classes. */
    public boolean hasBoth() {
        return anomalous() > 0 && normal() > 0;
    }

    public float highest() {
        return scores[0];
    }

    public float lowest() {
        return scores[size() - 1];
    }

    /** How many different scores are above {@code threshold}. */
    public int placesAbove(float threshold) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scores[middle] > threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Rows above the threshold are called anomalous; in the logarithm of the number of rows. */
    public Confusion at(float threshold) {
        if (Float.isNaN(threshold)) {
            throw new IllegalArgumentException("the threshold is not a number");
        }
        int above = placesAbove(threshold);
        int truePositives = above == 0 ? 0 : anomalousCalled[above - 1];
        int falsePositives = above == 0 ? 0 : normalCalled[above - 1];
        return new Confusion(truePositives, falsePositives, normal() - falsePositives, anomalous() - truePositives);
    }

    float score(int place) {
        return scores[place];
    }

    int anomalousCalled(int place) {
        return anomalousCalled[place];
    }

    int normalCalled(int place) {
        return normalCalled[place];
    }

    /** Area under the ROC curve, ties counting half; NaN when one of the classes is empty. */
    public double auroc() {
        return RankFigures.of(anomalousCalled, normalCalled).auroc();
    }

    /** All four figures that need no threshold. */
    public RankFigures figures() {
        return RankFigures.of(anomalousCalled, normalCalled);
    }

    /**
     * The highest F1 that any threshold reaches, with that threshold: half-way to the next lower score, so that rounding
     * can't move a row across it.
     *
     * @param rule in words
     * @param oracle whether these are test rows
     * @throws IllegalArgumentException when no row is anomalous
     */
    public Threshold bestF1(String rule, boolean oracle) {
        if (anomalous() == 0) {
            throw new IllegalArgumentException("without an anomalous row there is no best F1");
        }
        int best = 0;
        double highest = -1;
        for (int i = 0; i < size(); i++) {
            double f1 = 2.0 * anomalousCalled[i] / (anomalousCalled[i] + normalCalled[i] + anomalous());
            if (f1 > highest) {
                highest = f1;
                best = i;
            }
        }
        return new Threshold(below(best), rule, oracle);
    }

    /**
     * The highest threshold that misses at most {@code share} of the anomalous rows.
     *
     * @throws IllegalArgumentException when no row is anomalous
     */
    public Threshold mostMissed(double share, String rule, boolean oracle) {
        if (anomalous() == 0) {
            throw new IllegalArgumentException("without an anomalous row there is nothing to miss");
        }
        int needed = (int) Math.ceil((1 - share) * anomalous() - 1e-9);
        int place = 0;
        while (anomalousCalled[place] < needed) {
            place++;
        }
        return new Threshold(needed == 0 ? scores[0] : below(place), rule, oracle);
    }

    /** A value that the score at {@code place} is above and the next lower one isn't. */
    private float below(int place) {
        if (place == size() - 1) {
            return Math.nextDown(scores[place]);
        }
        float middle = (float) (((double) scores[place] + scores[place + 1]) / 2);
        return middle < scores[place] ? middle : scores[place + 1];
    }

    /**
     * The ROC curve thinned for drawing: [false positive rates, true positive rates], from (0, 0) to (1, 1), no two
     * neighbours closer than {@code step} but for the ends.
     *
     * @return two empty arrays when one of the classes is empty
     */
    public double[][] roc(double step) {
        Thinned points = new Thinned(step);
        if (hasBoth()) {
            points.add(0, 0, true);
            for (int i = 0; i < size(); i++) {
                double fpr = (double) normalCalled[i] / normal();
                double tpr = (double) anomalousCalled[i] / anomalous();
                points.add(fpr, tpr, i == size() - 1);
            }
        }
        return points.arrays();
    }

    /** Precision against recall, thinned likewise: [recalls, precisions]; empty when no row is anomalous. */
    public double[][] precisionRecall(double step) {
        Thinned points = new Thinned(step);
        for (int i = 0; anomalous() > 0 && i < size(); i++) {
            double recall = (double) anomalousCalled[i] / anomalous();
            double precision = (double) anomalousCalled[i] / (anomalousCalled[i] + normalCalled[i]);
            points.add(recall, precision, i == 0 || i == size() - 1);
        }
        return points.arrays();
    }
}

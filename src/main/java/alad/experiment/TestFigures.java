package alad.experiment;

import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Confusion;
import alad.evaluate.RankedScores;
import alad.evaluate.Threshold;
import java.util.ArrayList;
import java.util.List;

/**
 * How well one kind of score told the test rows apart after an epoch. Precision, recall and F1 are oracle figures: as
 * many rows are called anomalous as are known to be so. NaN where a figure can't be had.
 *
 * @param topShare share of the test rows called anomalous, in (0, 1]; ties may make it more
 */
public record TestFigures(
        int epoch, ScoreKind score, double auroc, double topShare, double precision, double recall, double f1) {
    /** @param topShare 0 = the share of anomalous rows */
    static List<TestFigures> of(int epoch, Scores scores, boolean[] anomalous, double topShare) {
        int positives = 0;
        for (boolean each : anomalous) {
            positives += each ? 1 : 0;
        }
        double share = topShare > 0 ? topShare : (double) positives / anomalous.length;
        List<TestFigures> figures = new ArrayList<>();
        for (ScoreKind kind : ScoreKind.values()) {
            figures.add(of(epoch, kind, scores.of(kind), anomalous, share));
        }
        return figures;
    }

    private static TestFigures of(int epoch, ScoreKind kind, float[] scores, boolean[] anomalous, double share) {
        if (share == 0) {
            return new TestFigures(epoch, kind, Double.NaN, share, Double.NaN, Double.NaN, Double.NaN);
        }
        Confusion confusion = Confusion.at(Threshold.top(scores, share).value(), scores, anomalous);
        return new TestFigures(
                epoch,
                kind,
                RankedScores.of(scores, anomalous).auroc(),
                share,
                confusion.precision(),
                confusion.recall(),
                confusion.f1());
    }
}

package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.experiment.ScoredRun;
import java.util.Arrays;

/**
 * The scores of one part of a run in their order.
 *
 * @param scores ascending
 */
record ScoreLadder(ScoredRun run, ScoreKind kind, Part part, float[] scores) {
    static ScoreLadder of(ScoreBook book, Criteria criteria) {
        float[] scores = book.scores(criteria.part()).of(criteria.kind()).clone();
        Arrays.sort(scores);
        return new ScoreLadder(book.run(), criteria.kind(), criteria.part(), scores);
    }

    boolean isOf(ScoreBook book, Criteria criteria) {
        return run == book.run() && kind == criteria.kind() && part == criteria.part();
    }
}

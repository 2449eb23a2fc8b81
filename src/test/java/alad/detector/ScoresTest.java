package alad.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aScoreThatIsNoFiniteNumberIsRefusedByItsRow(float score) {
        Map<ScoreKind, float[]> scores = Map.of(ScoreKind.L1, new float[] {1, score, 2, score});
        UserError error = assertThrows(UserError.class, () -> new Scores(scores));
        assertTrue(error.getMessage().contains("l1: 2 of 4 rows, the first is row 1"), error.getMessage());
    }

    @Test
    void finiteScoresAreTaken() {
        float[] scores = {0, -Float.MAX_VALUE, Float.MIN_VALUE};
        assertEquals(scores, new Scores(Map.of(ScoreKind.L2, scores)).of(ScoreKind.L2));
    }
}

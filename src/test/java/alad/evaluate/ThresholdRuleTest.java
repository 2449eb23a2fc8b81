package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.evaluate.ThresholdRule.Kind;
import alad.job.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdRuleTest {
    private static final float[] VALIDATION = {10, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final RankedScores LABELLED = RankedScores.of(
            new float[] {1, 2, 3, 4, 5, 6, 7, 8}, new boolean[] {false, false, false, true, false, true, true, true});
    private static final float[] TEST = {5, 1, 9, 9, 3, 2, 4, 8};

    private static Threshold apply(Kind kind, double value) {
        return new ThresholdRule(kind, value).apply(new ThresholdRule.Rows(VALIDATION, LABELLED, TEST));
    }

    @ParameterizedTest
    @CsvSource({
        // nine of ten normal validation rows are at or below 9
        "QUANTILE,      0.9,  9,  false, 90 % of normal validation",
        // two of ten above 8
        "FALSE_ALARMS,  0.2,  8,  false, at most 20 % false alarms on normal validation",
        // one of ten is already a tenth
        "FALSE_ALARMS,  0.05, 10, false, 'at most 5 % false alarms on normal validation, only 10 rows'",
        // anomalous ones score 4, 6, 7, 8: none may be missed, 3.5 lies half-way to 3
        "MISSES,        0.1,  3.5, false, at most 10 % misses on labelled validation",
        // one of four may be missed
        "MISSES,        0.25, 5.5, false, at most 25 % misses on labelled validation",
        // above 5: 3 of 4 found, none wrong, F1 6/7; above 3: 4 found, 1 wrong, F1 8/9
        "BEST_F1,       0,    3.5, false, best F1 on labelled validation",
        // 8, 9, 9 of eight rows
        "CONTAMINATION, 0.375, 5, true,  highest 37.5 % of the test scores",
        "TOP,           3,    5,  true,  highest 3 test scores",
        // both nines tie, so neither is called
        "TOP,           1,    9,  true,  highest 1 test scores",
        "TOP,           100,  0.99999994, true, highest 100 test scores"
    })
    void everyRuleGivesTheThresholdCountedByHand(
            Kind kind, double value, float expected, boolean oracle, String words) {
        Threshold threshold = apply(kind, value);
        assertEquals(expected, threshold.value());
        assertEquals(oracle, threshold.oracle());
        assertEquals(words, threshold.rule());
        assertEquals(oracle, kind.isOracle());
    }

    @Test
    void aRuleThatNeedsLabelsSaysSoWhereThereAreNone() {
        RankedScores normalOnly = RankedScores.of(new float[] {1, 2}, new boolean[2]);
        UserError error = assertThrows(
                UserError.class,
                () -> new ThresholdRule(Kind.BEST_F1, 0).apply(new ThresholdRule.Rows(VALIDATION, normalOnly, TEST)));
        assertTrue(error.getMessage().contains("labelled validation"), error.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "QUANTILE, 0",
        "QUANTILE, 1",
        "FALSE_ALARMS, NaN",
        "MISSES, -1",
        "CONTAMINATION, 2",
        "TOP, 0",
        "TOP, 1.5"
    })
    void valuesOutOfRangeAreRefused(Kind kind, double value) {
        assertThrows(UserError.class, () -> new ThresholdRule(kind, value));
    }

    @Test
    void theTailIsTheShareOfNormalRowsThatReachAScore() {
        Calibration calibration = Calibration.of(VALIDATION, new float[0], new boolean[0]);
        assertEquals(11.0 / 11, calibration.tail(1));
        assertEquals(6.0 / 11, calibration.tail(6));
        assertEquals(1.0 / 11, calibration.tail(11));
        assertFalse(calibration.hasProbability());
        assertTrue(Double.isNaN(calibration.probability(3)));
    }

    @Test
    void theProbabilityRisesWithTheScoreAndMeetsTheShareOfAnomalousRows() {
        float[] scores = {1, 2, 3, 4, 5, 6, 7, 8};
        boolean[] anomalous = {false, false, false, true, false, true, true, true};
        Calibration calibration = Calibration.of(VALIDATION, scores, anomalous);
        // by symmetry a row in the middle is as likely one as the other
        assertEquals(0.5, calibration.probability(4.5f), 1e-6);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += calibration.probability(scores[i]);
            assertTrue(i == 0 || calibration.probability(scores[i]) > calibration.probability(scores[i - 1]));
        }
        // Newton's optimum makes the probabilities add up to the smoothed targets: 4 * 5/6 + 4 * 1/6
        assertEquals(4, sum, 1e-6);
        float[] apart = {1, 2, 8, 9};
        boolean[] clean = {false, false, true, true};
        Calibration cut = Calibration.of(VALIDATION, apart, clean);
        assertTrue(cut.probability(9) < 1 && cut.probability(9) > 0.7, "" + cut.probability(9));
    }
}

package alad.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScoreRangeTest {
    private final ScoreRange range = new ScoreRange();

    @BeforeEach
    void score() {
        range.scoresAre(new float[] {1.23456f, 2, 2, 3.98765f, 100});
    }

    @Test
    void sharesAreTypedAsScoresRoundedAwayFromTheRowsShown() {
        range.low.set(10);
        assertEquals("1.234", range.lowest.get());
        range.low.set(25);
        assertEquals("2", range.lowest.get());
        range.high.set(75);
        assertEquals("3.988", range.highest.get());
        assertEquals(2, range.lowestScore());
        assertEquals(3.988f, range.highestScore());
    }

    @Test
    void aShareAtItsEndLimitsNothing() {
        range.low.set(50);
        range.high.set(75);
        range.low.set(0);
        range.high.set(100);
        assertEquals("", range.lowest.get());
        assertEquals("", range.highest.get());
        assertEquals(Float.NEGATIVE_INFINITY, range.lowestScore());
        assertEquals(Float.POSITIVE_INFINITY, range.highestScore());
    }

    /** Of the two rows that score 2 both are inside. */
    @Test
    void typedScoresMoveTheSharesToTheirRows() {
        range.lowest.set("2");
        range.highest.set("2");
        assertEquals(25, range.low.get());
        assertEquals(50, range.high.get());
        range.highest.set("");
        range.lowest.set("1,500");
        assertEquals(100, range.low.get());
        assertEquals(100, range.high.get());
    }

    @Test
    void otherScoresMoveTheSharesAndLeaveWhatWasTyped() {
        range.highest.set("4");
        assertEquals(75, range.high.get());
        range.scoresAre(new float[] {1, 8, 9});
        assertEquals("4", range.highest.get());
        assertEquals(0, range.high.get());
    }

    /** A slider would hold the lower share back at the higher one. */
    @Test
    void theLowerShareIsNeverAboveTheHigher() {
        range.lowest.set("2");
        range.highest.set("2");
        range.low.addListener((source, old, now) -> assertTrue(range.low.get() <= range.high.get()));
        range.scoresAre(new float[] {0, 0.5f, 1, 2, 3});
        assertEquals(75, range.low.get());
        assertEquals(75, range.high.get());
    }

    @Test
    void whatIsNoRangeLeavesTheShares() {
        range.lowest.set("2");
        range.highest.set("1");
        assertEquals(25, range.low.get());
        assertEquals(100, range.high.get());
        assertEquals(Float.NEGATIVE_INFINITY, range.lowestScore());
        assertEquals("2 is above 1.", range.error.get());
    }

    @Test
    void aScoreThatOverflewIsTypedToo() {
        range.scoresAre(new float[] {1, 123_456, Float.POSITIVE_INFINITY});
        range.low.set(50);
        assertEquals("123400", range.lowest.get());
        range.low.set(100);
        assertEquals(Float.POSITIVE_INFINITY, range.lowestScore());
    }

    @Test
    void withoutScoresSharesMeanNothing() {
        range.scoresAre(new float[0]);
        range.low.set(40);
        assertEquals("", range.lowest.get());
    }
}

package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.job.UserError;
import alad.prepare.SplitRule.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SplitRuleTest {
    private static final Grouping GROUPS = Grouping.byColumn("patient");
    private static final SplitRule RULE = new SplitRule(Kind.POOLED, 0.3, 0.2, 0.1, 0.5, 0.05, GROUPS, 7L, null);

    @Test
    void eachChangeLeavesTheRestAsItWas() {
        assertEquals(new SplitRule(Kind.RANDOM, 0.3, 0.2, 0.1, 0.5, 0.05, GROUPS, 7L, null), RULE.of(Kind.RANDOM));
        assertEquals(
                new SplitRule(Kind.POOLED, 0.4, 0.15, 0, 0.5, 0.05, GROUPS, 7L, null), RULE.withShares(0.4, 0.15, 0));
        assertEquals(
                new SplitRule(Kind.POOLED, 0.3, 0.2, 0.1, 0.5, 0.1, GROUPS, 7L, null), RULE.withContamination(0.1));
        assertEquals(new SplitRule(Kind.POOLED, 0.3, 0.2, 0.1, 0.5, 0.05, null, 7L, null), RULE.withGroups(null));
        assertEquals(new SplitRule(Kind.POOLED, 0.3, 0.2, 0.1, 0.5, 0.05, GROUPS, 8L, null), RULE.withSeed(8L));
    }

    @Test
    void aFixedSplitNamesItsFileUntilAnotherKindIsChosen() {
        Path rows = Path.of("rows.json");
        SplitRule fixed = SplitRule.fixed(rows);
        assertEquals(new SplitRule(Kind.FIXED, 0.2, 0.15, 0.1, 1, 0, null, 42L, rows), fixed);
        assertEquals(SplitRule.DEFAULT, fixed.of(Kind.AUTO));
        assertEquals("file", refused(() -> SplitRule.DEFAULT.of(Kind.FIXED)));
        assertEquals("contamination", refused(() -> fixed.withContamination(0.1)));
        assertEquals("groups", refused(() -> fixed.withGroups(GROUPS)));
    }

    @Test
    void sharesOfNothingAndOfAllAreRefusedWhereNothingWouldBeLeft() {
        for (double share : new double[] {0, 1, -0.1, Double.NaN}) {
            assertEquals("testFraction", refused(() -> RULE.withShares(share, 0.2, 0)));
            assertEquals("validationFraction", refused(() -> RULE.withShares(0.2, share, 0)));
        }
        assertEquals("labelledFraction", refused(() -> RULE.withShares(0.2, 0.2, 1)));
        assertEquals("labelledFraction", refused(() -> RULE.withShares(0.2, 0.2, -0.01)));
        assertEquals("anomalousShare", refused(() -> new SplitRule(Kind.POOLED, 0.2, 0.2, 0, 0)));
        assertEquals("anomalousShare", refused(() -> new SplitRule(Kind.POOLED, 0.2, 0.2, 0, 1.01)));
        assertEquals("contamination", refused(() -> RULE.withContamination(0.201)));
        assertEquals("contamination", refused(() -> RULE.of(Kind.RANDOM_UNCLEANED)));
    }

    private static String refused(Executable rule) {
        return assertThrows(UserError.class, rule).field().orElseThrow();
    }
}

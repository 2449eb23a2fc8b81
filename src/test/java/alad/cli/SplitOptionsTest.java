package alad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.prepare.SplitRule;
import alad.prepare.SplitRule.Kind;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class SplitOptionsTest {
    @Command
    static final class Some {
        @Mixin
        private final SplitOptions splitting = new SplitOptions();
    }

    @Test
    void theAuthorsRowsStayTheirsWhateverTheTrainingsSeed() {
        SplitRule authors = SplitRule.DEFAULT.of(Kind.AUTHORS);
        assertEquals(42, over(authors).seed());
        assertEquals(42, over(SplitRule.DEFAULT, "--split", "authors").seed());
        assertEquals(5, over(authors, "--split-seed", "5").seed());
    }

    @Test
    void otherRowsAreDrawnByTheTrainingsSeedUnlessTheSplitHasItsOwn() {
        assertEquals(7, over(SplitRule.DEFAULT).seed());
        assertEquals(
                7, over(SplitRule.DEFAULT.of(Kind.AUTHORS), "--split", "random").seed());
        assertEquals(5, over(SplitRule.DEFAULT, "--split-seed", "5").seed());
    }

    private static SplitRule over(SplitRule rule, String... arguments) {
        Some some = new Some();
        new CommandLine(some).parseArgs(arguments);
        return some.splitting.over(rule, 7);
    }
}

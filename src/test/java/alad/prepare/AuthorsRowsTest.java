package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.job.UserError;
import alad.prepare.SplitRule.Kind;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of rows that are drawn as the authors draw them. */
class AuthorsRowsTest {
    private static final SplitRule RULE = new SplitRule(Kind.AUTHORS, 0.5, 0.1, 0, 1);

    private final Dataset data = SplitPropertiesTest.table(new float[40], new int[40], new Part[40]);

    @Test
    void validationRowsTrainAsWell() {
        Split split = Splitter.split(data, Set.of("good"), RULE, 42);
        assertTrue(split.validationTrains());
        assertTrue(Arrays.stream(split.validation()).allMatch(row -> Arrays.binarySearch(split.train(), row) >= 0));
        assertEquals(20, split.train().length);
        assertEquals(20, split.test().length);
        assertEquals(0, SplitTable.of(data, split, null).leftOut());
        assertTrue(SplitWords.sentences(data, split, RULE).stream()
                .anyMatch(sentence -> sentence.contains("validation rows train as well")));
    }

    @Test
    void listedRowsMayBeInBothOnlyWhereTheListSaysSo() {
        Split drawn = Splitter.split(data, Set.of("good"), RULE, 42);
        SplitRows both = new SplitRows(drawn.train(), drawn.validation(), new int[0], drawn.test(), true);
        Split again = Splitter.fixed(data, Set.of("good"), both, "rows.json");
        assertArrayEquals(drawn.validation(), again.validation());
        assertTrue(again.validationTrains());
        SplitRows silent = new SplitRows(drawn.train(), drawn.validation(), new int[0], drawn.test());
        UserError twice =
                assertThrows(UserError.class, () -> Splitter.fixed(data, Set.of("good"), silent, "rows.json"));
        assertTrue(twice.getMessage().contains("each row can be used once only"), twice.getMessage());
        SplitRows apart = new SplitRows(
                Arrays.copyOfRange(drawn.train(), 1, 20), new int[] {drawn.train()[0]}, new int[0], drawn.test(), true);
        UserError missing =
                assertThrows(UserError.class, () -> Splitter.fixed(data, Set.of("good"), apart, "rows.json"));
        assertTrue(missing.getMessage().contains("isn't in train"), missing.getMessage());
    }

    @Test
    void theAuthorsKnowNeitherContaminationNorGroups() {
        assertThrows(UserError.class, () -> RULE.withContamination(0.1));
        assertThrows(UserError.class, () -> RULE.withGroups(Grouping.byColumn("a")));
        assertFalse(
                Splitter.split(data, Set.of("good"), RULE.of(Kind.RANDOM), 42).validationTrains());
    }
}

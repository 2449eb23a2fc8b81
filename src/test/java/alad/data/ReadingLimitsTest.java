package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingLimitsTest {
    @Test
    void sidesAndPixelsAreLimitedEachByItself() {
        assertEquals(Optional.empty(), ReadingLimits.problem(16_384, 6_000));
        assertEquals(Optional.empty(), ReadingLimits.problem(10_000, 10_000));
        assertTrue(ReadingLimits.problem(16_385, 1).isPresent());
        assertTrue(ReadingLimits.problem(1, 16_385).isPresent());
        assertTrue(ReadingLimits.problem(10_001, 10_000).isPresent());
        assertTrue(ReadingLimits.problem(0, 5).isPresent());
        assertTrue(ReadingLimits.problem(5, -1).isPresent());
    }

    @Test
    void roomForRowsDoublesUpToTheMostThatAreRead() {
        assertEquals(2_048, ReadingLimits.moreRows("table.arff", 1_024, 5));
        assertEquals(TableReader.MOST_ROWS, ReadingLimits.moreRows("table.arff", 3_000_000, 1));
        assertEquals(
                "table.arff holds more than the 5000000 rows that are read at most.",
                assertThrows(UserError.class, () -> ReadingLimits.moreRows("table.arff", 5_000_000, 1))
                        .getMessage());
        String tooWide = assertThrows(UserError.class, () -> ReadingLimits.moreRows("table.arff", 2_500_000, 10_000))
                .getMessage();
        assertTrue(tooWide.startsWith("5000000 rows of 10000 columns from table.arff need "), tooWide);
    }

    @Test
    void whatDoesNotFitIntoTheMemoryIsRefusedWithBothSizes() {
        ReadingLimits.requireRoom("pictures", 1000, 3, 64);
        ReadingLimits.requireRoomForTable("table.csv", 1000, 40);
        String images = assertThrows(
                        UserError.class, () -> ReadingLimits.requireRoom("pictures", 1_000_000_000, 3, 512))
                .getMessage();
        assertTrue(
                images.startsWith("1000000000 images of 512 × 512 pixels from pictures need 750000000 MB of memory,"),
                images);
        assertThrows(
                UserError.class, () -> ReadingLimits.requireRoomForTable("table.csv", TableReader.MOST_ROWS, 10_000));
    }
}

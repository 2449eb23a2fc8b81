package alad.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;

class ColumnPagesTest {
    private final ReadOnlyObjectWrapper<Dataset> dataset = new ReadOnlyObjectWrapper<>();
    private final ColumnPages pages = new ColumnPages(dataset.getReadOnlyProperty());

    private void open(List<String> names) {
        List<Column> columns = names.stream()
                .map(name -> new Column(name, new float[] {1}, List.of()))
                .toList();
        dataset.set(new Dataset(
                "table",
                "CSV table",
                Path.of("table.csv"),
                new TableSamples(1, columns),
                List.of("all"),
                new int[] {0},
                new Part[] {Part.NONE},
                new String[] {"1"},
                List.of()));
    }

    /** "column 1", "column 2", ... */
    private void open(int count) {
        open(IntStream.rangeClosed(1, count).mapToObj(i -> "column " + i).toList());
    }

    private List<String> shown() {
        return pages.shown.get().stream().map(Column::name).toList();
    }

    @Test
    void columnsComeInPagesOfTwentyWithTheRangeInWords() {
        open(274);
        assertTrue(pages.paged.get());
        assertEquals(20, shown().size());
        assertEquals("Columns 1–20 of 274", pages.range.get());
        assertFalse(pages.hasPrevious.get());
        pages.next();
        assertEquals("column 21", shown().get(0));
        assertEquals("Columns 21–40 of 274", pages.range.get());
        assertTrue(pages.hasPrevious.get());
        pages.previous();
        pages.previous();
        assertEquals("Columns 1–20 of 274", pages.range.get());
    }

    @Test
    void theLastPageHoldsWhatIsLeftAndIsNotGoneBeyond() {
        open(274);
        for (int page = 0; page < 30; page++) {
            pages.next();
        }
        assertEquals("Columns 261–274 of 274", pages.range.get());
        assertEquals(14, shown().size());
        assertFalse(pages.hasNext.get());
        open(40);
        pages.next();
        assertEquals("Columns 21–40 of 40", pages.range.get());
        assertFalse(pages.hasNext.get());
    }

    @Test
    void twentyColumnsAreOnePageAndOtherDataBeginsWithItsFirst() {
        open(274);
        pages.search.set("column 99");
        open(20);
        assertFalse(pages.paged.get());
        assertFalse(pages.hasNext.get());
        assertEquals("", pages.search.get());
        assertEquals("Columns 1–20 of 20", pages.range.get());
    }

    @Test
    void aSearchBringsThePageOfTheColumnWhoseNameFitsBest() {
        open(List.of("flag of host", "a", "b", "c", "Flags", "flag"));
        pages.search.set(" FLAG ");
        assertEquals(5, pages.found.get());
        assertEquals("1 of 3 found", pages.searched.get());
        pages.findNext(1);
        assertEquals(0, pages.found.get());
        pages.findNext(1);
        assertEquals(4, pages.found.get());
        pages.findNext(1);
        assertEquals(5, pages.found.get());
        pages.findNext(-1);
        assertEquals(4, pages.found.get());
        assertEquals("3 of 3 found", pages.searched.get());

        open(274);
        pages.search.set("mn 27");
        assertEquals("Columns 21–40 of 274", pages.range.get());
        assertEquals(6, pages.found.get());
        assertEquals("1 of 6 found", pages.searched.get());
        pages.findNext(-1);
        assertEquals("Columns 261–274 of 274", pages.range.get());
        assertEquals("column 274", shown().get(pages.found.get()));
    }

    @Test
    void aSearchInVainLeavesThePageAndAnEmptyOneSaysNothing() {
        open(274);
        pages.next();
        pages.search.set("pressure");
        assertEquals("no such column", pages.searched.get());
        assertEquals("Columns 21–40 of 274", pages.range.get());
        assertEquals(ColumnPages.NONE, pages.found.get());
        pages.findNext(1);
        assertEquals(ColumnPages.NONE, pages.found.get());
        pages.search.set("  ");
        assertEquals("", pages.searched.get());
    }

    @Test
    void turningThePageLetsTheFoundColumnGo() {
        open(274);
        pages.search.set("column 27");
        pages.next();
        assertEquals(ColumnPages.NONE, pages.found.get());
        assertEquals("Columns 41–60 of 274", pages.range.get());
        pages.findNext(1);
        assertEquals("2 of 6 found", pages.searched.get());
        assertEquals("column 270", shown().get(pages.found.get()));
    }
}

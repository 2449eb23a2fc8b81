package alad.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.data.ImageSamples;
import alad.data.TableSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowWordTest {
    @Test
    void picturesAreImagesAndLinesOfATableRows() {
        RowWord image = RowWord.of(new ImageSamples(1, 8, 8, new byte[1][64]));
        RowWord row = RowWord.of(new TableSamples(1, List.of(), true));
        assertEquals("image", image.one());
        assertEquals("1,800 images", image.count(1800));
        assertEquals("1 row", row.count(1));
        assertEquals("rows", row.many());
    }
}

package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset.Part;
import alad.data.TableSamples.Column;
import alad.job.UserError;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinedRowsTest {
    private static final Masks ON_SECOND = new Masks() {
        @Override
        public boolean has(int row) {
            return row == 1;
        }

        @Override
        public Optional<BitSet> of(int row) {
            return has(row) ? Optional.of(BitSet.valueOf(new long[] {5})) : Optional.empty();
        }
    };

    @Test
    void imagesKeepTheirClassIdPartAndMask() {
        Dataset upper = images("a", List.of("good"), new int[] {0}, Part.TRAIN, Masks.NONE, 1);
        Dataset lower = images("b", List.of("bad", "good"), new int[] {1, 0}, Part.TEST, ON_SECOND, 2, 3);
        Dataset joined = JoinedRows.of(upper, lower);
        assertEquals(3, joined.count());
        assertEquals(List.of("good", "bad"), joined.classNames());
        assertArrayEquals(new int[] {0, 0, 1}, joined.labels());
        assertArrayEquals(new String[] {"a0", "b0", "b1"}, joined.ids());
        assertArrayEquals(new Part[] {Part.TRAIN, Part.TEST, Part.TEST}, joined.parts());
        assertEquals(List.of("a is small.", "All are grey.", "b is small."), joined.notes());
        assertEquals(2, ((ImageSamples) joined.samples()).pixels()[1][0]);
        assertFalse(joined.masks().has(1));
        assertTrue(joined.masks().has(2));
        assertEquals(Optional.of(BitSet.valueOf(new long[] {5})), joined.masks().of(2));
        assertEquals(Path.of("a"), joined.source());
    }

    @Test
    void columnsAreFoundByNameAndTheirTextsNumberedAnew() {
        Dataset upper =
                table("a.csv", new Column("size", new float[] {7}, List.of()), texts("colour", 1, "red", "blue"));
        Dataset lower = table("b.csv", texts("colour", 0, "green"), new Column("size", new float[] {9}, List.of()));
        TableSamples joined = (TableSamples) JoinedRows.of(upper, lower).samples();
        assertArrayEquals(new float[] {7, 9}, joined.columns().get(0).values());
        assertEquals(List.of("red", "blue", "green"), joined.columns().get(1).categories());
        assertArrayEquals(new float[] {1, 2}, joined.columns().get(1).values());
    }

    @Test
    void whatIsNotOfOneKindIsRefusedByTheNamesOfBoth() {
        Dataset numbers = table("a.csv", new Column("size", new float[] {7}, List.of()));
        Dataset words = table("b.csv", texts("size", 0, "large"));
        Dataset wide = table(
                "c.csv",
                new Column("width", new float[] {7}, List.of()),
                new Column("depth", new float[] {7}, List.of()));
        Dataset image = images("d", List.of("good"), new int[] {0}, Part.NONE, Masks.NONE, 1);
        assertEquals(
                "b.csv, column \"size\" holds texts, but numbers as in a.csv are expected.", refusal(numbers, words));
        assertEquals("c.csv has 2 columns beside the label, but 1 as in a.csv are expected.", refusal(numbers, wide));
        assertEquals("d holds images, but a table as in a.csv is expected.", refusal(numbers, image));
        assertEquals("a.csv holds a table, but images as in d are expected.", refusal(image, numbers));
    }

    private static String refusal(Dataset upper, Dataset lower) {
        return assertThrows(UserError.class, () -> JoinedRows.of(upper, lower)).getMessage();
    }

    private static Dataset images(
            String name, List<String> classes, int[] labels, Part part, Masks masks, int... brightness) {
        byte[][] pixels = new byte[brightness.length][1];
        String[] ids = new String[brightness.length];
        Part[] parts = new Part[brightness.length];
        for (int i = 0; i < brightness.length; i++) {
            pixels[i][0] = (byte) brightness[i];
            ids[i] = name + i;
            parts[i] = part;
        }
        return new Dataset(
                name,
                "images",
                Path.of(name),
                new ImageSamples(1, 1, 1, pixels),
                classes,
                labels,
                parts,
                ids,
                List.of(name + " is small.", "All are grey."),
                masks);
    }

    private static Dataset table(String name, Column... columns) {
        return new Dataset(
                name,
                "CSV table",
                Path.of(name),
                new TableSamples(1, List.of(columns)),
                List.of("unlabelled"),
                new int[1],
                new Part[] {Part.NONE},
                new String[] {"1"},
                List.of());
    }

    private static Column texts(String name, float value, String... categories) {
        return new Column(name, new float[] {value}, List.of(categories));
    }
}

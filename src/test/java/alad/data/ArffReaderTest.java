package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.TableSamples.Column;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArffReaderTest {
    private static final String HEAD = "@relation r\n@attribute a numeric\n@attribute b {x,'y z'}\n"
            + "@attribute c string\n@attribute class {no,yes}\n@data\n";
    private static final float NAN = Float.NaN;

    @TempDir
    Path folder;

    @Test
    void rowsAreReadAsDeclared() throws IOException {
        Dataset dataset =
                read("% a comment\n\n" + HEAD + "1.5, 'y z', \"it's, 1\", yes\n% more\n?,x,?,no\n-2e1,x,so,no\r\n");
        assertEquals("ARFF table", dataset.format());
        assertEquals(List.of("no", "yes"), dataset.classNames());
        assertArrayEquals(new int[] {1, 0, 0}, dataset.labels());
        assertColumn(dataset, 0, "a", List.of(), 1.5f, NAN, -20);
        assertColumn(dataset, 1, "b", List.of("x", "y z"), 1, 0, 0);
        assertColumn(dataset, 2, "c", List.of("it's, 1", "so"), 0, NAN, 1);
        assertFalse(((TableSamples) dataset.samples()).closedCategories());
    }

    @Test
    void valuesThatAreDeclaredAreKnownEvenWhereNoRowHasThem() throws IOException {
        Dataset dataset = read("@RELATION r\n@ATTRIBUTE size REAL\n@Attribute b {q,p,r}\n@attribute k {no,yes}\n@DATA\n"
                + "1 p yes\n2\tr   no\n");
        assertColumn(dataset, 1, "b", List.of("q", "p", "r"), 1, 2);
        assertTrue(((TableSamples) dataset.samples()).closedCategories());
        assertEquals("yes", dataset.className(0));
    }

    @Test
    void whatASparseRowLeavesOutIsZeroOrTheFirstValue() throws IOException {
        Dataset dataset = read(HEAD + "{0 3, 1 'y z', 2 \"a, b\", 3 yes}\n{}\n{3 yes,0 ?}\n");
        assertColumn(dataset, 0, "a", List.of(), 3, 0, NAN);
        assertColumn(dataset, 1, "b", List.of("x", "y z"), 1, 0, 0);
        assertColumn(dataset, 2, "c", List.of("a, b"), 0, NAN, NAN);
        assertEquals("no", dataset.className(1));
        assertEquals("yes", dataset.className(2));
    }

    @Test
    void quotesHoldCommasBlanksEscapesAndAPlainQuestionMark() throws IOException {
        Dataset dense = read(HEAD + "1,x,two words,no\n2 x 'a, b' no\n3,' y z ','it\\'s',yes\n4,x,'?',no\n");
        assertColumn(dense, 0, "a", List.of(), 1, 2, 3, 4);
        assertColumn(dense, 1, "b", List.of("x", "y z"), 0, 0, 1, 0);
        assertColumn(dense, 2, "c", List.of("?", "a, b", "it's", "two words"), 3, 1, 2, 0);
        Dataset sparse = read(HEAD + "{2 'a\\', b',3 yes}\n{2 \"it's, so\",3 yes}\n");
        assertColumn(sparse, 2, "c", List.of("a', b", "it's, so"), 0, 1);
    }

    @Test
    void aValueThatIsDeclaredTwiceIsOne() throws IOException {
        Dataset dataset = read("@relation r\n@attribute b {x,x,y}\n@attribute k {no,yes}\n@data\nx,no\ny,yes\n");
        assertColumn(dataset, 0, "b", List.of("x", "y"), 0, 1);
    }

    /** More rows than room is made for at first. */
    @Test
    void manyRowsAreReadAndNumberedFromOne() throws IOException {
        StringBuilder rows = new StringBuilder(HEAD);
        float[] expected = new float[300];
        for (int row = 0; row < 300; row++) {
            expected[row] = row;
            rows.append(row).append(",x,u,").append(row < 200 ? "no" : "yes").append('\n');
        }
        Dataset dataset = read(rows.toString());
        assertColumn(dataset, 0, "a", List.of(), expected);
        assertEquals("no", dataset.className(199));
        assertEquals("yes", dataset.className(200));
        assertEquals("1", dataset.ids()[0]);
        assertEquals("300", dataset.ids()[299]);
        assertEquals(List.of("Labels come from column \"class\"."), dataset.notes());
    }

    @Test
    void aTableOfOneAttributeHasNothingBesideItsLabel() {
        UserError error =
                assertThrows(UserError.class, () -> read("@relation r\n@attribute class {no,yes}\n@data\nno\nyes\n"));
        assertTrue(
                error.getMessage().endsWith(" has one attribute, but a table needs a label and at least one other."),
                error.getMessage());
    }

    @Test
    void anyColumnCanBeTheLabelOrNone() throws IOException {
        Path file = Files.writeString(folder.resolve("t.arff"), HEAD + "1,x,u,no\n2,'y z',v,yes\n");
        Dataset byName = Datasets.open(request(file, "b"), new JobContext());
        assertEquals(List.of("x", "y z"), byName.classNames());
        Dataset none = Datasets.open(request(file, ""), new JobContext());
        assertFalse(none.isLabelled());
        assertEquals(4, ((TableSamples) none.samples()).columns().size());
    }

    @Test
    void westernTextIsReadToo() throws IOException {
        Path file = Files.write(
                folder.resolve("w.arff"),
                (HEAD + "1,x,grün,no\n2,x,blau,yes\n").getBytes(Charset.forName("windows-1252")));
        Dataset dataset = Datasets.open(DataRequest.of(file), new JobContext());
        assertColumn(dataset, 2, "c", List.of("blau", "grün"), 1, 0);
        assertTrue(dataset.notes().contains("The text is no UTF-8 and was read as Windows-1252."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,x,u|line 7: 3 cells, but 4 attributes are declared.",
                "one,x,u,no|line 7: attribute \"a\" is \"one\", but a finite number is expected.",
                "1e99,x,u,no|line 7: attribute \"a\" is \"1e99\", but a finite number is expected.",
                "1,w,u,no|line 7: attribute \"b\" is \"w\", but one of the values that were declared is expected.",
                "1,x,\"u,no|line 7: a quote isn't closed.",
                "1,x,\"u\"v,no|line 7: a comma is expected after a quoted text.",
                "1,x,u,|line 7: the label, attribute \"class\", is missing.",
                "1234567890123456789012345678901234567890x,x,u,no|line 7: attribute \"a\" is \"1234567890123456789012345678901234567890…\", but a finite number is expected.",
                "1,x,u,?|line 7: the label, attribute \"class\", is missing.",
                "{4 1}|line 7: a sparse row must name attributes by numbers from 0 to 3.",
                "{0 1|line 7: a sparse row must end with }.",
                "%|declares attributes, but holds no rows."
            })
    void whatIsWrongWithARowIsTold(String row, String message) {
        UserError error = assertThrows(UserError.class, () -> read(HEAD + row + "\n"));
        assertTrue(error.getMessage().endsWith(message), error.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@data|declares no attributes.",
                "@attribute a numeric|is cut off: it has no line @data.",
                "@attribute a|line 2: an attribute needs a name and a type.",
                "@attribute a relational|line 2: numeric, string, date or {values} is expected as the type of an attribute.",
                "@attribute a {x,y|line 2: the values of an attribute must end with }.",
                "@attribute a {}|line 2: an attribute may have 1 to 1000 values.",
                "hello|line 2: @attribute or @data is expected."
            })
    void whatIsWrongWithTheHeadIsTold(String line, String message) {
        UserError error = assertThrows(UserError.class, () -> read("@relation r\n" + line + "\n"));
        assertTrue(error.getMessage().endsWith(message), error.getMessage());
    }

    private static void assertColumn(
            Dataset dataset, int index, String name, List<String> categories, float... values) {
        Column column = ((TableSamples) dataset.samples()).columns().get(index);
        assertEquals(name, column.name());
        assertEquals(categories, column.categories());
        assertArrayEquals(values, column.values());
    }

    private static DataRequest request(Path file, String label) {
        return new DataRequest(file, 0, null, null, label);
    }

    private Dataset read(String text) throws IOException {
        return Datasets.open(DataRequest.of(Files.writeString(folder.resolve("t.arff"), text)), new JobContext());
    }
}

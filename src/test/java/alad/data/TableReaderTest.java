package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset.Part;
import alad.data.TableSamples.Column;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final float NAN = Float.NaN;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("table.csv");
    }

    @Test
    void numbersTextsAndLabels() {
        Dataset dataset = open("""
                size,colour,kind
                1.5,red,b10
                -2,blue,b9
                1e3,red,b10
                """);
        assertEquals("CSV table", dataset.format());
        assertEquals("table.csv", dataset.name());
        assertEquals(List.of("b9", "b10"), dataset.classNames());
        assertArrayEquals(new int[] {1, 0, 1}, dataset.labels());
        assertArrayEquals(new Part[] {Part.NONE, Part.NONE, Part.NONE}, dataset.parts());
        assertArrayEquals(new String[] {"1", "2", "3"}, dataset.ids());
        column(dataset, 0, "size", List.of(), 1.5f, -2, 1000);
        column(dataset, 1, "colour", List.of("blue", "red"), 1, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", " "})
    void delimitersAreFound(String delimiter) {
        Dataset dataset = open("a,b,c\n1,2,x\n3,4,y\n".replace(",", delimiter));
        column(dataset, 1, "b", List.of(), 2, 4);
    }

    @Test
    void aCommaMayBeTheDecimalPointWhereSemicolonsSeparate() {
        Dataset dataset = open("1,5;2;x\n2,5;3;y\n");
        column(dataset, 0, "column 1", List.of(), 1.5f, 2.5f);
    }

    @Test
    void withoutHeaderColumnsAreNumbered() {
        Dataset dataset = open("1,red,x\n2,blue,y\n");
        column(dataset, 0, "column 1", List.of(), 1, 2);
        column(dataset, 1, "column 2", List.of("blue", "red"), 1, 0);
        assertEquals(2, dataset.count());
    }

    @Test
    void aHeaderIsFoundWithTextsOnlyAndWithNumbersForNames() {
        Dataset texts = open("colour,shape,class\nred,round,x\nred,square,y\nblue,round,x\n");
        assertEquals(3, texts.count());
        column(texts, 1, "shape", List.of("round", "square"), 0, 1, 0);
        Dataset noHeader = open("red,round,x\nred,square,y\nblue,round,x\n");
        assertEquals(3, noHeader.count());
        Dataset numbered = open("0,1,2,3,4,class\n.1,.2,.3,.4,.5,x\n");
        assertEquals(1, numbered.count());
        column(numbered, 4, "4", List.of(), 0.5f);
    }

    @Test
    void theLabelColumnIsChosenByNameOrIndexOrIsAbsent() {
        String text = "kind,a,b\nx,1,2\ny,3,4\n";
        assertEquals(List.of("x", "y"), open(text, "kind").classNames());
        assertEquals(List.of("1", "3"), open(text, "1").classNames());
        Dataset unlabelled = open(text, "");
        assertEquals(List.of("unlabelled"), unlabelled.classNames());
        assertEquals(3, table(unlabelled).columns().size());
        UserError error = assertThrows(UserError.class, () -> open(text, "colour"));
        assertEquals(
                file + " has no column \"colour\"; a name or a number from 0 to 2 is expected.", error.getMessage());
        assertEquals("labelColumn", error.field().orElseThrow());
        assertThrows(UserError.class, () -> open(text, "3"));
    }

    @Test
    void missingValuesAreNotNumbers() {
        Dataset dataset = open("a,b,c\n1,?,x\n,red,x\nNA,NaN,y\n4,blue,y\n");
        column(dataset, 0, "a", List.of(), 1, NAN, NAN, 4);
        column(dataset, 1, "b", List.of("blue", "red"), NAN, 1, NAN, 0);
    }

    @Test
    void quotesBlanksByteOrderMarkAndEmptyLinesAreUnderstood() {
        Dataset dataset = open("\ufeff\"a, b\", c ,d\r\n\r\n 1 ,\"2\",\" x \"\r\n3,4,y");
        column(dataset, 0, "a, b", List.of(), 1, 3);
        column(dataset, 1, "c", List.of(), 2, 4);
        assertEquals(List.of("x", "y"), dataset.classNames());
    }

    @Test
    void packedTablesAreRead() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n1,x\n2,y\n".getBytes(StandardCharsets.UTF_8));
        }
        column(openFile(null), 0, "a", List.of(), 1, 2);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 12));
        assertEquals(
                file + " is cut off: it ends before its compressed data does.",
                assertThrows(UserError.class, () -> openFile(null)).getMessage());
    }

    @Test
    void aTextAmongNumbersIsRefusedWithItsPlace() {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 20; i++) {
            text.append(i == 11 ? "tall" : Integer.toString(i)).append(",x\n");
        }
        assertEquals(
                file + ", line 13, column \"a\": \"tall\" is no number, but nearly all other values of the column are.",
                failure(text.toString()));
    }

    @Test
    void numbersAmongTextsAreCategories() {
        Dataset dataset = open("1,x\nred,x\n2,y\nblue,y\nred,y\n");
        column(dataset, 0, "column 1", List.of("1", "2", "blue", "red"), 0, 3, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-Infinity", "1e39", "-1e400"})
    void infiniteValuesAreRefused(String value) {
        assertEquals(
                file + ", line 3, column \"a\": \"" + value
                        + "\" is infinite or too large, but finite numbers are expected.",
                failure("a,b\n1,x\n" + value + ",y\n"));
    }

    @ParameterizedTest
    @CsvSource({"'1,2', 2 columns", "'1', 1 column", "'1,2,3,4', 4 columns"})
    void rowsOfAnotherWidthAreRefusedWithTheirLine(String row, String found) {
        assertEquals(file + ", line 3: " + found + ", but the first line has 3.", failure("a,b,c\n1,2,x\n" + row));
    }

    @Test
    void tablesWithoutContentAreRefused() {
        assertEquals(file + " is empty.", failure(""));
        assertEquals(file + " is empty.", failure(" \n\n"));
        assertEquals(file + " holds a header, but no rows.", failure("a,b,c\n"));
        assertTrue(failure("1\n2\n3\n").startsWith(file + " has one column, but"));
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 9});
        assertTrue(
                assertThrows(UserError.class, () -> openFile(null)).getMessage().contains("is of no known kind"));
        Files.write(file, new byte[] {'a', ',', 'b', '\n', '1', ',', (byte) 0x81, '\n'});
        assertEquals(
                file + " is no text in a known encoding; save it as UTF-8.",
                assertThrows(UserError.class, () -> openFile(null)).getMessage());
        Files.write(file, new byte[] {'a', ',', 'b', '\n', '1', ',', 2, '\n'});
        assertTrue(
                assertThrows(UserError.class, () -> openFile(null)).getMessage().contains("is of no known kind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theByteOrderMarkTellsTheEncoding(String charset) throws IOException {
        Files.write(file, "\ufeffgröße,art\n1,ä\n2,ö€\n".getBytes(charset));
        Dataset dataset = openFile(null);
        column(dataset, 0, "größe", List.of(), 1, 2);
        assertEquals(List.of("ä", "ö€"), dataset.classNames());
    }

    @Test
    void textThatIsNoUtf8IsReadAsWindows1252() throws IOException {
        Files.write(file, "größe,art\n1,ä\n2,ö€\n".getBytes("windows-1252"));
        Dataset dataset = openFile(null);
        column(dataset, 0, "größe", List.of(), 1, 2);
        assertEquals(List.of("ä", "ö€"), dataset.classNames());
        assertTrue(dataset.notes().contains("The text is no UTF-8 and was read as Windows-1252."));
        // The first foreign byte lies far behind the bytes that are looked at.
        byte[] late =
                ("größe,art\n".replaceAll("[öß]", "o") + "1,x\n".repeat(300_000) + "2,ä\n").getBytes("windows-1252");
        Files.write(file, late);
        Dataset large = openFile(null);
        assertEquals(300_001, large.count());
        assertEquals(List.of("x", "ä"), large.classNames());
    }

    @Test
    void severalBlanksSeparateAsOneDoes() {
        Dataset dataset = open("  1.5   2  x\n 10.5  -3  y  \n");
        column(dataset, 0, "column 1", List.of(), 1.5f, 10.5f);
        column(dataset, 1, "column 2", List.of(), 2, -3);
        assertEquals(List.of("x", "y"), dataset.classNames());
    }

    @Test
    void linesMayEndInSeveralWays() {
        Dataset dataset = open("a,b\r\n1,x\n2,y\r3,x\r\n");
        column(dataset, 0, "a", List.of(), 1, 2, 3);
    }

    @Test
    void namesThatRepeatAreMadeDifferent() {
        Dataset dataset = open("a,a (2),a,b,a,kind\n1,2,3,4,5,x\n1,2,3,4,5,y\n");
        assertEquals(
                List.of("a", "a (2)", "a (3)", "b", "a (4)"),
                table(dataset).columns().stream().map(TableSamples.Column::name).toList());
        assertTrue(dataset.notes().get(0).startsWith("Several columns are called \"a\""));
    }

    @Test
    void oneRowIsATable() {
        Dataset dataset = open("1,2,x\n");
        assertEquals(1, dataset.count());
        column(dataset, 1, "column 2", List.of(), 2);
    }

    @Test
    void labelsThatAreNoClassesAreRefused() {
        assertEquals(file + ", line 3, column \"b\": the label is missing.", failure("a,b\n1,x\n2,\n"));
        assertTrue(failure("a,b\n1,x\n2,\"y\n3,z\n").contains("perhaps a quote is not closed"));
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i <= Categories.MOST; i++) {
            text.append("1,").append(i).append('\n');
        }
        assertEquals(
                file + ", column \"b\" holds more than 1000 different labels; choose the column that holds the class.",
                failure(text.toString()));
        assertEquals(
                "column \"b\" holds more than 1000 different texts; leave it out.",
                assertThrows(UserError.class, () -> open(text.toString().replaceAll(",(\\d)", ",n$1"), "a"))
                        .getMessage()
                        .substring(file.toString().length() + 2));
    }

    @Test
    void cancellingStops() {
        JobContext job = new JobContext();
        job.cancel();
        write("a,b\n1,x\n");
        assertThrows(JobCancelled.class, () -> Datasets.open(DataRequest.of(file), job));
    }

    private Dataset open(String text) {
        return open(text, null);
    }

    private Dataset open(String text, String labelColumn) {
        write(text);
        return openFile(labelColumn);
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dataset openFile(String labelColumn) {
        return Datasets.open(new DataRequest(file, 0, null, null, labelColumn), new JobContext());
    }

    private String failure(String text) {
        return assertThrows(UserError.class, () -> open(text)).getMessage();
    }

    private static TableSamples table(Dataset dataset) {
        return assertInstanceOf(TableSamples.class, dataset.samples());
    }

    private static void column(Dataset dataset, int index, String name, List<String> categories, float... values) {
        Column column = table(dataset).columns().get(index);
        assertEquals(name, column.name());
        assertEquals(categories, column.categories());
        assertArrayEquals(values, column.values());
    }
}

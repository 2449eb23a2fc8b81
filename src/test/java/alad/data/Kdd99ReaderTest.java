package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.TableSamples.Column;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Kdd99ReaderTest {
    private static final String NORMAL = "0,tcp,http,SF,181,5450,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,8,8,0.00,0.00,0.00,"
            + "0.00,1.00,0.00,0.00,9,9,1.00,0.00,0.11,0.00,0.00,0.00,0.00,0.00,normal.\n";
    private static final String SMURF = "0,icmp,ecr_i,SF,1032,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,511,511,0.00,0.00,0.00,"
            + "0.00,1.00,0.00,0.00,255,255,1.00,0.00,1.00,0.00,0.00,0.00,0.00,0.00,smurf.\n";

    @TempDir
    Path folder;

    @Test
    void columnsAreNamedAndSymbolicOnesKnown() throws IOException {
        Dataset kdd = read(NORMAL + SMURF + SMURF);
        assertEquals("KDD Cup 99", kdd.format());
        assertEquals("rows", kdd.samples().word());
        assertEquals(List.of("normal", "smurf"), kdd.classNames());
        assertEquals("smurf", kdd.className(2));
        List<Column> columns = ((TableSamples) kdd.samples()).columns();
        assertEquals(41, columns.size());
        assertEquals(
                List.of("protocol_type", "service", "flag", "land", "logged_in", "is_host_login", "is_guest_login"),
                columns.stream().filter(Column::isSymbolic).map(Column::name).toList());
        assertEquals(List.of("icmp", "tcp"), columns.get(1).categories());
        assertEquals(1, columns.get(1).values()[0]);
        assertEquals(0, columns.get(1).values()[1]);
        assertEquals(5450, columns.get(5).values()[0]);
        assertEquals(0.11f, columns.get(35).values()[0]);
        assertTrue(((TableSamples) kdd.samples()).closedCategories());
    }

    @Test
    void moreRowsThanAtFirstAreKept() throws IOException {
        Dataset kdd = read(SMURF.repeat(70_000) + NORMAL);
        assertEquals(70_001, kdd.count());
        assertEquals("normal", kdd.className(70_000));
        assertEquals(511, ((TableSamples) kdd.samples()).columns().get(22).values()[69_999]);
    }

    @Test
    void aNamedLabelColumnIsReadAsAnyTable() throws IOException {
        Path file = write(NORMAL + SMURF);
        DataRequest request = new DataRequest(file, 0, null, null, "41");
        assertEquals("CSV table", Datasets.open(request, new JobContext()).format());
    }

    @Test
    void aHeaderIsPassedOver() throws IOException {
        Dataset kdd = read(String.join(",", Kdd99Columns.NAMES) + ",label\n" + NORMAL + SMURF);
        assertEquals("KDD Cup 99", kdd.format());
        assertEquals(2, kdd.count());
        assertEquals(5450, ((TableSamples) kdd.samples()).columns().get(5).values()[0]);
    }

    @Test
    void nslKddHasLabelsWithoutFullStopAndALevelThatIsLeftOut() throws IOException {
        String normal = NORMAL.replace("normal.\n", "normal,20\r\n");
        String neptune = SMURF.replace("smurf.\n", "neptune,21\r\n");
        Dataset kdd = read(normal + neptune + neptune);
        assertEquals("NSL-KDD", kdd.format());
        assertEquals(List.of("neptune", "normal"), kdd.classNames());
        assertArrayEquals(new int[] {1, 0, 0}, kdd.labels());
        assertEquals(41, ((TableSamples) kdd.samples()).columns().size());
        assertTrue(kdd.notes().get(1).contains("level of difficulty"));
        refused(
                normal + normal.replace("normal,20", "normal.,20"),
                ", line 2, column 42: \"normal.\", but a label without a full stop is expected (such as normal).");
    }

    @Test
    void badLinesAreNamed() throws IOException {
        refused(NORMAL + "0,tcp\n", ", line 2: 2 columns, but 42 are expected.");
        refused(
                NORMAL + SMURF.replace("1032", "10x32"),
                ", line 2, column 5: \"10x32\" in column src_bytes, but a number is expected.");
        refused(
                NORMAL + SMURF.replace("smurf.", "smurf"),
                ", line 2, column 42: \"smurf\", but a label that ends with a full stop is expected (such as normal.).");
        refused(NORMAL + "1".repeat(5000), ", line 2 is longer than 4096 bytes.");
    }

    @Test
    void aCutArchiveIsNamed() throws IOException {
        Path file = folder.resolve("kdd.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((NORMAL + SMURF).repeat(5000).getBytes(StandardCharsets.US_ASCII));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 20));
        UserError error = assertThrows(UserError.class, () -> open(file));
        assertEquals(file + " is cut off: it ends before its compressed data does.", error.getMessage());
    }

    private void refused(String text, String why) throws IOException {
        Path file = write(text);
        UserError error = assertThrows(UserError.class, () -> open(file));
        assertEquals(file + why, error.getMessage());
    }

    private Dataset read(String text) throws IOException {
        return open(write(text));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("kdd"), text);
    }

    private static Dataset open(Path file) {
        return Datasets.open(DataRequest.of(file), new JobContext());
    }
}

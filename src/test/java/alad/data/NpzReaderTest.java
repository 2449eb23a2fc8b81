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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzReaderTest {
    private static final byte[] Y = npy("|u1", false, "3,", new byte[] {0, 1, 1});

    @TempDir
    Path folder;

    @Test
    void numbersOfAllKindsAndBothOrders() throws IOException {
        ByteBuffer doubles = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : new double[] {1, 2, 3, 4, -5.5, 6}) {
            doubles.putDouble(value);
        }
        check(npy("<f8", false, "3, 2", doubles.array()), new float[] {1, 3, -5.5f}, new float[] {2, 4, 6});
        check(npy("<f8", true, "3, 2", doubles.array()), new float[] {1, 2, 3}, new float[] {4, -5.5f, 6});
        ByteBuffer shorts = ByteBuffer.allocate(12);
        for (int value : new int[] {1, -2, 300, 4, 5, -32768}) {
            shorts.putShort((short) value);
        }
        check(npy(">i2", false, "3, 2", shorts.array()), new float[] {1, 300, 5}, new float[] {-2, 4, -32768});
        check(npy("|u1", false, "3, 2", new byte[] {1, 2, 3, 4, 5, -1}), new float[] {1, 3, 5}, new float[] {2, 4, 255
        });
        ByteBuffer floats = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        floats.putFloat(0.25f).putFloat(1e30f).putFloat(Float.NaN);
        check(npy("<f4", false, "3, 2", floats.array()), new float[] {0.25f, Float.NaN, 0}, new float[] {1e30f, 0, 0});
    }

    @Test
    void labelsMayBeTruthValuesInAColumnOrNumbersInARow() throws IOException {
        byte[] x = npy("|i1", false, "3, 1", new byte[] {1, 2, -3});
        for (byte[] y : List.of(
                npy("|b1", false, "3, 1", new byte[] {0, 1, 1}),
                npy(">i4", true, "1, 3", new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1}))) {
            Dataset table = Datasets.open(DataRequest.of(write(x, y)), new JobContext());
            assertEquals(List.of("inlier", "outlier"), table.classNames());
            assertArrayEquals(new int[] {0, 1, 1}, table.labels());
        }
    }

    @Test
    void aMatrixAloneFindsItsLabelsBeside() throws IOException {
        Path x = Files.write(folder.resolve("X_train.npy"), npy("|i1", false, "3, 2", new byte[] {1, 2, 3, 4, 5, 6}));
        Dataset unlabelled = Datasets.open(DataRequest.of(x), new JobContext());
        assertEquals("NumPy matrix", unlabelled.format());
        assertEquals(List.of("unlabelled"), unlabelled.classNames());
        Files.write(folder.resolve("y_train.npy"), Y);
        Dataset labelled = Datasets.open(DataRequest.of(x), new JobContext());
        assertArrayEquals(new int[] {0, 1, 1}, labelled.labels());
        assertArrayEquals(
                new float[] {2, 4, 6},
                ((TableSamples) labelled.samples()).columns().get(1).values());
        Files.write(x, npy("|i1", false, "3,", new byte[] {1, 2, 3}));
        refused(x, ", array X: it has 1 dimension, but a table of rows and columns is expected.");
    }

    @Test
    void badArchivesAreNamed() throws IOException {
        refused(write(null, Y), " holds no array X; the arrays X and y are expected.");
        refused(
                write(npy("<f8", false, "3, 2", new byte[40]), Y),
                ", array X: it ends before all of its numbers are there.");
        refused(
                write(npy("<f8", false, "4000000000, 2", new byte[40]), Y),
                ", array X: its shape (4000000000, 2) is larger than any that is read.");
        refused(
                write(npy("<f8", false, "2000000000, 2", new byte[40]), Y),
                ", array X: it declares 2000000000 rows of 2 columns, but at most 5000000 rows of 10000 columns are read.");
        refused(
                write(npy("<f8", false, "2, 1", new byte[16]), Y),
                ", array y: it declares 3 labels, but X has 2 rows.");
        refused(write(npy("|O8", false, "3, 2", new byte[48]), Y), ", array X: it is no array of plain numbers.");
        refused(write(new byte[100], Y), ", array X: it is no NumPy array.");
        Path cut = write(npy("|u1", false, "3, 2", new byte[6]), Y);
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(whole, whole.length - 30));
        refused(cut, " is cut off or damaged: it can't be read as a NumPy archive.");
    }

    private void check(byte[] x, float[]... columns) throws IOException {
        Dataset table = Datasets.open(DataRequest.of(write(x, Y)), new JobContext());
        assertEquals("NumPy table", table.format());
        assertEquals(List.of("inlier", "outlier"), table.classNames());
        assertArrayEquals(new int[] {0, 1, 1}, table.labels());
        List<Column> read = ((TableSamples) table.samples()).columns();
        assertEquals(columns.length, read.size());
        for (int i = 0; i < columns.length; i++) {
            assertArrayEquals(columns[i], read.get(i).values());
        }
    }

    private static void refused(Path file, String why) {
        UserError error = assertThrows(UserError.class, () -> Datasets.open(DataRequest.of(file), new JobContext()));
        assertTrue(error.getMessage().startsWith(file.toString()), error.getMessage());
        assertEquals(file + why, error.getMessage());
    }

    private Path write(byte[] x, byte[] y) throws IOException {
        Path file = folder.resolve("table.npz");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            if (x != null) {
                zip.putNextEntry(new ZipEntry("X.npy"));
                zip.write(x);
            }
            zip.putNextEntry(new ZipEntry("y.npy"));
            zip.write(y);
        }
        return file;
    }

    static byte[] npy(String descr, boolean columnsFirst, String shape, byte[] numbers) {
        String header = "{'descr': '" + descr + "', 'fortran_order': " + (columnsFirst ? "True" : "False")
                + ", 'shape': (" + shape + "), }\n";
        ByteBuffer file =
                ByteBuffer.allocate(10 + header.length() + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length());
        file.put(header.getBytes(StandardCharsets.US_ASCII)).put(numbers);
        return file.array();
    }
}

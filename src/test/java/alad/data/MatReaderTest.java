package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobContext;
import alad.job.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;

class MatReaderTest {
    @TempDir
    Path folder;

    @Test
    void aTableOfInliersAndOutliers() throws IOException {
        Matrix x = Mat5.newMatrix(3, 2);
        for (int row = 0; row < 3; row++) {
            x.setDouble(row, 0, row + 0.5);
            x.setDouble(row, 1, 10 * row);
        }
        x.setDouble(1, 1, Double.NaN);
        Dataset table = open(write(file(x, labels(0, 1, 0))));
        assertEquals("MATLAB table", table.format());
        assertEquals(List.of("inlier", "outlier"), table.classNames());
        assertArrayEquals(new int[] {0, 1, 0}, table.labels());
        TableSamples samples = (TableSamples) table.samples();
        assertArrayEquals(
                new float[] {0.5f, 1.5f, 2.5f}, samples.columns().get(0).values());
        assertArrayEquals(
                new float[] {0, Float.NaN, 20}, samples.columns().get(1).values());
    }

    @Test
    void picturesRunDownTheirColumnsAndTenIsZero() throws IOException {
        Matrix x = Mat5.newMatrix(new int[] {8, 8, 3, 2}, MatlabType.UInt8);
        x.setByte(new int[] {2, 5, 0, 1}, (byte) 200);
        x.setByte(new int[] {7, 0, 2, 0}, (byte) 77);
        Dataset digits = open(write(file(x, labels(10, 3))));
        assertEquals(List.of("0", "3"), digits.classNames());
        assertEquals("0", digits.className(0));
        ImageSamples images = (ImageSamples) digits.samples();
        assertEquals(3, images.channels());
        assertEquals((byte) 200, images.pixels()[1][2 * 8 + 5]);
        assertEquals((byte) 77, images.pixels()[0][2 * 64 + 7 * 8]);
    }

    @Test
    void arraysThatAreMissingOrDontFitAreNamed() throws IOException {
        refused(
                Mat5.newMatFile().addArray("X", Mat5.newMatrix(3, 2)),
                " holds no array y; the arrays X and y are expected.");
        refused(file(Mat5.newMatrix(3, 2), labels(0, 1)), " holds 2 labels in y, but X has 3 rows.");
        refused(
                file(Mat5.newMatrix(3, 2), labels(0, 1, 0.5)),
                ", array y, row 3: the label is 0.5, but whole numbers are expected.");
        refused(
                file(Mat5.newMatrix(new int[] {8, 8, 3, 2}), labels(0, 1)),
                ", array X: images of 1 or 3 channels of unsigned bytes are expected, but it holds 8 × 8 × 3 × 2 values"
                        + " of type double.");
        refused(
                Mat5.newMatFile().addArray("X", Mat5.newString("text")).addArray("y", labels(1)),
                ", array X: it holds no plain numbers, but char.");
    }

    @Test
    void cutFilesAreNamed() throws IOException {
        Path file = write(file(Mat5.newMatrix(100, 20), labels(new double[100])));
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {130, 200, whole.length / 2, whole.length - 9}) {
            Files.write(file, Arrays.copyOf(whole, length));
            String message = assertThrows(UserError.class, () -> open(file), () -> "cut at " + length)
                    .getMessage();
            assertTrue(message.startsWith(file.toString()), message);
        }
    }

    @Test
    void absurdSizesAreRefusedBeforeAnythingIsMade() throws IOException {
        Path rows = bomb(new int[] {2_000_000_000, 274}, 6, 64);
        assertTrue(
                message(rows).contains("it declares 2000000000 × 274 values, but at most 5000000 rows"), message(rows));
        Path images = bomb(new int[] {32, 32, 3, 2_000_000_000}, 9, 64);
        assertTrue(message(images).contains("more than can be read"), message(images));
        Path bytes = bomb(new int[] {10, 10}, 6, 0x7ffffff0);
        assertTrue(message(bytes).startsWith(bytes.toString()), message(bytes));
        Files.writeString(bytes, "MATLAB 7.3 MAT-file, Platform: x");
        assertTrue(message(bytes).contains("version 7.3"), message(bytes));
    }

    /** A packed array X whose headers lie. */
    private Path bomb(int[] shape, int type, int declaredBytes) throws IOException {
        ByteBuffer array = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        array.putInt(14).putInt(declaredBytes < 0x7000_0000 ? 200 : 0x7ffffff8);
        array.putInt(6).putInt(8).putInt(type).putInt(0);
        array.putInt(5).putInt(4 * shape.length);
        for (int size : shape) {
            array.putInt(size);
        }
        array.putInt(1 | 1 << 16).put("X\0\0\0".getBytes(StandardCharsets.US_ASCII));
        array.putInt(9).putInt(declaredBytes);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(array.array());
        }
        ByteBuffer file = ByteBuffer.allocate(136 + packed.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put(String.format("%-124s", "MATLAB 5.0 MAT-file").getBytes(StandardCharsets.US_ASCII));
        file.putShort((short) 0x0100).put((byte) 'I').put((byte) 'M');
        file.putInt(15).putInt(packed.size()).put(packed.toByteArray());
        return Files.write(folder.resolve("bomb.mat"), file.array());
    }

    private void refused(MatFile content, String why) throws IOException {
        Path file = write(content);
        assertEquals(file + why, message(file));
    }

    private static String message(Path file) {
        return assertThrows(UserError.class, () -> open(file)).getMessage();
    }

    private Path write(MatFile content) throws IOException {
        Path file = folder.resolve("file.mat");
        Mat5.writeToFile(content, file.toFile());
        return file;
    }

    private static MatFile file(Matrix x, Matrix y) {
        return Mat5.newMatFile()
                .addArray("other", Mat5.newString("text"))
                .addArray("X", x)
                .addArray("y", y);
    }

    private static Matrix labels(double... y) {
        Matrix labels = Mat5.newMatrix(y.length, 1);
        for (int row = 0; row < y.length; row++) {
            labels.setDouble(row, y[row]);
        }
        return labels;
    }

    private static Dataset open(Path file) {
        return Datasets.open(DataRequest.of(file), new JobContext());
    }
}

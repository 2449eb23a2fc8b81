package alad.data;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.job.UserError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Headers put together by hand as the format describes them: tags of type and size, data padded to eight bytes. */
class MatHeadersTest {
    private static final int FLAGS = 6;
    private static final int SIZES = 5;
    private static final int NAME = 1;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;

    @Test
    void sizesAndNamesOf256BytesPassAndLongerOnesAreRefused() {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            requirePasses(file(order, element(order, MATRIX, array(order, 8, 8, 1))));
            requirePasses(file(order, element(order, MATRIX, array(order, 8, 256, 256))));
            requireRefused(file(order, element(order, MATRIX, array(order, 8, 264, 1))));
            requireRefused(file(order, element(order, MATRIX, array(order, 8, 8, 257))));
            requireRefused(file(order, element(order, MATRIX, array(order, 16, 8, 1))));
        }
    }

    @Test
    void whatIsPackedIsLookedAtToo() throws IOException {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        requirePasses(file(order, element(order, COMPRESSED, packed(element(order, MATRIX, array(order, 8, 8, 256))))));
        requireRefused(file(
                order, element(order, COMPRESSED, packed(element(order, MATRIX, array(order, 8, 8, 257))))));
        requireRefused(file(order, element(order, COMPRESSED, packed(element(order, NAME, array(order, 8, 8, 1))))));
        requireRefused(file(order, element(order, COMPRESSED, packed(new byte[4]))));
        requireRefused(file(order, element(order, COMPRESSED, new byte[] {1, 2, 3})));
        byte[] negative = element(order, MATRIX, array(order, 8, 8, 1));
        Arrays.fill(negative, 4, 8, (byte) 0xff);
        requireRefused(file(order, element(order, COMPRESSED, packed(negative))));
    }

    /** The first array is longer than what is looked at of each. */
    @Test
    void everyArrayIsLookedAt() {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        byte[] first = element(order, MATRIX, Arrays.copyOf(array(order, 8, 8, 1), 5000));
        requirePasses(file(order, first, element(order, MATRIX, array(order, 8, 8, 256))));
        requireRefused(file(order, first, element(order, MATRIX, array(order, 8, 8, 257))));
    }

    /** A short piece holds its size and its data in its tag. */
    @Test
    void shortPiecesArePassedOver() {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        byte[] name = {NAME, 0, 2, 0, 'x', 'y', 0, 0};
        byte[] flags = element(order, FLAGS, new byte[8]);
        requirePasses(file(order, element(order, MATRIX, joined(flags, element(order, SIZES, new byte[8]), name))));
        requirePasses(file(order, element(order, MATRIX, joined(flags, name, element(order, NAME, new byte[256])))));
        requireRefused(file(order, element(order, MATRIX, joined(flags, name, element(order, NAME, new byte[264])))));
    }

    @Test
    void negativeSizesAndArraysCutInTheirHeaderAreRefused() {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        byte[] negative = element(order, MATRIX, array(order, 8, 8, 1));
        Arrays.fill(negative, 4, 8, (byte) 0xff);
        requireRefused(file(order, negative));
        byte[] inner = array(order, 8, 8, 1);
        Arrays.fill(inner, 20, 24, (byte) 0xff);
        requireRefused(file(order, element(order, MATRIX, inner)));
        requireRefused(file(order, element(order, MATRIX, Arrays.copyOf(array(order, 8, 8, 1), 36))));
        requirePasses(file(order, Arrays.copyOf(element(order, NAME, new byte[100]), 20)));
        requirePasses(new byte[100]);
    }

    private static void requirePasses(byte[] file) {
        assertDoesNotThrow(() -> check(file));
    }

    private static void requireRefused(byte[] file) {
        UserError error = assertThrows(UserError.class, () -> check(file));
        assertEquals("x.mat is cut off or damaged: it can't be read as a MATLAB file.", error.getMessage());
    }

    private static void check(byte[] file) throws IOException {
        MatHeaders.check(Path.of("x.mat"), new ByteArrayInputStream(file));
    }

    private static byte[] file(ByteOrder order, byte[]... elements) {
        byte[] header = new byte[128];
        header[126] = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        header[127] = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'M' : 'I');
        return joined(header, joined(elements));
    }

    private static byte[] array(ByteOrder order, int flags, int sizes, int name) {
        return joined(
                element(order, FLAGS, new byte[flags]),
                element(order, SIZES, new byte[sizes]),
                element(order, NAME, new byte[name]));
    }

    private static byte[] element(ByteOrder order, int type, byte[] data) {
        int padded = type == COMPRESSED ? data.length : (data.length + 7) / 8 * 8;
        return ByteBuffer.allocate(8 + padded)
                .order(order)
                .putInt(type)
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] packed(byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(data);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

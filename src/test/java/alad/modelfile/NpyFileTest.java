package alad.modelfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.file.Sha256;
import alad.job.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyFileTest {
    private static final long ENOUGH = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        float[] values = new float[3 * 40_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i) * 1e-3f;
        }
        String sum = new NpyFile(new int[] {3, 40_000}, values).write(file());
        assertEquals(Sha256.of(file()), sum);
        NpyFile read = NpyFile.read(file(), ENOUGH, sum);
        assertArrayEquals(new int[] {3, 40_000}, read.shape());
        assertArrayEquals(values, read.values());
    }

    @Test
    void theFileIsWhatNumPyWrites() throws IOException {
        new NpyFile(new int[] {2}, new float[] {1, -2}).write(file());
        byte[] bytes = Files.readAllBytes(file());
        String start = "\u0093NUMPY\u0001\u0000v\u0000{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }";
        assertEquals(start, new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1));
        assertEquals(128 + 8, bytes.length);
        assertEquals('\n', bytes[127]);
        assertArrayEquals(new byte[] {0, 0, (byte) 0x80, 0x3f}, Arrays.copyOfRange(bytes, 128, 132));
    }

    @Test
    void aSingleNumberHasNoShape() throws IOException {
        new NpyFile(new int[0], new float[] {7}).write(file());
        assertArrayEquals(new int[0], NpyFile.read(file(), ENOUGH, null).shape());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }; float32",
                "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }; float32",
                "{'descr': '<f4', 'fortran_order': True, 'shape': (2,), }; C order",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }; needs 12 bytes, but it holds 8",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }; needs 4 bytes, but it holds 8",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (0,), }; none of an array of weights",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1, 1, 1, 2), }; none of an array of weights",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }; can't be read",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000, 2000000000), }; too large",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }; float32",
                "__import__('os').system('true'); float32"
            })
    void aStrangersHeaderIsRefused(String header, String why) throws IOException {
        Files.write(file(), bytes(header, 2));
        assertRefused(why);
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Files.write(file(), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0});
        assertRefused("no .npy file");
        Files.write(file(), new byte[0]);
        assertRefused("no .npy file");
        Files.write(file(), Arrays.copyOf(bytes("", 0), 9));
        assertRefused("ends too early");
        Files.delete(file());
        assertRefused("doesn't exist");
        Files.createSymbolicLink(file(), Path.of("/dev/zero"));
        assertRefused("no plain file");
    }

    @Test
    void aFileLargerThanMemoryAllowsIsRefusedBeforeItIsRead() throws IOException {
        new NpyFile(new int[] {1000}, new float[1000]).write(file());
        UserError error = assertThrows(UserError.class, () -> NpyFile.read(file(), 1000, null));
        assertTrue(error.getMessage().contains("don't fit into memory"), error.getMessage());
    }

    private void assertRefused(String why) {
        UserError error = assertThrows(UserError.class, () -> NpyFile.read(file(), ENOUGH, null));
        assertTrue(error.getMessage().contains(why), error.getMessage());
        assertTrue(error.getMessage().contains(file().toString()), error.getMessage());
    }

    private Path file() {
        return folder.resolve("weights.npy");
    }

    private static byte[] bytes(String header, int floats) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer all = ByteBuffer.allocate(10 + text.length + 4 * floats).order(ByteOrder.LITTLE_ENDIAN);
        all.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length)
                .put(text);
        return all.array();
    }
}

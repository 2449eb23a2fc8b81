package alad.modelfile.safetensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.NamedArray;
import alad.job.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsFileTest {
    private static final String HEADER = "{\"w\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]}}";

    @TempDir
    Path folder;

    @Test
    void arraysAndMetadataAreReadBackAsTheyWere() throws IOException {
        SafetensorsFile file = new SafetensorsFile(
                Map.of("note", "ö"),
                List.of(
                        new NamedArray("E.l1.weight", new int[] {2, 2}, new float[] {1, -2, Float.MIN_VALUE, 4}),
                        new NamedArray("E.l1.bias", new int[] {1}, new float[] {0.5f})));
        byte[] bytes = file.bytes();
        // by hand: a header padded to 8, then five floats
        assertEquals(0, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8);
        assertEquals(8 + ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() + 20, bytes.length);
        SafetensorsFile read = SafetensorsFile.read(Files.write(folder.resolve("w"), bytes));
        assertEquals("ö", read.metadata().get("note"));
        assertEquals("E.l1.bias", read.arrays().get(1).name());
        assertArrayEquals(new int[] {2, 2}, read.arrays().get(0).shape());
        assertArrayEquals(
                new float[] {1, -2, Float.MIN_VALUE, 4}, read.arrays().get(0).values());
    }

    @Test
    void aFileWrittenByHandIsRead() throws IOException {
        NamedArray array = read(HEADER, 8).arrays().get(0);
        assertEquals("w", array.name());
        assertArrayEquals(new float[] {1, 1}, array.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[2,1]; [2,2]; doesn't lie where",
                "[2,1]; [1000000,1000000]; none of an array of weights",
                "[2,1]; [-2,-1]; none of an array of weights",
                "[0,8]; [4,12]; doesn't lie where",
                "[0,8]; [0,4]; doesn't lie where",
                "[0,8]; [8,0]; doesn't lie where",
                "F32; I64; isn't one of 32-bit floats",
                "{\"w\"; [\"w\"; no JSON",
                "}}; },\"w\":1}; no JSON"
            })
    void headersThatLieAreRefused(String from, String to, String why) {
        UserError error = assertThrows(UserError.class, () -> read(HEADER.replace(from, to), 8));
        assertTrue(error.getMessage().contains(why), error.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "9"})
    void aCutOrLongerFileIsRefused(int bytes) {
        assertThrows(UserError.class, () -> read(HEADER, bytes));
    }

    @Test
    void anImpossibleHeaderIsRefused() throws IOException {
        byte[] bytes = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(Long.MAX_VALUE)
                .array();
        Path file = Files.write(folder.resolve("w"), bytes);
        assertThrows(UserError.class, () -> SafetensorsFile.read(file));
    }

    private SafetensorsFile read(String header, int bytes) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(8 + text.length + bytes).order(ByteOrder.LITTLE_ENDIAN);
        content.putLong(text.length).put(text);
        while (content.remaining() >= 4) {
            content.putFloat(1);
        }
        return SafetensorsFile.read(Files.write(folder.resolve("w"), content.array()));
    }
}

package alad.data;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobContext;
import alad.job.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with random bytes changed or lost are read or refused in words; nothing else ever comes out. */
class DamagedFilesTest {
    private static final int TRIES = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp"})
    void images(String ending) throws IOException {
        byte[] whole = Files.readAllBytes(Pictures.noise(folder.resolve("whole." + ending), 12));
        damage(whole, folder.resolve("damaged." + ending));
    }

    @Test
    void idx() throws IOException {
        byte[] whole = ByteBuffer.allocate(16 + 5 * 64)
                .putInt(0x803)
                .putInt(5)
                .putInt(8)
                .putInt(8)
                .array();
        damage(whole, folder.resolve("some-images-idx3-ubyte"));
    }

    @Test
    void packedTable() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("a,b,c\n1,red,x\n2,blue,y\n3,red,z\n".getBytes(StandardCharsets.UTF_8));
        }
        damage(bytes.toByteArray(), folder.resolve("table.csv.gz"));
    }

    @Test
    void table() throws IOException {
        damage(
                "a,b,\"c\"\n1,red,x\n2,\"blue\",y\n3,red,z\n".getBytes(StandardCharsets.UTF_8),
                folder.resolve("table.csv"));
    }

    private static void damage(byte[] whole, Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < TRIES; i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int changes = random.nextInt(6); changes > 0 && damaged.length > 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            try {
                assertTrue(Datasets.open(DataRequest.of(file), new JobContext()).count() > 0);
            } catch (UserError e) {
                assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
                assertFalse(e.getMessage().contains("null"), e.getMessage());
            }
        }
    }
}

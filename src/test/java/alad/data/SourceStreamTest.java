package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.job.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStreamTest {
    @TempDir
    Path folder;

    @Test
    void readsNoMoreThanTheLimitEvenOfASmallPackedFile() throws IOException {
        Path bomb = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(new byte[1 << 20]);
        }
        try (SourceStream whole = SourceStream.open(bomb, 1 << 20)) {
            assertEquals(1 << 20, whole.readAllBytes().length);
        }
        try (SourceStream limited = SourceStream.open(bomb, 1000)) {
            UserError error = assertThrows(UserError.class, limited::readAllBytes);
            assertEquals(bomb + " holds more than the 1000 bytes that are read at most.", error.getMessage());
        }
    }

    @Test
    void headOfAShortFileIsShort() throws IOException {
        Path file = Files.write(folder.resolve("short"), new byte[] {0x1f});
        assertEquals(1, SourceStream.head(file, 4).length);
    }

    @Test
    void failuresAreToldInWords() {
        Path file = Path.of("data.csv");
        assertEquals(
                "data.csv can't be read: no permission.",
                SourceStream.failure(file, new AccessDeniedException("data.csv"))
                        .getMessage());
        assertEquals(
                "data.csv does not exist.",
                SourceStream.failure(file, new NoSuchFileException("data.csv")).getMessage());
        assertEquals(
                "data.csv can't be read: disk gone.",
                SourceStream.failure(file, new IOException("disk gone")).getMessage());
    }
}

package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineLogTest {
    @TempDir
    Path folder;

    @Test
    void aTornLastLineIsCutOffBeforeMoreIsAdded() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "one\ntwo\nthr");
        try (LineLog log = new LineLog(file)) {
            log.add("three");
        }
        assertEquals(List.of("one", "two", "three"), Files.readAllLines(file));
    }

    @Test
    void aFileThatIsOneTornLineStartsAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "o");
        try (LineLog log = new LineLog(file)) {
            log.add("one");
        }
        assertEquals("one\n", Files.readString(file));
    }

    @Test
    void aFolderInTheWayIsToldInOneSentence() throws IOException {
        Path file = Files.createDirectory(folder.resolve("log"));
        UserError error = assertThrows(UserError.class, () -> new LineLog(file));
        assertTrue(error.getMessage().startsWith("Can't write " + file), error.getMessage());
    }
}

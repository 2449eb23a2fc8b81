package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    private FullDisk disk(Path file, int room) throws IOException {
        return new FullDisk(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                room);
    }

    @Test
    void linesThatAFullDiskDidNotTakeAreWrittenInOrderOnceThereIsRoom() throws IOException {
        Path file = folder.resolve("log");
        FullDisk disk = disk(file, 6);
        try (LineLog log = new LineLog(file, disk)) {
            log.add("one");
            UserError error = assertThrows(UserError.class, () -> log.add("two"));
            assertEquals("Can't write " + file + ": No space left on device.", error.getMessage());
            assertEquals("one\n", Files.readString(file));
            assertThrows(UserError.class, () -> log.add("three"));
            disk.room = 100;
            log.add("four");
            assertEquals(List.of("one", "two", "three", "four"), Files.readAllLines(file));
        }
        assertEquals(19, Files.size(file));
    }

    @Test
    void whatWaitsAtTheEndIsWrittenWhenItIsClosed() throws IOException {
        Path file = folder.resolve("log");
        FullDisk disk = disk(file, 0);
        try (LineLog log = new LineLog(file, disk)) {
            assertThrows(UserError.class, () -> log.add("one"));
            disk.room = 100;
        }
        assertEquals(List.of("one"), Files.readAllLines(file));
    }

    @Test
    void aFileIsClosedEvenWhenItsLastLinesCantBeWritten() throws IOException {
        FullDisk disk = disk(folder.resolve("log"), 0);
        LineLog log = new LineLog(folder.resolve("log"), disk);
        assertThrows(UserError.class, () -> log.add("one"));
        assertThrows(UserError.class, log::close);
        assertFalse(disk.isOpen());
    }
}

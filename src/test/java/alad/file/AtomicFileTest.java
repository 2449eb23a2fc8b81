package alad.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aWriterThatFailsLeavesWhatWasThereAndNoDraft() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        UserError error = assertThrows(
                UserError.class,
                () -> AtomicFile.writeFile(file, draft -> {
                    Files.writeString(draft, "half of i");
                    throw new IOException("No space left on device");
                }));
        assertEquals("Can't write " + file + ": No space left on device.", error.getMessage());
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("file"), names());
    }

    @Test
    void aFolderWriterThatFailsLeavesTheOldFolderAndNoDraft() throws IOException {
        Path target = folder.resolve("model");
        AtomicFile.writeFolder(target, draft -> Files.writeString(draft.resolve("weights"), "before"));
        assertThrows(
                UserError.class,
                () -> AtomicFile.writeFolder(target, draft -> {
                    Files.writeString(draft.resolve("weights"), "half");
                    throw new IOException("No space left on device");
                }));
        assertEquals("before", Files.readString(target.resolve("weights")));
        assertEquals(List.of("model"), names());
    }

    @Test
    void aFolderIsReplacedWholeWhateverAKilledProcessLeftBesideIt() throws IOException {
        Path target = folder.resolve("model");
        Files.writeString(Files.createDirectory(target).resolve("before"), "");
        for (String left : List.of("model.tmp", "model.old")) {
            Files.writeString(Files.createDirectory(folder.resolve(left)).resolve("half"), "");
        }
        AtomicFile.writeFolder(target, draft -> Files.writeString(draft.resolve("after"), ""));
        assertEquals(List.of("model"), names());
        assertTrue(Files.exists(target.resolve("after")));
        assertFalse(Files.exists(target.resolve("before")) || Files.exists(target.resolve("half")));
        assertThrows(
                UserError.class,
                () -> AtomicFile.writeFolder(target, draft -> {
                    throw UserError.failed("The model can't be packed.");
                }));
        assertEquals(List.of("model"), names());
        assertTrue(Files.exists(target.resolve("after")));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkStaysOneAndItsFileIsWritten() throws IOException {
        Path real = Files.writeString(
                Files.createDirectory(folder.resolve("dotfiles")).resolve("real"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        AtomicFile.write(link, "after".getBytes(UTF_8));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(real));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsWrittenToAndStaysAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        try {
            AtomicFile.write(pipe, "through".getBytes(UTF_8));
            assertTrue(Files.exists(pipe) && !Files.isRegularFile(pipe));
            assertEquals("through", new String(reader.getInputStream().readAllBytes(), UTF_8));
        } finally {
            reader.destroy();
        }
        assertEquals(List.of("pipe"), names());
    }

    /** The reader goes after one byte of more than a pipe holds. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeThatBreaksIsToldInOneSentence() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process reader = new ProcessBuilder("head", "-c", "1", pipe.toString()).start();
        try {
            UserError error = assertThrows(UserError.class, () -> AtomicFile.write(pipe, new byte[4 << 20]));
            assertEquals("Can't write " + pipe + ": Broken pipe.", error.getMessage());
        } finally {
            reader.destroy();
        }
    }

    /** Written in place, a half of it would be seen; the other name of the old file tells. */
    @Test
    void aFileIsReplacedNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        Path otherName = Files.createLink(folder.resolve("other name"), file);
        AtomicFile.write(file, "after".getBytes(UTF_8));
        assertEquals("after", Files.readString(file));
        assertEquals("before", Files.readString(otherName));
    }

    @Test
    void aMissingFolderAndAFolderInTheWayAreNamed() {
        Path lost = folder.resolve("nowhere").resolve("file");
        UserError missing = assertThrows(UserError.class, () -> AtomicFile.write(lost, new byte[1]));
        assertEquals("Can't write " + lost + ": there is no folder " + lost.getParent() + ".", missing.getMessage());
        UserError taken = assertThrows(UserError.class, () -> AtomicFile.write(folder, new byte[1]));
        assertEquals("Can't write " + folder + ": it is a folder; name a file.", taken.getMessage());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToAFileThatIsNotThereYetStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        AtomicFile.write(link, "after".getBytes(UTF_8));
        assertEquals("after", Files.readString(folder.resolve("file")));
        assertEquals(5, AtomicFile.size(link));
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkThatLeadsNowhereIsTold() throws IOException {
        Path lost = Files.createSymbolicLink(folder.resolve("lost"), folder.resolve("nowhere/file"));
        UserError missing = assertThrows(UserError.class, () -> AtomicFile.write(lost, new byte[1]));
        assertEquals(
                "Can't write " + lost + ": there is no folder " + folder.resolve("nowhere") + ".",
                missing.getMessage());
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        UserError round = assertThrows(UserError.class, () -> AtomicFile.write(circle, new byte[1]));
        assertEquals("Can't write " + circle + ": it is a link that leads in a circle.", round.getMessage());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(each -> each.getFileName().toString()).toList();
        }
    }

    /** A killed process left a half file, a half folder, a folder moved aside and one whose place was taken already. */
    @Test
    void whatAKilledProcessLeftIsClearedAndAFolderMovedAsideComesBack() throws IOException {
        Files.writeString(folder.resolve("run.json.tmp"), "half");
        Files.createDirectories(folder.resolve("model.tmp/deep"));
        Files.writeString(folder.resolve("model.tmp/deep/weights"), "half");
        Files.writeString(Files.createDirectory(folder.resolve("model.old")).resolve("weights"), "whole");
        Files.createDirectory(folder.resolve("scores.old"));
        Files.writeString(folder.resolve("scores"), "new");
        Files.writeString(folder.resolve("notes.tmp"), "a user's");
        AtomicFile.clearDrafts(folder, name -> !name.equals("notes"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("model", "notes.tmp", "scores"),
                    left.map(each -> each.getFileName().toString()).sorted().toList());
        }
        assertEquals("whole", Files.readString(folder.resolve("model/weights")));
        assertEquals("new", Files.readString(folder.resolve("scores")));
        AtomicFile.clearDrafts(folder.resolve("nowhere"), name -> true);
    }

    @Test
    void aReasonIsWhatTheSystemSays() {
        assertEquals("it doesn't exist", AtomicFile.reason(new NoSuchFileException("x")));
        assertEquals("access is denied", AtomicFile.reason(new AccessDeniedException("x")));
        assertEquals("disk full", AtomicFile.reason(new FileSystemException("x", null, "disk full")));
        assertEquals("a file of that name is in the way", AtomicFile.reason(new FileAlreadyExistsException("x")));
        assertEquals("broken pipe", AtomicFile.reason(new IOException("broken pipe")));
        assertEquals("EOFException", AtomicFile.reason(new EOFException()));
    }
}

package alad.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
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
        AtomicFile.write(pipe, "through".getBytes(UTF_8));
        assertEquals("through", new String(reader.getInputStream().readAllBytes(), UTF_8));
        assertTrue(Files.exists(pipe) && !Files.isRegularFile(pipe));
        assertEquals(List.of("pipe"), names());
    }

    @Test
    void aMissingFolderAndAFolderInTheWayAreNamed() {
        Path lost = folder.resolve("nowhere").resolve("file");
        UserError missing = assertThrows(UserError.class, () -> AtomicFile.write(lost, new byte[1]));
        assertEquals("Can't write " + lost + ": there is no folder " + lost.getParent() + ".", missing.getMessage());
        UserError taken = assertThrows(UserError.class, () -> AtomicFile.write(folder, new byte[1]));
        assertEquals("Can't write " + folder + ": it is a folder; name a file.", taken.getMessage());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(each -> each.getFileName().toString()).toList();
        }
    }
}

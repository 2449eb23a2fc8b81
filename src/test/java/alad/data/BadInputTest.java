package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What careless and hostile files get: one sentence, or a dataset that says what it left out. */
class BadInputTest {
    private static final int PLACE_OF_SIZE = 16;

    @TempDir
    Path folder;

    @Test
    void anImpossibleImageAmongGoodOnesIsListedAndLeftOut() throws IOException {
        for (int i = 0; i < 5; i++) {
            Pictures.grey(folder.resolve("set/good/" + i + ".png"), 8, 8, i);
        }
        Path huge = folder.resolve("set/good/2.png");
        byte[] bytes = Files.readAllBytes(huge);
        ByteBuffer.wrap(bytes).putInt(PLACE_OF_SIZE, 100_000).putInt(PLACE_OF_SIZE + 4, 100_000);
        Files.write(huge, bytes);
        Dataset dataset = open(folder.resolve("set"));
        assertEquals(4, dataset.count());
        assertTrue(
                dataset.notes().stream()
                        .anyMatch(note -> note.startsWith("good/2.png was left out: it has 100000 × 100000 pixels")),
                dataset.notes().toString());
    }

    @Test
    void anEmptyClassIsNoted() throws IOException {
        Pictures.grey(folder.resolve("set/good/1.png"), 8, 8, 1);
        Files.createDirectories(folder.resolve("set/bad"));
        Dataset dataset = open(folder.resolve("set"));
        assertEquals(List.of("good"), dataset.classNames());
        assertTrue(
                dataset.notes().contains("The folder bad holds no images."),
                dataset.notes().toString());
    }

    @Test
    void aTableThatUnpacksWithoutEndIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.csv.gz");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) '1');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 40; i++) {
                out.write(block);
            }
        }
        assertEquals(
                bomb + " is no readable table: one of its cells or rows is too long; perhaps a quote is not closed.",
                message(bomb));
    }

    @Test
    void namesInAnArchiveNeverLeaveIt() throws IOException {
        byte[] picture = Files.readAllBytes(Pictures.grey(folder.resolve("made/1.png"), 8, 8, 1));
        Path tar = Tars.write(
                folder.resolve("set.tar"),
                Tars.entry("../../good/1.png", picture),
                Tars.entry("/etc/good/2.png", picture));
        Dataset dataset = open(tar);
        assertEquals(1, dataset.count());
        assertTrue(dataset.notes().contains("1 entry was left out, for its name leads out of the archive."));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("made", "set.tar"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aMatrixThatDeclaresMoreThanItsFileHoldsIsRefusedBeforeRoomIsMade() throws IOException {
        Path matrix =
                Files.write(folder.resolve("X.npy"), NpzReaderTest.npy("<f8", false, "4000000, 50", new byte[800]));
        assertEquals(matrix + ", array X: it ends before all of its numbers are there.", message(matrix));
    }

    private static String message(Path path) {
        return assertThrows(UserError.class, () -> open(path)).getMessage();
    }

    private static Dataset open(Path path) {
        return Datasets.open(DataRequest.of(path), new JobContext());
    }
}

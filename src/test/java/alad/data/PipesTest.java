package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What would be waited for without end is refused; the limit of time only ends a test that waits. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipesTest {
    private static final String WHY =
            " is a pipe, a socket or a device, not a file; save what it gives to a file and read that.";

    @TempDir
    Path folder;

    @Test
    void aPipeOrDeviceIsNoData() throws Exception {
        assertRefused(pipe("rows.csv"));
        assertRefused(pipe("images.png"));
        assertRefused(Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("rows.csv")));
        assertRefused(Path.of("/dev/zero"));
        assertRefused(Path.of("/dev/null"));
    }

    @Test
    void aPipeAsTestDataIsRefusedToo() throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), "1,2,a\n3,4,b\n");
        UserError error = assertThrows(
                UserError.class,
                () -> Datasets.open(DataRequest.of(table).testedOn(pipe("test.csv")), new JobContext()));
        assertEquals(folder.resolve("test.csv") + WHY, error.getMessage());
        assertEquals("test", error.field().orElseThrow());
    }

    @Test
    void pipesAmongImagesAreLeftOutAndCounted() throws Exception {
        Pictures.grey(folder.resolve("good/1.png"), 8, 8, 1);
        Pictures.grey(folder.resolve("bad/1.png"), 8, 8, 2);
        pipe("good/2.png");
        pipe("good/3");
        Dataset dataset = open(folder);
        assertEquals(2, dataset.count());
        assertTrue(
                dataset.notes().contains("2 entries are pipes or devices, not files, and were left out."),
                dataset.notes().toString());
    }

    @Test
    void aPipeThatAListNamesIsLeftOut() throws Exception {
        Pictures.grey(folder.resolve("1.png"), 8, 8, 1);
        pipe("2.png");
        Path list = Files.writeString(folder.resolve("list.csv"), "image,label\n1.png,good\n2.png,good\n");
        Dataset dataset = open(list);
        assertEquals(1, dataset.count());
        assertTrue(
                dataset.notes().toString().contains("2.png was left out: it is a pipe"),
                dataset.notes().toString());
    }

    @Test
    void noReaderOpensAPipe() throws Exception {
        Path pipe = pipe("anything");
        assertThrows(UserError.class, () -> SourceStream.open(pipe, 10));
        assertThrows(UserError.class, () -> SourceStream.isGzip(pipe));
        assertThrows(UserError.class, () -> ImageFormat.of(pipe));
        assertThrows(UnreadableImage.class, () -> new ImageOrigin.OnDisk(pipe, "anything").open());
        assertThrows(UserError.class, () -> new ImageOrigin.InFile(pipe, 0, 1, "anything").open());
    }

    private static void assertRefused(Path path) {
        UserError error = assertThrows(UserError.class, () -> open(path));
        assertEquals(path + WHY, error.getMessage());
    }

    private static Dataset open(Path path) {
        return Datasets.open(DataRequest.of(path), new JobContext());
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }
}

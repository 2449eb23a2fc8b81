package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import alad.data.SmallSets.SmallSet;
import alad.job.JobContext;
import alad.job.UserError;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file that is read, damaged in thousands of ways: what comes out is a dataset or one sentence, and neither takes
 * more memory than a small file deserves. {@code -Dalad.fuzz=N} asks for N ways.
 */
class FuzzTest {
    private static final int WAYS = Integer.getInteger("alad.fuzz", 1_500);
    private static final int ROWS = 4;
    private static final long MOST_BYTES_MADE = 300L << 20;

    @TempDir
    static Path folder;

    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TestFactory
    Stream<DynamicTest> everyDamageIsReadOrTold() throws IOException {
        Path sets = Files.createTempDirectory(folder, "sets");
        return SmallSets.write(sets, ROWS).stream()
                .map(set -> dynamicTest(set.format() + ", " + set.part().getFileName(), () -> damage(set)));
    }

    private void damage(SmallSet set) throws IOException {
        if (Files.isDirectory(set.part())) {
            assertEquals(ROWS, open(set.open()).count());
            return;
        }
        assertTrue(open(set.open()).format().startsWith(set.format()), set.format());
        byte[] whole = Files.readAllBytes(set.part());
        SplittableRandom random = new SplittableRandom(whole.length);
        try {
            for (int way = 0; way < WAYS; way++) {
                byte[] damaged = Damage.of(whole, random);
                Files.write(set.part(), damaged);
                read(set, way);
            }
        } finally {
            Files.write(set.part(), whole);
        }
    }

    private void read(SmallSet set, int way) {
        long before = memory.getThreadAllocatedBytes(Thread.currentThread().getId());
        String told = "";
        try {
            Dataset dataset = open(set.open());
            assertTrue(dataset.count() > 0);
            for (int row = 0; row < dataset.count(); row++) {
                dataset.className(row);
                dataset.masks().of(row);
            }
        } catch (UserError e) {
            told = e.getMessage();
            assertTrue(told.contains(folder.getFileName().toString()), told);
            assertFalse(told.contains("null"), told);
            assertFalse(told.contains("Exception"), told);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(set + ", way " + way, e);
        }
        long made = memory.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(made < MOST_BYTES_MADE, set + ", way " + way + ": " + made + " bytes, " + told);
    }

    @Test
    void damageChangesFiles() {
        SplittableRandom random = new SplittableRandom(1);
        byte[] whole = new byte[100];
        int unchanged = 0;
        for (int i = 0; i < 1000; i++) {
            unchanged += Arrays.equals(whole, Damage.of(whole, random)) ? 1 : 0;
        }
        assertTrue(unchanged < 300, unchanged + " files of zeros came out unchanged");
    }

    private static Dataset open(Path path) {
        return Datasets.open(DataRequest.of(path), new JobContext());
    }
}

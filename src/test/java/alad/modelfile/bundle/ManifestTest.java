package alad.modelfile.bundle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import alad.modelfile.bundle.Manifest.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recipe.json",
                "run.json",
                "split.json",
                "thresholds.json",
                "metrics.jsonl",
                "scores.csv",
                "evaluation.csv",
                "model/E.l1.weight.npy",
                "model/model.json",
                "checkpoints/checkpoint-12/progress.json",
                "checkpoints/checkpoint-12/scores.csv",
                "checkpoints/checkpoint-12/model/E.l1.weight.npy"
            })
    void whatARunIsMadeOfIsPacked(String name) {
        assertTrue(Manifest.isPartOfARun(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifest.json",
                "other.json",
                "recipe.json.tmp",
                "/recipe.json",
                "./recipe.json",
                "model/../recipe.json",
                "model/..npy",
                "model/deep/a.npy",
                "model/a.sh",
                "model/a b.npy",
                "model\\a.npy",
                "model/.npy\n",
                "checkpoints/checkpoint-x/a.json",
                "checkpoints/latest/a.json",
                "metrics.csv",
                ""
            })
    void nothingElseIs(String name) {
        assertFalse(Manifest.isPartOfARun(name));
    }

    @Test
    void asManyFilesAsAnyRunHasPassAndMoreOrNoneAreRefused() {
        assertDoesNotThrow(() -> require(models(5000)));
        String refused = "Can't import run.zip: its manifest lists no files, or more than 5000.";
        assertEquals(refused, refusal(models(5001)));
        assertEquals(refused, refusal(List.of()));
        assertEquals(refused, refusal(null));
    }

    @Test
    void aFileWithoutNameSizeOrSumIsRefused() {
        String refused = "Can't import run.zip: its manifest has a file without name, size or sum.";
        assertEquals(refused, refusal(Collections.singletonList(null)));
        assertEquals(refused, refusal(List.of(new Entry(null, 1, "00"))));
        assertEquals(refused, refusal(List.of(new Entry("run.json", -1, "00"))));
        assertEquals(refused, refusal(List.of(new Entry("run.json", 1, null))));
        assertDoesNotThrow(() -> require(List.of(new Entry("run.json", 0, "00"))));
    }

    /** Where a system doesn't tell a from A, the second would replace the first. */
    @Test
    void namesThatDifferInCaseOnlyAreRefused() {
        assertEquals(
                "Can't import run.zip: it holds model/a.npy twice.",
                refusal(List.of(new Entry("model/A.npy", 1, "00"), new Entry("model/a.npy", 1, "00"))));
    }

    @Test
    void fourGigabytesPassAndAByteMoreIsRefused() {
        Entry half = new Entry("model/a.npy", MOST_BYTES / 2, "00");
        assertDoesNotThrow(() -> require(List.of(half, new Entry("model/b.npy", MOST_BYTES / 2, "00"))));
        assertEquals(
                "Can't import run.zip: it would fill 4096 MB, more than any run does.",
                refusal(List.of(half, new Entry("model/b.npy", MOST_BYTES / 2 + 1, "00"))));
        List<Entry> endless = new ArrayList<>();
        for (Entry each : models(10)) {
            endless.add(new Entry(each.name(), MOST_BYTES, "00"));
        }
        assertEquals("Can't import run.zip: it would fill 40960 MB, more than any run does.", refusal(endless));
        assertEquals(
                "Can't import run.zip: its model/0.npy has 8796093022207 MB, but no run's has more than 4096.",
                refusal(List.of(new Entry("model/0.npy", Long.MAX_VALUE, "00"))));
    }

    private static List<Entry> models(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Entry("model/" + i + ".npy", 1, "00"))
                .toList();
    }

    private static void require(List<Entry> files) {
        new Manifest(1, "0.1.0", files).require(Path.of("run.zip"));
    }

    private static String refusal(List<Entry> files) {
        return assertThrows(UserError.class, () -> require(files)).getMessage();
    }
}

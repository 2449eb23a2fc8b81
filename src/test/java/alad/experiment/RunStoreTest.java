package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunStoreTest {
    @TempDir
    Path folder;

    @Test
    void twoRunsOfOneNameGetTheirOwnFolders() {
        RunStore store = new RunStore(folder.resolve("deep/down"));
        assertEquals("shoes-1", store.create("Shoes").id());
        assertEquals("shoes-2", store.create("shoes!").id());
    }

    @ParameterizedTest
    @CsvSource({"'Fashion: sneaker', fashion-sneaker", "'  Ärger/../x ', arger-x", "'../..', run", "'', run"})
    void slugsAreSafeNames(String name, String slug) {
        assertEquals(slug, RunStore.slug(name));
    }

    @Test
    void anUnwritableStoreIsToldInOneSentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        UserError error = assertThrows(UserError.class, () -> new RunStore(file.resolve("runs")).create("x"));
        assertTrue(error.getMessage().startsWith("Can't write " + file.resolve("runs")), error.getMessage());
        assertFalse(error.getMessage().contains("Exception"), error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../other", "nope", ""})
    void onlyFoldersOfTheStoreAreRuns(String id) throws IOException {
        Files.createDirectories(folder.resolve("other"));
        Files.createFile(folder.resolve("other/recipe.json"));
        Path store = Files.createDirectories(folder.resolve("store"));
        assertThrows(UserError.class, () -> new RunStore(store).existing(id));
    }

    @Test
    void aRunIsFoundByItsName() {
        RunStore store = new RunStore(folder);
        RunFolder run = store.create("little");
        assertThrows(UserError.class, () -> store.existing("little-1"), "it has no recipe yet");
        run.write(Tables.recipe(folder.resolve("table.csv"), 1));
        assertEquals(run, store.existing("little-1"));
    }

    @Test
    void aStoreThatIsNotThereHasNoRuns() {
        assertEquals(List.of(), new RunStore(folder.resolve("nowhere")).records());
    }

    @Test
    void aRunIsMadeOnlyInAFolderThatIsNewOrEmpty() throws IOException {
        Path made = folder.resolve("deep/down");
        assertEquals(made, RunStore.createAt(made).path());
        assertTrue(Files.isDirectory(made));
        assertEquals(made, RunStore.createAt(made).path(), "it is empty");
        Path file = Files.createFile(made.resolve("notes"));
        UserError full = assertThrows(UserError.class, () -> RunStore.createAt(made));
        assertEquals("The folder " + made + " isn't empty; name one that is new.", full.getMessage());
        assertEquals("out", full.field().orElseThrow());
        UserError taken = assertThrows(UserError.class, () -> RunStore.createAt(file));
        assertEquals("Can't write " + file + ": it is a file, not a folder.", taken.getMessage());
    }

    @Test
    void aRunThatItsProcessLeftHasFailed() {
        RunFolder run = new RunStore(folder).create("left");
        run.write(Tables.recipe(folder.resolve("table.csv"), 1));
        writeRunning(run);
        assertEquals(RunState.FAILED, only().state());
        assertEquals("The training ended without a word.", only().message());
        RunLock lock = RunLock.take(run.path());
        assertEquals(RunState.RUNNING, only().state());
        lock.close();
        assertEquals(RunState.FAILED, only().state());
    }

    @Test
    void oneRunIsTrainedByOneProcessOnly() {
        RunFolder run = new RunStore(folder).create("once");
        RunLock lock = RunLock.take(run.path());
        assertThrows(UserError.class, () -> RunLock.take(run.path()));
        lock.close();
        RunLock.take(run.path()).close();
    }

    @Test
    void aRecordWithoutAKnownStartIsListedAllTheSame() throws IOException {
        RunFolder run = new RunStore(folder).create("queued");
        run.write(RunJournal.queued(run));
        for (String started : new String[] {"\"yesterday\"", "null"}) {
            setStart(run, started);
            assertEquals(RunState.FAILED, only().state());
        }
    }

    @Test
    void runsAreListedByTheirStartAsATimeNewestFirst() throws IOException {
        startedAt("2026-03-01T10:00:00Z", "second");
        startedAt("", "unknown");
        startedAt("2026-03-01T10:00:00.5Z", "half-past");
        startedAt("2026-03-01T09:59:59.999999Z", "before");
        startedAt("yesterday", "in-words");
        startedAt("2026-03-01T10:00:00.123456Z", "after");
        startedAt("2026-03-01T10:00:01Z", "next");
        assertEquals(
                List.of("next-1", "half-past-1", "after-1", "second-1", "before-1", "in-words-1", "unknown-1"),
                new RunStore(folder).records().stream().map(RunRecord::id).toList());
    }

    @Test
    void whatHoldsAPartOfARunIsListedAndNothingElse() throws IOException {
        Files.writeString(new RunStore(folder).create("bad").path().resolve("run.json"), "{");
        Files.writeString(Files.createDirectories(folder.resolve("notes")).resolve("notes.txt"), "{");
        Files.writeString(
                Files.createDirectories(folder.resolve("import-7.tmp")).resolve("recipe.json"), "{");
        new RunStore(folder).create("just made");
        assertEquals("bad-1", only().id());
        assertTrue(only().message().startsWith("Damaged. "), only().message());
    }

    @Test
    void aRunThatIsBeingMadeIsNoDamagedOne() throws IOException {
        RunFolder run = new RunStore(folder).create("begun");
        RunLock reserved = RunLock.reserve(run.path());
        run.write(Tables.recipe(folder.resolve("table.csv"), 1));
        assertEquals(List.of(), new RunStore(folder).records());
        reserved.close();
        assertTrue(only().message().startsWith("Damaged. "), only().message());
    }

    /** Whatever the clock says: it may have been set, or be that of another machine. */
    @ParameterizedTest
    @ValueSource(strings = {"2001-01-01T00:00:00Z", "2901-01-01T00:00:00Z"})
    void aQueuedRunWaitsAsLongAsItsProcessIsBeingStarted(String started) throws IOException {
        RunFolder run = new RunStore(folder).create("queued");
        run.write(RunJournal.queued(run));
        setStart(run, '"' + started + '"');
        RunLock reserved = RunLock.reserve(run.path());
        assertEquals(RunState.QUEUED, only().state());
        reserved.close();
        assertEquals(RunState.FAILED, only().state());
    }

    @Test
    void anEndThatIsWrittenBetweenTwoLooksCounts() {
        RunFolder run = new RunFolder(folder.resolve("run"));
        RunRecord queued = RunJournal.queued(run);
        RunRecord failed = queued.failed("no luck");
        Iterator<RunRecord> written = List.of(queued, failed).iterator();
        assertEquals(failed, RecordFile.now(written::next, () -> false, () -> queued.failed("left")));
        Iterator<RunRecord> same = List.of(queued, queued).iterator();
        assertEquals(
                "left",
                RecordFile.now(same::next, () -> false, () -> queued.failed("left"))
                        .message());
    }

    private void startedAt(String started, String name) throws IOException {
        RunFolder run = new RunStore(folder).create(name);
        run.write(RunJournal.queued(run));
        setStart(run, '"' + started + '"');
    }

    private static void setStart(RunFolder run, String json) throws IOException {
        Path file = run.path().resolve("run.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"started\" : [^,]*", "\"started\" : " + json));
    }

    private RunRecord only() {
        List<RunRecord> records = new RunStore(folder).records();
        assertEquals(1, records.size());
        return records.get(0);
    }

    private static void writeRunning(RunFolder run) {
        try (RunJournal journal = new RunJournal(run, RunJournal.queued(run))) {
            journal.enter(RunState.RUNNING, null);
        }
    }
}

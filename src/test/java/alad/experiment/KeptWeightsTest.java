package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.Keep;
import alad.detector.TrainingReport;
import alad.detector.TrainingReport.Epoch;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWeightsTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private Path table;

    @BeforeEach
    void writeTable() throws IOException {
        table = Tables.write(folder, 1);
        workbench = new Workbench(folder.resolve("runs"));
    }

    @Test
    void theRecordKeepsTheEpochThatTheLogCallsBest() {
        RunRecord record = train(Keep.BEST, new JobContext(), new Told());
        assertEquals(Keep.BEST, record.kept());
        assertEquals(lastCalledBest(record), record.keptEpoch());
        assertEquals(
                "those of epoch " + record.keptEpoch() + ", the best on normal validation rows", record.keptInWords());
        assertEquals(record, workbench.runs().get(0));
    }

    @Test
    void whereTheLastAreKeptTheRecordSaysSo() {
        RunRecord record = train(Keep.LAST, new JobContext(), new Told());
        assertEquals(Keep.LAST, record.kept());
        assertEquals(3, record.keptEpoch());
        assertEquals(0, lastCalledBest(record));
        assertEquals("the last ones, of epoch 3", record.keptInWords());
    }

    @Test
    void aStoppedRunKeepsNoEpochThatItHasntDone() {
        JobContext job = new JobContext();
        RunRecord record = train(Keep.LAST, job, new Told() {
            private int saves;

            @Override
            public synchronized void report(TrainingReport report) {
                if (report instanceof TrainingReport.Checkpointed && ++saves < 3) {
                    job.requestSave(); // after the second epoch, before its next step, after that step
                } else if (report instanceof TrainingReport.Checkpointed) {
                    job.cancel();
                }
            }
        });
        List<TrainingReport> history = workbench.history(record.id());
        assertEquals(3, ((TrainingReport.Ended) history.get(history.size() - 1)).epoch());
        assertEquals(2, record.epochsDone());
        assertEquals(RunState.STOPPED, record.state());
        assertEquals(record.epochsDone(), record.keptEpoch());
    }

    @Test
    void noRecordKeepsAnEpochThatIsntDone() {
        RunRecord record = train(Keep.BEST, new JobContext(), new Told());
        RunFolder run = new RunFolder(record.folder(workbench.store()));
        UserError error = assertThrows(UserError.class, () -> rewrite(run, "\"epochsDone\" : 3", "\"epochsDone\" : 0"));
        assertTrue(error.getMessage().contains("run.json: the record keeps epoch "), error.getMessage());
    }

    @Test
    void olderRecordsAreReadAndKeepNoEpochThatIsntDone() throws IOException {
        RunRecord record = train(Keep.LAST, new JobContext(), new Told());
        RunFolder run = new RunFolder(record.folder(workbench.store()));
        Path file = run.path().resolve("run.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"version\" : 2", "\"version\" : 1")
                        .replace("\"keptEpoch\" : 3,", "\"bestEpoch\" : 4,")
                        .replaceFirst("\"kept\" : \"LAST\",", "")
                        .replaceFirst("\"certainty\" : \\{", "\"else\" : {"));
        RunRecord older = run.written();
        assertEquals(3, older.keptEpoch());
        assertEquals(Keep.LAST, older.kept());
        assertTrue(older.certainty().isEmpty());
    }

    @Test
    void aQueuedRunHasKeptNothing() {
        assertNull(RunJournal.queued(new RunFolder(folder)).kept());
    }

    private void rewrite(RunFolder run, String from, String to) throws IOException {
        Path file = run.path().resolve("run.json");
        Files.writeString(file, Files.readString(file).replace(from, to));
        run.written();
    }

    private int lastCalledBest(RunRecord record) {
        return workbench.history(record.id()).stream()
                .filter(Epoch.class::isInstance)
                .map(Epoch.class::cast)
                .filter(Epoch::best)
                .mapToInt(Epoch::epoch)
                .max()
                .orElse(0);
    }

    private RunRecord train(Keep keep, JobContext job, SessionListener listener) {
        Recipe plain = Tables.recipe(table, 3);
        Recipe recipe = new Recipe(
                Recipe.VERSION,
                plain.name(),
                plain.data(),
                List.of("good"),
                plain.split(),
                plain.tables(),
                plain.preset(),
                new AladOptions(3, 16, 1e-3, 2, 7, false, true, JoinPairs.CHANNELS, 0.9, true, 0, 2, 1).keeping(keep),
                null);
        return workbench.train(recipe, workbench.open(recipe.data(), job), null, job, listener);
    }
}

package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.gan.network.Engine;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.CheckpointFolder;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
    private static final int FOR_EVER = 100_000;

    @TempDir
    Path folder;

    private Workbench workbench;
    private Path table;
    private final Told told = new Told();

    @BeforeEach
    void writeTable() throws IOException {
        table = Tables.write(folder, 1);
        workbench = new Workbench(folder.resolve("runs"));
    }

    @Test
    void aKilledWorkerLeavesAFailedRunThatOpensAndGoesOn() throws Exception {
        String id;
        try (TrainingSession session = workbench.start(Tables.recipe(table, FOR_EVER), told)) {
            id = session.runId();
            told.awaitTraining();
            assertEquals(RunState.RUNNING, only().state());
            assertThrows(UserError.class, () -> workbench.resume(id, new Told()));
            session.checkpointNow();
            told.awaitCheckpoint();
            ProcessHandle.of(session.workerPid()).orElseThrow().destroyForcibly();
            assertEquals(RunState.FAILED, told.awaitEnd());
            assertEquals(RunState.FAILED, session.state());
        }
        assertEquals(List.of(RunState.RUNNING, RunState.FAILED), told.states());
        assertTrue(told.message().startsWith("The training process ended unexpectedly"), told.message());
        assertTrue(told.memory() > 0);
        RunRecord failed = only();
        assertEquals(RunState.FAILED, failed.state());
        assertEquals(told.message(), failed.message());
        try (OpenRun open = workbench.openRun(id, new JobContext())) {
            int test = open.scored().split().test().length;
            assertEquals(test, open.scored().testScores().of(ScoreKind.FEATURES).length);
            assertEquals(ScoreKind.values().length, open.scored().thresholds().size());
        }

        Told again = new Told();
        try (TrainingSession session = workbench.resume(id, again)) {
            again.awaitTraining();
            session.stopAndKeep();
            assertEquals(RunState.STOPPED, again.awaitEnd());
        }
        assertEquals(RunState.STOPPED, only().state());
        assertTrue(only().epochsDone() >= failed.epochsDone());
        assertFalse(only().testAuroc().isEmpty());
    }

    @Test
    void aPausedWorkerCanBeStoppedAndKeepsItsModel() throws Exception {
        try (TrainingSession session = workbench.start(Tables.recipe(table, FOR_EVER), told)) {
            told.awaitTraining();
            session.pause();
            told.awaitPause();
            assertEquals(RunState.PAUSED, session.state());
            session.stopAndKeep();
            assertEquals(RunState.STOPPED, told.awaitEnd());
            Path run = workbench.store().resolve(session.runId());
            assertTrue(Files.exists(run.resolve("model/model.json")));
            assertTrue(Files.exists(run.resolve("scores.csv")));
        }
    }

    @Test
    void testFiguresAskedForComeThroughTheWorkerAsTheyAreKept() throws Exception {
        Recipe watched = Tables.watched(Tables.recipe(table, 2), new Monitoring(List.of(0, 2), 0));
        try (TrainingSession session = workbench.start(watched, told)) {
            assertEquals(RunState.FINISHED, told.awaitEnd());
            assertEquals(2 * ScoreKind.values().length, told.evaluated().size());
            assertEquals(workbench.testFigures(session.runId()), told.evaluated());
        }
    }

    @Test
    void whatIsWrongWithTheDataReachesTheListener() throws Exception {
        Files.writeString(table, "a,kind\n1,good\n2,bad\n");
        try (TrainingSession session = workbench.start(Tables.recipe(table, 1), told)) {
            assertEquals(RunState.FAILED, told.awaitEnd());
            assertEquals(RunState.FAILED, session.state());
            assertEquals(told.message(), only().message());
            assertFalse(told.message().contains("Exception"), told.message());
            UserError noModel =
                    assertThrows(UserError.class, () -> workbench.openRun(session.runId(), new JobContext()));
            assertTrue(noModel.getMessage().contains("ended before its first checkpoint"), noModel.getMessage());
        }
    }

    @Test
    void aWorkerWhoseWindowIsGoneStopsAndKeeps() throws Exception {
        RunFolder run = new RunStore(workbench.store()).create("orphan");
        run.write(Tables.recipe(table, FOR_EVER));
        run.write(RunJournal.queued(run));
        Process worker = new ProcessBuilder(WorkerCommandLine.of(run))
                .redirectError(run.log().toFile())
                .start();
        try (BufferedReader events = worker.inputReader()) {
            while (!events.readLine().contains("\"report\":\"step\"")) {
                assertTrue(worker.isAlive());
            }
            worker.outputWriter().close();
            List<String> rest = events.lines().toList();
            assertEquals(0, worker.waitFor());
            assertTrue(rest.get(rest.size() - 1).contains("STOPPED"), rest.toString());
        }
        assertEquals(RunState.STOPPED, only().state());
        assertTrue(Files.exists(run.model().resolve("model.json")));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anInterruptedWorkerStopsAndKeeps() throws Exception {
        try (TrainingSession session = workbench.start(Tables.recipe(table, FOR_EVER), told)) {
            told.awaitTraining();
            new ProcessBuilder("kill", "-INT", Long.toString(session.workerPid()))
                    .start()
                    .waitFor();
            assertEquals(RunState.STOPPED, told.awaitEnd());
            assertTrue(CheckpointFolder.any(new RunFolder(workbench.store().resolve(session.runId())).checkpoints()));
        }
        assertEquals(RunState.STOPPED, only().state());
    }

    @Test
    void aWorkerThatCantWriteItsCheckpointPausesAndSaysWhy() throws Exception {
        RunFolder run;
        try (TrainingSession session = workbench.start(Tables.recipe(table, FOR_EVER), told)) {
            run = new RunFolder(workbench.store().resolve(session.runId()));
            Files.createFile(run.checkpoints());
            told.awaitTraining();
            session.stopAndKeep();
            told.awaitPause();
            assertTrue(told.message().startsWith("Can't write " + run.checkpoints()), told.message());
            Files.delete(run.checkpoints());
            session.resume();
            assertEquals(RunState.STOPPED, told.awaitEnd());
        }
        assertEquals(RunState.STOPPED, only().state());
        assertTrue(CheckpointFolder.any(run.checkpoints()));
    }

    private RunRecord only() {
        assertEquals(1, workbench.runs().size());
        return workbench.runs().get(0);
    }

    @Test
    void anEngineThatCantBeUnpackedIsToldInOneSentence() throws Exception {
        Engine.start();
        Path cache = Files.createDirectories(folder.resolve("cache"));
        for (String library : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path inTheWay = cache.resolve(Path.of(library).getFileName());
            if (!Files.exists(inTheWay)) {
                Files.createFile(inTheWay);
            }
        }
        System.setProperty(Engine.CACHE, cache.toString());
        try (TrainingSession session = workbench.start(Tables.recipe(table, 1), told)) {
            assertEquals(RunState.FAILED, told.awaitEnd());
        } finally {
            System.clearProperty(Engine.CACHE);
        }
        assertTrue(
                told.message()
                        .startsWith("The numerical engine can't be loaded from " + cache + ", where its libraries"),
                told.message());
        assertTrue(told.message().endsWith("=FOLDER in ALAD_JAVA_OPTS, and start the program again."), told.message());
    }
}

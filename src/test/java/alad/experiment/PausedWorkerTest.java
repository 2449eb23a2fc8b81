package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.detector.TrainingReport;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.modelfile.CheckpointFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PausedWorkerTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private RunFolder run;
    private final Told told = new Told();

    @BeforeEach
    void openWorkbench() {
        workbench = new Workbench(folder.resolve("runs"));
    }

    @Test
    void aPausedRunThatIsStoppedGoesOnFromItsStep() throws Exception {
        try (TrainingSession session = paused()) {
            session.stopAndKeep();
            assertEquals(RunState.STOPPED, told.awaitEnd());
        }
        requireKeptWhereItStopped();
        long stopped = newestStep();
        Told again = new Told();
        try (TrainingSession session = workbench.resume(run.id(), again)) {
            again.awaitTraining();
            session.stopAndKeep();
            assertEquals(RunState.STOPPED, again.awaitEnd());
        }
        List<TrainingReport> history = run.history();
        TrainingReport.Step next = history.stream()
                .filter(TrainingReport.Step.class::isInstance)
                .map(TrainingReport.Step.class::cast)
                .filter(step -> step.step() > stopped)
                .findFirst()
                .orElseThrow();
        assertEquals(stopped / STEPS_PER_EPOCH + 1, next.epoch());
    }

    @Test
    void aCheckpointOfAPausedRunIsWrittenAtOnce() throws Exception {
        try (TrainingSession session = paused()) {
            session.checkpointNow();
            told.awaitCheckpoint();
            long kept = newestStep();
            assertEquals(RunState.PAUSED, session.state());
            session.stopAndKeep();
            assertEquals(RunState.STOPPED, told.awaitEnd());
            assertEquals(kept, newestStep());
        }
        requireKeptWhereItStopped();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPausedRunThatIsInterruptedKeepsItsStep() throws Exception {
        try (TrainingSession session = paused()) {
            new ProcessBuilder("kill", "-TERM", Long.toString(session.workerPid()))
                    .start()
                    .waitFor();
            assertEquals(RunState.STOPPED, told.awaitEnd());
        }
        requireKeptWhereItStopped();
    }

    @Test
    void aPausedRunWhoseWindowIsGoneKeepsItsStep() throws Exception {
        run = new RunStore(workbench.store()).create("orphan");
        run.write(recipe());
        run.write(RunJournal.queued(run));
        Process worker = new ProcessBuilder(WorkerCommandLine.of(run))
                .redirectError(run.log().toFile())
                .start();
        try (BufferedReader events = worker.inputReader();
                Writer commands = worker.outputWriter()) {
            readUntil(events, "\"report\":\"step\"");
            commands.write("pause\n");
            commands.flush();
            readUntil(events, "PAUSED");
            commands.close();
            readUntil(events, "STOPPED");
            assertEquals(0, worker.waitFor());
        }
        requireKeptWhereItStopped();
    }

    private static final int STEPS_PER_EPOCH = 5;

    private TrainingSession paused() throws Exception {
        TrainingSession session = workbench.start(recipe(), told);
        run = new RunFolder(workbench.store().resolve(session.runId()));
        told.awaitTraining();
        session.pause();
        told.awaitPause();
        return session;
    }

    /** Without end, and with no checkpoint but those that are asked for. */
    private Recipe recipe() throws IOException {
        Recipe recipe = Tables.recipe(Tables.write(folder, 1), 100_000);
        AladOptions endless =
                new AladOptions(100_000, 16, 1e-3, 2, 7, false, true, JoinPairs.CHANNELS, 0.9, true, 0, 100_000, 1);
        return new Recipe(
                Recipe.VERSION,
                recipe.name(),
                recipe.data(),
                recipe.normalClasses(),
                recipe.split(),
                recipe.tables(),
                recipe.preset(),
                endless,
                null);
    }

    private static void readUntil(BufferedReader events, String sign) throws IOException {
        String line = events.readLine();
        while (!line.contains(sign)) {
            line = events.readLine();
        }
    }

    private void requireKeptWhereItStopped() {
        List<TrainingReport> history = run.history();
        TrainingReport.Ended end = (TrainingReport.Ended) history.get(history.size() - 1);
        assertEquals(end.step(), newestStep());
    }

    private long newestStep() {
        return CheckpointFolder.newest(run.checkpoints())
                .orElseThrow()
                .checkpoint()
                .counters()
                .get("step");
    }
}

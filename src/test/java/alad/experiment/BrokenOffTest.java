package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going on with a run fails: what worked before goes on working. */
class BrokenOffTest {
    private static final String REMARK = "Going on with this run failed: ";

    @TempDir
    Path folder;

    private Workbench workbench;
    private Path table;
    private RunRecord stopped;
    private float[] scores;

    @BeforeEach
    void stopARun() throws IOException {
        table = Tables.write(folder, 1);
        workbench = new Workbench(folder.resolve("runs"));
        Recipe recipe = Tables.recipe(table, 40);
        JobContext job = new JobContext();
        stopped = workbench.train(
                recipe, workbench.open(recipe.data(), new JobContext()), null, job, after(1, job::cancel));
        assertEquals(RunState.STOPPED, stopped.state());
        scores = scored();
    }

    @Test
    void aRunWhoseDataHasMovedStaysAsItWasAndScores() throws IOException {
        Path moved = Files.move(table, folder.resolve("moved.csv"));
        UserError gone =
                assertThrows(UserError.class, () -> workbench.resumeHere(stopped.id(), new JobContext(), new Told()));
        Files.move(moved, table);
        assertStaysAsItWas(gone.getMessage());
    }

    @Test
    void whatFailsBeforeItsFirstCheckpointLeavesTheRunAsItWas() {
        assertThrows(
                IllegalStateException.class,
                () -> workbench.resumeHere(stopped.id(), new JobContext(), after(1, () -> {
                    throw new IllegalStateException("no luck");
                })));
        assertStaysAsItWas("The training failed: java.lang.IllegalStateException: no luck");
    }

    @Test
    void whatIsStoppedBeforeItHasBegunLeavesTheRunAsItWas() {
        JobContext job = new JobContext();
        job.cancel();
        RunRecord record = workbench.resumeHere(stopped.id(), job, new Told());
        assertEquals(stopped.testAuroc(), record.testAuroc());
        assertEquals(RunState.STOPPED, record.state());
    }

    @Test
    void whatFailsAfterACheckpointHasFailedAndScoresAsBefore() {
        assertThrows(
                IllegalStateException.class,
                () -> workbench.resumeHere(stopped.id(), new JobContext(), after(6, () -> {
                    throw new IllegalStateException("no luck");
                })));
        RunRecord failed = only();
        assertEquals(RunState.FAILED, failed.state());
        assertEquals("The training failed: java.lang.IllegalStateException: no luck", failed.message());
        assertScoresAsBefore();
        RunRecord end = workbench.resumeHere(stopped.id(), new JobContext(), new Told());
        assertEquals(RunState.FINISHED, end.state());
        assertEquals(null, end.message());
    }

    @Test
    void aProcessThatWasKilledBeforeItsFirstCheckpointLeavesTheRunAsItWas() {
        RunFolder run = folder();
        try (RunLock ignored = RunLock.take(run.path());
                RunJournal journal = new RunJournal(run, run.written())) {
            journal.begin();
            assertEquals(RunState.RUNNING, only().state());
        }
        assertStaysAsItWas("The training ended without a word.");
        try (RunLock ignored = RunLock.take(run.path());
                RunJournal journal = new RunJournal(run, run.written())) {
            journal.begin();
        }
        assertStaysAsItWas("The training ended without a word.");
        RunRecord end = workbench.resumeHere(stopped.id(), new JobContext(), new Told());
        assertEquals(RunState.FINISHED, end.state());
        assertFalse(Files.exists(run.path().resolve("before.json")));
    }

    private void assertStaysAsItWas(String why) {
        RunRecord now = only();
        assertEquals(RunState.STOPPED, now.state());
        assertEquals(REMARK + why, now.message());
        assertEquals(stopped, now.remarked(stopped.message()));
        assertScoresAsBefore();
        ScoredData other = workbench.scoreFile(stopped.id(), table, new JobContext());
        assertEquals(150, other.dataset().count());
    }

    private void assertScoresAsBefore() {
        assertArrayEquals(scores, scored());
    }

    private float[] scored() {
        try (OpenRun open = workbench.openRun(stopped.id(), new JobContext())) {
            return open.scored().testScores().of(ScoreKind.FEATURES);
        }
    }

    private RunFolder folder() {
        return new RunFolder(stopped.folder(workbench.store()));
    }

    private RunRecord only() {
        assertTrue(workbench.runs().size() == 1);
        return workbench.runs().get(0);
    }

    /** Counts epochs of this training. */
    private static SessionListener after(int epochs, Runnable then) {
        return new Told() {
            private int ended;

            @Override
            public synchronized void report(TrainingReport report) {
                if (report instanceof TrainingReport.Epoch && ++ended == epochs) {
                    then.run();
                }
            }
        };
    }
}

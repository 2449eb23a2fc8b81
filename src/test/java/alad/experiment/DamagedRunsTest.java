package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.file.AtomicFile;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that lack a part are listed with what still works, and what can be derived is written again. */
class DamagedRunsTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private Path table;
    private RunRecord whole;
    private RunFolder run;

    @BeforeEach
    void train() throws IOException {
        table = Tables.write(folder, 1);
        workbench = new Workbench(folder.resolve("runs"));
        Recipe recipe = Tables.recipe(table, 4);
        whole = workbench.train(
                recipe, workbench.open(recipe.data(), new JobContext()), null, new JobContext(), new Told());
        run = new RunFolder(whole.folder(workbench.store()));
    }

    @Test
    void aRunWithoutARecordIsListedOpensScoresAndIsRepaired() throws IOException {
        float[] scores = scores();
        Files.delete(run.path().resolve("run.json"));
        assertEquals(
                "Damaged. Can't read run.json: it doesn't exist. It still opens and scores."
                        + " alad runs --repair writes what can be derived.",
                listed());
        assertArrayEquals(scores, scores());
        assertEquals(150, score());

        assertEquals(
                Map.of(
                        run.id(),
                        List.of("Can't read run.json: it doesn't exist. It was written again from what metrics, scores"
                                + " and model tell.")),
                workbench.repair());
        RunRecord again = workbench.runs().get(0);
        assertEquals(run.written(), again);
        assertEquals(RunState.FINISHED, again.state());
        assertEquals(null, again.message());
        assertEquals(whole.counts(), again.counts());
        assertEquals(whole.testAuroc(), again.testAuroc());
        assertEquals(whole.epochsDone(), again.epochsDone());
        assertEquals(whole.keptEpoch(), again.keptEpoch());
        assertEquals(whole.fingerprint(), again.fingerprint());
        assertEquals(whole.classNames(), again.classNames());
        assertTrue(again.start().isPresent());
        assertEquals(Map.of(), workbench.repair());
    }

    @Test
    void aBrokenRecordIsPutAsideAndOneOfANewerProgramIsLeft() throws IOException {
        Path record = run.path().resolve("run.json");
        Files.writeString(record, "{");
        assertTrue(listed().startsWith("Damaged. Can't read run.json: it is cut: more was to come"), listed());
        String said = workbench.repair().get(run.id()).get(0);
        assertTrue(said.endsWith("What was there is kept as run.json.damaged."), said);
        assertEquals("{", Files.readString(run.path().resolve("run.json.damaged")));
        assertEquals(RunState.FINISHED, run.written().state());

        String newer = Files.readString(record).replaceFirst("\"version\" : [0-9]+", "\"version\" : 999");
        Files.writeString(record, newer);
        said = workbench.repair().get(run.id()).get(0);
        assertTrue(said.endsWith("A newer program reads it, so it was left as it is."), said);
        assertEquals(newer, Files.readString(record));
    }

    @Test
    void aRunWithoutARecipeIsListedAndItsModelScores() throws IOException {
        Files.delete(run.path().resolve("recipe.json"));
        assertEquals("Damaged. Can't read recipe.json: it doesn't exist. Its model still scores new data.", listed());
        assertEquals(150, score());
        String missing = "Can't read " + run.path().resolve("recipe.json") + ": it doesn't exist.";
        assertEquals(missing, refusal(() -> workbench.openRun(run.id(), new JobContext())));
        assertEquals(missing, refusal(() -> workbench.resumeHere(run.id(), new JobContext(), new Told())));
        assertEquals(missing, refusal(this::bundle));
        assertEquals(
                List.of("Can't read recipe.json: it doesn't exist. Nothing else tells what it said, so it can't be"
                        + " written again: the run can't be opened, resumed or repeated."),
                workbench.repair().get(run.id()));
        assertEquals(RunState.FINISHED, run.written().state());
    }

    @Test
    void brokenThresholdsArePutAside() throws IOException {
        Path kept = Files.writeString(run.path().resolve("thresholds.json"), "[");
        assertTrue(listed().startsWith("Damaged. Can't read thresholds.json: "), listed());
        workbench.repair();
        assertFalse(Files.exists(kept));
        assertTrue(Files.exists(run.path().resolve("thresholds.json.damaged")));
        assertEquals(150, score());
        assertEquals(whole, workbench.runs().get(0));
    }

    @Test
    void ofAFinishedRunWithoutAModelAllSayTheSameAndResumeTrainsItsEndAgain() throws IOException {
        float[] scores = scores();
        AtomicFile.delete(run.model());
        String lost =
                "The run in " + run.path() + " is finished, but its model is missing; resume it: its end is trained"
                        + " again from its last checkpoint.";
        assertEquals("Damaged. " + lost, listed());
        assertEquals(lost, refusal(() -> workbench.openRun(run.id(), new JobContext())));
        assertEquals(lost, refusal(this::score));
        assertEquals(lost, refusal(this::bundle));
        assertEquals(List.of(lost), workbench.repair().get(run.id()));
        RunRecord end = workbench.resumeHere(run.id(), new JobContext(), new Told());
        assertEquals(RunState.FINISHED, end.state());
        assertArrayEquals(scores, scores());
    }

    @Test
    void ofAFinishedRunWithNothingToGoOnFromAllSayTheSame() throws IOException {
        AtomicFile.delete(run.model());
        AtomicFile.delete(run.checkpoints());
        String lost =
                "The run in " + run.path() + " is finished, but its model is missing; it has no checkpoint either,"
                        + " so only repeating it brings one back.";
        assertEquals("Damaged. " + lost, listed());
        assertEquals(lost, refusal(() -> workbench.openRun(run.id(), new JobContext())));
        assertEquals(lost, refusal(this::score));
        assertEquals(lost, refusal(this::bundle));
        assertEquals(lost, refusal(() -> workbench.resumeHere(run.id(), new JobContext(), new Told())));
        assertEquals(table, workbench.recipeToRepeat(run.id()).data().path());
    }

    @Test
    void aRunWithNothingButCheckpointsAndARecipeIsResumed() throws IOException {
        float[] scores = scores();
        Files.delete(run.path().resolve("run.json"));
        AtomicFile.delete(run.model());
        assertEquals(
                "Damaged. Can't read run.json: it doesn't exist. It can be resumed from its last checkpoint."
                        + " alad runs --repair writes what can be derived.",
                listed());
        RunRecord end = workbench.resumeHere(run.id(), new JobContext(), new Told());
        assertEquals(RunState.FINISHED, end.state());
        assertEquals(null, end.message());
        assertArrayEquals(scores, scores());
    }

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"FINISHED", "STOPPED", "FAILED"})
    void whatIsWholeIsNotCalledDamaged(RunState state) {
        try (RunJournal journal = new RunJournal(run, run.written())) {
            journal.enter(state, "told");
        }
        assertEquals("told", listed());
        assertEquals(Map.of(), workbench.repair());
    }

    @Test
    void aRunThatIsTrainedIsNotRepaired() throws IOException {
        Files.delete(run.path().resolve("run.json"));
        try (RunLock ignored = RunLock.take(run.path())) {
            assertEquals(
                    List.of("The run in " + run.path() + " is being trained already."),
                    workbench.repair().get(run.id()));
        }
        assertFalse(Files.exists(run.path().resolve("run.json")));
    }

    private String listed() {
        List<RunRecord> runs = workbench.runs();
        assertEquals(1, runs.size());
        assertEquals(run.id(), runs.get(0).id());
        return runs.get(0).message();
    }

    private float[] scores() {
        try (OpenRun open = workbench.openRun(run.id(), new JobContext())) {
            return open.scored().testScores().of(ScoreKind.FEATURES);
        }
    }

    private int score() {
        return workbench.scoreFile(run.id(), table, new JobContext()).dataset().count();
    }

    private void bundle() {
        workbench.export(run.id(), ExportFormat.BUNDLE, folder.resolve("run.zip"), new JobContext());
    }

    private static String refusal(Runnable use) {
        return assertThrows(UserError.class, use::run).getMessage();
    }
}

package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.evaluate.ThresholdRule;
import alad.evaluate.ThresholdRule.Kind;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private RunRecord record;

    @BeforeEach
    void train() throws IOException {
        workbench = new Workbench(folder.resolve("runs"));
        Recipe recipe = Tables.recipe(Tables.write(folder, 1), 3);
        record = workbench.train(
                recipe, workbench.open(recipe.data(), new JobContext()), null, new JobContext(), new Told());
    }

    @Test
    void theEvaluationOfAnOpenRunEqualsItsRecord() {
        try (OpenRun run = workbench.openRun(record.id(), new JobContext())) {
            Evaluation evaluation = new Evaluation(run.scored());
            for (ScoreKind kind : ScoreKind.values()) {
                assertEquals(record.testAuroc().get(kind), evaluation.test(kind).auroc(), 1e-12);
                assertEquals(run.scored().thresholds().get(kind), evaluation.threshold(kind, ThresholdRule.usual()));
            }
            int[] labelled = run.scored().split().labelledValidation();
            assertEquals(labelled.length, run.scored().labelledScores().of(ScoreKind.L1).length);
            assertEquals(
                    run.scored().split().anomalousIn(labelled),
                    evaluation.labelled(ScoreKind.L1).anomalous());
        }
    }

    @Test
    void aKeptThresholdIsUsedWhereverTheRunIsUntilItIsTakenBack() {
        Threshold usual = threshold();
        Threshold kept =
                new ThresholdRule(Kind.QUANTILE, 0.5).apply(new ThresholdRule.Rows(new float[] {-5}, null, null));
        workbench.keepThreshold(record.id(), ScoreKind.FEATURES, kept);
        assertEquals(kept, threshold());
        ScoredData scored = workbench.scoreFile(record.id(), folder.resolve("table.csv"), new JobContext());
        assertEquals(150, scored.anomalousRows());
        workbench.keepThreshold(record.id(), ScoreKind.FEATURES, null);
        assertEquals(usual, threshold());
        assertNotEquals(usual, kept);
    }

    @Test
    void scoresKeptWithoutTheLabelledRowsAreMadeAgain() throws IOException {
        Path scores = folder.resolve("runs").resolve(record.id()).resolve("scores.csv");
        String whole = Files.readString(scores);
        Files.writeString(scores, whole.replaceAll("(?m)^.*,labelled,.*\n", ""));
        threshold();
        assertEquals(whole, Files.readString(scores));
    }

    @Test
    void aThresholdKeptByAnOpenRunIsItsOwnAtOnce() {
        Threshold chosen = new Threshold(-1, "set by hand", true);
        try (OpenRun run = workbench.openRun(record.id(), new JobContext())) {
            run.keep(ScoreKind.L1, chosen);
            assertEquals(chosen, run.scored().thresholds().get(ScoreKind.L1));
            assertEquals(threshold(), run.scored().thresholds().get(ScoreKind.FEATURES));
        }
        try (OpenRun run = workbench.openRun(record.id(), new JobContext())) {
            assertEquals(chosen, run.scored().thresholds().get(ScoreKind.L1));
        }
    }

    @Test
    void aThresholdKeptBeforeTheRunWasTrainedFurtherNoLongerHolds() throws IOException {
        Threshold usual = threshold();
        workbench.keepThreshold(record.id(), ScoreKind.FEATURES, new Threshold(-1, "set by hand", true));
        Path file = folder.resolve("runs").resolve(record.id()).resolve("thresholds.json");
        String kept = Files.readString(file);
        assertTrue(kept.contains("\"epochs\" : 3"), kept);
        Files.writeString(file, kept.replace("\"epochs\" : 3", "\"epochs\" : 2"));
        assertEquals(usual, threshold());
    }

    @Test
    void aBrokenThresholdFileIsNamed() throws IOException {
        Path file = folder.resolve("runs").resolve(record.id()).resolve("thresholds.json");
        Files.writeString(file, "{\"version\":1,\"thresholds\":{\"FEATURES\":{\"value\":\"NaN\",\"rule\":\"x\"}}}");
        UserError error = assertThrows(UserError.class, this::threshold);
        assertTrue(error.getMessage().contains(file.toString()), error.getMessage());
    }

    private Threshold threshold() {
        try (OpenRun run = workbench.openRun(record.id(), new JobContext())) {
            return run.scored().thresholds().get(ScoreKind.FEATURES);
        }
    }
}

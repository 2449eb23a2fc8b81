package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.RankedScores;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringTest {
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
    void lookingAtTheTestRowsChangesNothing() throws IOException {
        Path plain = train(null);
        Path watched = train(new Monitoring(List.of(0, 1, 3), 0.2));
        assertEquals(Files.readString(plain.resolve("scores.csv")), Files.readString(watched.resolve("scores.csv")));
        assertTrue(Files.notExists(plain.resolve("evaluation.csv")));
    }

    @Test
    void figuresAreKeptForTheEpochsAskedForAndTheLastEqualTheResult() {
        Path run = train(new Monitoring(List.of(3, 0, 1, 1), 0));
        String id = run.getFileName().toString();
        List<TestFigures> figures = workbench.testFigures(id);
        assertEquals(
                List.of(0, 1, 3),
                figures.stream().map(TestFigures::epoch).distinct().toList());
        assertEquals(3 * ScoreKind.values().length, figures.size());
        RunRecord record = workbench.runs().get(0);
        for (TestFigures each : figures) {
            if (each.epoch() == 0) {
                assertEquals(record.untrainedAuroc().get(each.score()), each.auroc());
            } else if (each.epoch() == 3) {
                assertEquals(record.testAuroc().get(each.score()), each.auroc());
            }
            assertEquals(
                    (double) record.counts().get("testAnomalous")
                            / record.counts().get("test"),
                    each.topShare());
        }
    }

    @Test
    void figuresOfARepeatedEpochReplaceTheOldOnesAndLaterOnes() {
        Path file = folder.resolve("evaluation.csv");
        EvaluationCsv.add(file, List.of(figures(1, 0.1)));
        EvaluationCsv.add(file, List.of(figures(2, 0.2)));
        EvaluationCsv.add(file, List.of(figures(3, Double.NaN)));
        assertEquals(List.of(figures(1, 0.1), figures(2, 0.2), figures(3, Double.NaN)), EvaluationCsv.read(file));
        EvaluationCsv.add(file, List.of(figures(2, 0.4)));
        assertEquals(List.of(figures(1, 0.1), figures(2, 0.4)), EvaluationCsv.read(file));
    }

    @Test
    void figuresWhoseLastLineWasCutAreRefused() throws IOException {
        Path file = folder.resolve("evaluation.csv");
        EvaluationCsv.add(file, List.of(figures(1, 0.123)));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 3));
        UserError error = assertThrows(UserError.class, () -> EvaluationCsv.read(file));
        assertEquals("Can't read " + file + ": it was cut, for its last line doesn't end.", error.getMessage());
    }

    @Test
    void figuresByHand() {
        float[] scores = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        boolean[] anomalous = {false, false, false, false, false, false, true, true, false, true};
        Map<ScoreKind, float[]> all = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            all.put(kind, scores);
        }
        List<TestFigures> figures = TestFigures.of(5, new Scores(all), anomalous, 0.2);
        // Called: 9 and 10; 10 is right, 7 and 8 are missed.
        TestFigures features = figures.get(0);
        assertEquals(0.5, features.precision());
        assertEquals(1 / 3.0, features.recall());
        assertEquals(0.4, features.f1(), 1e-12);
        assertEquals(RankedScores.of(scores, anomalous).auroc(), features.auroc());
        assertEquals(
                0.3, TestFigures.of(5, new Scores(all), anomalous, 0).get(0).topShare(), 1e-12);
    }

    @Test
    void epochsAndSharesOutOfRangeAreRefused() {
        assertThrows(UserError.class, () -> new Monitoring(List.of(-1), 0));
        assertThrows(UserError.class, () -> new Monitoring(List.of(1), 1.5));
    }

    private static TestFigures figures(int epoch, double auroc) {
        return new TestFigures(epoch, ScoreKind.L1, auroc, 0.2, 0.5, 0.25, 1 / 3.0);
    }

    private Path train(Monitoring monitoring) {
        Recipe recipe = Tables.watched(Tables.recipe(table, 3), monitoring);
        Dataset dataset = workbench.open(recipe.data(), new JobContext());
        RunRecord record = workbench.train(recipe, dataset, null, new JobContext(), new Told());
        return record.folder(workbench.store());
    }
}

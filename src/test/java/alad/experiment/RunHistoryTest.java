package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.Keep;
import alad.detector.TrainingReport;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {
    @TempDir
    Path folder;

    @Test
    void ofManyStepsSomeInEvenDistancesAreKeptAndAllEpochs() throws IOException {
        StringBuilder text = new StringBuilder(ExperimentJson.line(new TrainingReport.Started(8, 8, 10, 2)) + "\n");
        for (int step = 1; step <= 64; step++) {
            text.append(ExperimentJson.line(step(step))).append('\n');
            if (step % 8 == 0) {
                text.append(ExperimentJson.line(new TrainingReport.Epoch(step / 8, step, 1, 1, 1, Double.NaN, true)))
                        .append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("metrics.jsonl"), text);
        assertEquals(1 + 64 + 8, RunHistory.read(file, Keep.BEST, 1 << 20).size());
        List<TrainingReport> some = RunHistory.read(file, Keep.BEST, 3_000);
        assertEquals(
                8, some.stream().filter(TrainingReport.Epoch.class::isInstance).count());
        List<Long> steps = some.stream()
                .filter(TrainingReport.Step.class::isInstance)
                .map(each -> ((TrainingReport.Step) each).step())
                .toList();
        assertTrue(steps.size() >= 8 && steps.size() <= 32, steps.toString());
        long distance = steps.get(1) - steps.get(0);
        for (int i = 1; i < steps.size(); i++) {
            assertEquals(distance, steps.get(i) - steps.get(i - 1), steps.toString());
        }
        assertTrue(some.get(0) instanceof TrainingReport.Started);
    }

    @Test
    void moreThanAnyTrainingReportsIsRefused() throws IOException {
        String line = ExperimentJson.line(new TrainingReport.Epoch(1, 0, 1, 1, 1, 1, true)) + "\n";
        Path file = Files.writeString(folder.resolve("metrics.jsonl"), line.repeat(100));
        UserError error = assertThrows(UserError.class, () -> RunHistory.read(file, Keep.BEST, 5_000));
        assertEquals("Can't read " + file + ": it holds more than any training reports.", error.getMessage());
    }

    @Test
    void aLineLongerThanAnyReportIsLeftOut() throws IOException {
        String line = ExperimentJson.line(step(1));
        Path file = Files.writeString(
                folder.resolve("metrics.jsonl"),
                line.replace("{", "{" + " ".repeat(1 << 17)) + "\n" + ExperimentJson.line(step(2)) + "\n");
        assertEquals(List.of(step(2)), RunHistory.read(file, Keep.BEST));
    }

    private static TrainingReport.Step step(long step) {
        return new TrainingReport.Step(1, step, 1, 1, 1, 1, 1, 0.5f, 0.5f, 1, 1);
    }
}

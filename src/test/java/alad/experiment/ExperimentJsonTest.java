package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.Keep;
import alad.detector.TrainingReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentJsonTest {
    @Test
    void reportsComeBackAsTheyWere() throws JsonProcessingException {
        List<TrainingReport> reports = List.of(
                new TrainingReport.Started(3, 4, 100, 25),
                new TrainingReport.Step(1, 2, 0.5f, 0.25f, Float.NaN, 1.5f, 2.5f, 0.1f, 0.9f, 10.5, 3.25),
                new TrainingReport.Epoch(1, 4, 2.5, 0.125f, 7, Double.NaN, true),
                new TrainingReport.Health(1, 4, TrainingReport.Condition.COLLAPSED, "Ä \"quoted\"\nline"),
                new TrainingReport.Checkpointed(1, 4),
                new TrainingReport.Ended(3, 12, 2, Keep.BEST, true));
        for (TrainingReport report : reports) {
            String line = ExperimentJson.line(new WorkerEvent.Report(report));
            assertEquals(1, line.lines().count());
            WorkerEvent.Report read = (WorkerEvent.Report) ExperimentJson.parse(line, WorkerEvent.class);
            assertEquals(report, read.value());
        }
    }

    @Test
    void olderLogsCallBestOnlyWhatIsKept() throws JsonProcessingException {
        String end = "{\"report\":\"ended\",\"epoch\":4,\"step\":12,\"bestEpoch\":4,\"stoppedEarly\":true}";
        assertEquals(new TrainingReport.Ended(4, 12, 4, Keep.LAST, true), ExperimentJson.report(end, Keep.LAST));
        TrainingReport.Epoch best = new TrainingReport.Epoch(1, 4, 2.5, 0.125f, 7, 0.5, true);
        String line = ExperimentJson.line(best);
        assertEquals(best, ExperimentJson.report(line, Keep.BEST));
        assertFalse(((TrainingReport.Epoch) ExperimentJson.report(line, Keep.LAST)).best());
    }

    @Test
    void numbersThatAreNoneAreNull() {
        String line = ExperimentJson.line(new TrainingReport.Epoch(1, 4, 2.5, Float.POSITIVE_INFINITY, 7, 0.5, true));
        assertTrue(line.contains("\"validationReconstruction\":null"), line);
    }

    @Test
    void picturesComeBackToHalfAByte() throws JsonProcessingException {
        float[][] pictures = {{-1, 0, 1, 0.3f}};
        TrainingReport report = new TrainingReport.Pictures(1, 2, new int[] {1, 2, 2}, pictures, pictures, pictures);
        String line = ExperimentJson.line(report);
        assertTrue(line.contains("\"x\":[\"AID/pg==\"]"), line);
        TrainingReport.Pictures read = (TrainingReport.Pictures) ExperimentJson.parse(line, TrainingReport.class);
        assertArrayEquals(new int[] {1, 2, 2}, read.shape());
        for (float[][] each : List.of(read.x(), read.reconstructed(), read.generated())) {
            assertArrayEquals(pictures[0], each[0], 0.51f / 127.5f);
        }
    }
}

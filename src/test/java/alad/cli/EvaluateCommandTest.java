package alad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.TrainedRun;
import alad.experiment.Workbench;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir
    Path folder;

    private String out;
    private String err;

    @Test
    void figuresArePrintedWrittenAsJsonAndThresholdsKept() throws IOException {
        TrainedRun trained = TrainedRun.in(folder);
        String run = trained.folder().toString();

        assertEquals(0, alad("evaluate", "--run", run, "--no-intervals"), err);
        assertTrue(out.contains("95 % of normal validation"), out);
        assertTrue(out.lines().anyMatch(line -> line.startsWith("  features ")), out);

        assertEquals(
                0, alad("evaluate", "--run", run, "--score", "l1", "--rule", "top", "--value", "4", "--keep"), err);
        assertTrue(out.contains("highest 4 test scores (oracle)"), out);
        assertFalse(out.contains("features"), out);

        assertEquals(0, alad("evaluate", "--run", trained.id(), "--json", "--pixels"), err);
        JsonNode json = new ObjectMapper().readTree(out);
        JsonNode l1 = json.path("scores").path("L1");
        assertEquals("highest 4 test scores", l1.path("threshold").path("rule").asText());
        assertTrue(l1.path("threshold").path("oracle").asBoolean());
        int found = l1.path("counts").path("truePositives").asInt();
        int alarms = l1.path("counts").path("falsePositives").asInt();
        assertTrue(found + alarms <= 4, out);
        assertEquals(
                (double) found / (found + alarms),
                l1.path("atThreshold").path("precision").asDouble(),
                1e-12);
        double auroc = l1.path("figures").path("auroc").asDouble();
        JsonNode interval = l1.path("intervals").path("auroc");
        assertTrue(
                interval.path("low").asDouble() <= auroc
                        && auroc <= interval.path("high").asDouble(),
                out);
        assertFalse(json.path("scores")
                .path("FEATURES")
                .path("threshold")
                .path("oracle")
                .asBoolean());
        assertTrue(json.path("pixels").isNull());

        assertEquals(0, alad("evaluate", "--run", run, "--pixels", "--no-intervals"), err);
        assertTrue(out.contains("No test image has a mask"), out);
        assertEquals(1, alad("evaluate", "--run", folder.resolve("nowhere").toString()));
        assertEquals(2, alad("evaluate", "--run", run, "--rule", "luck"));
    }

    @Test
    void dataThatWasMovedIsLocated() throws IOException {
        TrainedRun trained = TrainedRun.in(folder);
        String run = trained.folder().toString();
        String moved = Files.move(trained.table(), folder.resolve("moved.csv")).toString();
        assertEquals(1, alad("evaluate", "--run", run, "--no-intervals"));
        assertTrue(err.contains("table.csv any more"), err);
        assertEquals(
                1,
                alad("locate", "--run", run, "--data", folder.resolve("nowhere").toString()));
        assertEquals(0, alad("locate", "--run", trained.id(), "--data", moved), err);
        assertTrue(out.contains(moved), out);
        assertEquals(0, alad("evaluate", "--run", run, "--no-intervals"), err);
    }

    @Test
    void movingAThresholdIsTimed() throws IOException {
        assertEquals(0, alad("bench", "threshold", "--rows", "1000", "--json"), err);
        JsonNode json = new ObjectMapper().readTree(out);
        assertEquals(1000, json.path("rows").asInt());
        assertTrue(
                json.path("medianMicros").asDouble()
                        <= json.path("longestMicros").asDouble(),
                out);
        assertEquals(2, alad("bench", "threshold"));
        assertTrue(err.contains("--rows"), err);
    }

    private int alad(String... arguments) {
        StringWriter told = new StringWriter();
        StringWriter complaints = new StringWriter();
        int code = AladCommand.run(
                new Workbench(folder.resolve("runs")), new PrintWriter(told), new PrintWriter(complaints), arguments);
        out = told.toString();
        err = complaints.toString();
        return code;
    }
}

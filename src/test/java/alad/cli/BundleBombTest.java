package alad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.Main;
import alad.experiment.ExportFormat;
import alad.experiment.TrainedRun;
import alad.job.JobContext;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small bundles whose texts unpack to more than the memory takes. */
class BundleBombTest {
    @TempDir
    Path folder;

    private TrainedRun run;

    @BeforeEach
    void train() throws IOException {
        run = TrainedRun.in(folder);
    }

    @Test
    void aHistoryOfManyVitalsIsThinnedAndReported() throws Exception {
        String sigmas =
                IntStream.range(0, 3000).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(","));
        add(
                "metrics.jsonl",
                1_600,
                "{\"report\":\"vitals\",\"epoch\":1,\"step\":1,\"networks\":[{\"name\":\"E\","
                        + "\"weightNorm\":1,\"gradientNorm\":1,\"sigmas\":{" + sigmas + "}}]}\n");
        assertReported();
    }

    @Test
    void scoresOfMoreRowsThanFitAreComputedAgain() throws Exception {
        add("scores.csv", 4_000_000, "0,,test,,,1,1,1,1\n");
        assertReported();
    }

    @Test
    void aSplitOfMoreRowsThanAnyDataHasIsRefused() throws Exception {
        Path split = run.folder().resolve("split.json");
        String text = Files.readString(split);
        int test = text.indexOf('[', text.indexOf("\"test\"")) + 1;
        try (Writer out = Files.newBufferedWriter(split)) {
            out.write(text, 0, test);
            for (int i = 0; i < 60_000_000; i++) {
                out.write("1,");
            }
            out.write(text, test, text.length() - test);
        }
        assertRefused("split.json: \"test\" lists more than the 5000000 rows that are read at most.");
    }

    @Test
    void figuresOfMoreEpochsThanAnyRunHasAreRefused() throws Exception {
        add("evaluation.csv", 600_000, "1,l1,1,1,1,1,1\n");
        assertRefused("evaluation.csv: it is larger than the figures of any run are.");
    }

    private void add(String name, int times, String line) throws IOException {
        Path file = run.folder().resolve(name);
        String before = Files.exists(file) ? Files.readString(file) : "";
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(before);
            for (int i = 0; i < times; i++) {
                out.write(line);
            }
        }
    }

    private void assertReported() throws Exception {
        List<String> told = imported();
        assertTrue(told.get(told.size() - 1).startsWith("Report written to "), told.toString());
        assertTrue(told.size() <= 2, told.toString());
    }

    private void assertRefused(String why) throws Exception {
        List<String> told = imported();
        assertTrue(told.get(told.size() - 1).endsWith(why), told.toString());
        assertEquals(1, told.size(), told.toString());
    }

    /** What the last of import, locate and report says in a memory that the texts don't fit into. */
    private List<String> imported() throws Exception {
        Path bundle = folder.resolve("bomb.zip");
        run.workbench().export(run.id(), ExportFormat.BUNDLE, bundle, new JobContext());
        assertTrue(Files.size(bundle) < 3 << 20, Files.size(bundle) + " bytes");
        Path store = folder.resolve("store");
        List<String> told = alad("import", bundle.toString(), "--store", store.toString());
        assertEquals("Imported as " + store.resolve(run.id()), told.get(0), told.toString());
        String imported = store.resolve(run.id()).toString();
        told = alad("locate", "--run", imported, "--data", run.table().toString());
        return told.get(0).startsWith("The data of the run ")
                ? alad(
                        "report",
                        "--run",
                        imported,
                        "--out",
                        folder.resolve("report.html").toString())
                : told;
    }

    private List<String> alad(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-Dalad.settings=" + folder.resolve("settings.json"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process alad = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(alad.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        alad.waitFor();
        return told.lines().toList();
    }
}

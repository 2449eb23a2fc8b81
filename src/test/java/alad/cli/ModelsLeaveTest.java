package alad.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.TrainedRun;
import alad.modelfile.safetensors.SafetensorsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run leaves the house from the command line and scores elsewhere as it did here. */
class ModelsLeaveTest {
    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static TrainedRun run;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void train() throws IOException {
        run = TrainedRun.in(home);
    }

    @Test
    void anOnnxModelScoresAsTheRunDoes() throws IOException {
        Path model = export("onnx", "model.onnx");
        assertTold("ONNX Runtime scores 49 test rows as this program does");
        assertTold("(95 % of normal validation, only 14 rows); who runs the model can give another");
        assertTold(String.format("%,d bytes written", Files.size(model)));
        Path ours = folder.resolve("ours.csv");
        Path theirs = folder.resolve("theirs.csv");
        String table = run.table().toString();
        assertEquals(0, alad("score", "--run", run.folder().toString(), "--input", table, "--out", ours.toString()));
        assertEquals(
                0,
                alad("score", "--model", model.toString(), "--data", table, "--out", theirs.toString()),
                err.toString());
        List<String> expected = Files.readAllLines(ours);
        List<String> found = Files.readAllLines(theirs);
        assertEquals(1 + 150, found.size());
        assertEquals(expected.size(), found.size());
        for (int line = 1; line < found.size(); line++) {
            String[] a = expected.get(line).split(",");
            String[] b = found.get(line).split(",");
            for (int column = 2; column < 6; column++) {
                double score = Double.parseDouble(a[column]);
                assertEquals(score, Double.parseDouble(b[column]), 1e-4 * Math.max(score, 1e-3), found.get(line));
            }
        }
    }

    @Test
    void theJavaSnippetRunsAndSaysTheSame() throws Exception {
        export("onnx", "a model.onnx");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "score_a_model.java",
                        run.table().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> told = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(0, java.waitFor(), String.join("\n", told));
        assertEquals(150, told.size());
        Path scores = folder.resolve("scores.csv");
        alad("score", "--run", run.folder().toString(), "--input", run.table().toString(), "--out", scores.toString());
        List<String> expected = Files.readAllLines(scores);
        for (int row = 0; row < 150; row++) {
            String[] fields = expected.get(row + 1).split(",");
            assertTrue(told.get(row).startsWith(row + ": " + fields[6] + ", score "), told.get(row));
        }
    }

    @Test
    void aModelAloneNeedsData() throws IOException {
        Path model = export("onnx", "model.onnx");
        assertEquals(2, alad("score", "--model", model.toString(), "--out", "x.csv"));
        assertTrue(err.toString().contains("Say with --input"), err.toString());
        assertEquals(2, alad("score", "--out", "x.csv"));
    }

    @Test
    void aBundleScoresBitForBitAsTheRunDid() throws IOException {
        Path bundle = export("bundle", "run.zip");
        assertTold("have the sizes and SHA-256 sums of the run's own");
        Path store = folder.resolve("elsewhere");
        assertEquals(0, alad("import", bundle.toString(), "--store", store.toString()), err.toString());
        Path imported = store.resolve("little-1");
        assertTold("Imported as " + imported);
        assertTold("This run was trained elsewhere, on \"table.csv\"; say where that is here.");
        assertTold("  alad locate --run " + imported + " --data PATH");
        assertEquals(files(run.folder()), files(imported));
        Path ours = folder.resolve("ours.csv");
        Path theirs = folder.resolve("theirs.csv");
        String table = run.table().toString();
        assertEquals(0, alad("score", "--run", run.folder().toString(), "--input", table, "--out", ours.toString()));
        assertEquals(0, alad("score", "--run", imported.toString(), "--input", table, "--out", theirs.toString()));
        assertArrayEquals(Files.readAllBytes(ours), Files.readAllBytes(theirs));
        assertEquals(0, alad("import", bundle.toString(), "--store", store.toString()));
        assertTrue(Files.exists(store.resolve("little-2").resolve("recipe.json")));
        try (Stream<Path> left = Files.list(store)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void deeplearning4jGetsThreeFiles() {
        Path file = export("dl4j", "model.zip");
        assertTold("Deeplearning4j reconstructs 49 test rows as this program does");
        assertTrue(Files.exists(file));
        assertTrue(Files.exists(folder.resolve("model-encoder.zip")));
        assertTrue(Files.exists(folder.resolve("model-generator.zip")));

        assertEquals(0, alad("import", file.toString(), "--like", run.folder().toString()), err.toString());
        Path back = run.folder().resolveSibling("little-2");
        assertTold("Imported as " + back);
        assertEquals(
                0,
                alad(
                        "score",
                        "--run",
                        back.toString(),
                        "--out",
                        folder.resolve("s.csv").toString()));
        assertEquals(1, alad("import", folder.resolve("model-encoder.zip").toString(), "--like", back.toString()));
        assertFalse(Files.exists(run.folder().resolveSibling("little-3")));
    }

    @Test
    void networksLeaveAlone() {
        for (String network : new String[] {"encoder", "generator", "discriminator"}) {
            Path file = folder.resolve(network + ".onnx");
            String folder = run.folder().toString();
            assertEquals(
                    0,
                    alad("export", "--run", folder, "--format", "onnx", "--network", network, "--out", file.toString()),
                    err.toString());
            assertTrue(Files.exists(file));
            assertEquals(
                    2, alad("export", "--run", folder, "--format", "dl4j", "--network", network, "--out", "" + file));
        }
    }

    @Test
    void weightsLeaveByName() throws IOException {
        Path weights = export("safetensors", "weights.safetensors");
        assertTold("every value as it was");
        SafetensorsFile read = SafetensorsFile.read(weights);
        assertTrue(read.arrays().stream().anyMatch(array -> array.name().equals("E.l1.weight")));
        assertTrue(read.metadata().get("alad.networks").contains("\"encoder\""));
        assertFalse(read.metadata().get("alad.recipe").contains(home.toString()));
    }

    @Test
    void whatCantBeWrittenIsToldInOneLine() {
        Path nowhere = folder.resolve("missing").resolve("model.onnx");
        for (String format : new String[] {"onnx", "bundle", "safetensors"}) {
            err.getBuffer().setLength(0);
            assertEquals(
                    1, alad("export", "--run", run.folder().toString(), "--format", format, "--out", "" + nowhere));
            assertTrue(err.toString().contains("Can't write " + nowhere), err.toString());
            assertEquals(1, err.toString().lines().count(), err.toString());
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile)
                    .map(each -> folder.relativize(each).toString())
                    .filter(name ->
                            !name.startsWith("checkpoints") && !name.endsWith(".lock") && !name.endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private Path export(String format, String name) {
        Path file = folder.resolve(name);
        int code = alad("export", "--run", run.folder().toString(), "--format", format, "--out", file.toString());
        assertEquals(0, code, err.toString());
        return file;
    }

    private int alad(String... arguments) {
        return AladCommand.run(run.workbench(), new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private void assertTold(String text) {
        assertTrue(out.toString().contains(text), out.toString());
    }
}

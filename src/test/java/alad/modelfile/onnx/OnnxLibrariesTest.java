package alad.modelfile.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.Main;
import alad.experiment.ExportFormat;
import alad.experiment.OpenRun;
import alad.experiment.TrainedRun;
import alad.job.JobContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scoring with an exported model leaves on the disk. */
class OnnxLibrariesTest {
    @TempDir
    Path folder;

    @Test
    void scoringLeavesNothingInTheTemporaryFolder() throws Exception {
        TrainedRun run = TrainedRun.in(folder);
        Path model = folder.resolve("model.onnx");
        try (OpenRun open = run.workbench().openRun(run.id(), new JobContext())) {
            run.workbench().export(open, ExportFormat.ONNX, model, new JobContext());
        }
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path cache = folder.resolve("cache");
        assertScores(run, model, temporary, cache);
        List<Path> libraries = libraries(cache);
        assertEquals(2, libraries.size(), libraries.toString());
        assertEquals(List.of(), in(temporary));

        byte[] whole = Files.readAllBytes(libraries.get(0));
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(libraries.get(0), changed);
        assertScores(run, model, temporary, cache);
        assertTrue(Arrays.equals(whole, Files.readAllBytes(libraries.get(0))));
        assertEquals(List.of(), in(temporary));
    }

    private void assertScores(TrainedRun run, Path model, Path temporary, Path cache) throws Exception {
        Process alad = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dorg.bytedeco.javacpp.cachedir=" + cache,
                        "-Dalad.settings=" + folder.resolve("settings.json"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "score",
                        "--model",
                        model.toString(),
                        "--data",
                        run.table().toString(),
                        "--out",
                        folder.resolve("scores.csv").toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(alad.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, alad.waitFor(), told);
    }

    private static List<Path> libraries(Path cache) throws IOException {
        try (Stream<Path> all = Files.walk(cache.resolve("onnxruntime"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> in(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.toList();
        }
    }
}

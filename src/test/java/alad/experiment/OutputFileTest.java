package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.file.AtomicFile;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    static Path shared;

    private static TrainedRun run;
    private static Path other;

    @TempDir
    Path folder;

    @BeforeAll
    static void train() throws IOException {
        run = TrainedRun.in(shared.toRealPath());
        other = shared.toRealPath().resolve("elsewhere/other");
        copy(run.folder(), other);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(each -> !each.equals(from)).sorted().toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    @Test
    void nothingIsWrittenIntoAnyRun() throws IOException {
        List<Path> wrong = new ArrayList<>();
        for (Path each : List.of(run.folder(), other)) {
            try (Stream<Path> parts = Files.walk(each)) {
                parts.filter(part -> !part.equals(run.folder().resolve("scores.csv")))
                        .forEach(wrong::add);
            }
            wrong.add(each.resolve("new.csv"));
            wrong.add(each.resolve("model/new.npy"));
            wrong.add(each.resolve("checkpoints/../model/../recipe.json"));
        }
        TreeMap<String, String> before = contents(shared);
        ScoredData scored = run.workbench().scoreFile(run.id(), run.table(), new JobContext());
        try (OpenRun open = run.workbench().openRun(run.id(), new JobContext())) {
            for (Path file : wrong) {
                refused(file, () -> open.writeScores(file, CsvText.AS_IS));
                refused(file, () -> scored.writeCsv(file, CsvText.AS_IS, List.of()));
                refused(file, () -> RowsCsv.write(file, ScoreKind.L1, List.of(), List.of()));
                refused(file, () -> SavedFile.write(file, new byte[1], List.of()));
                for (ExportFormat format : ExportFormat.values()) {
                    refused(file, () -> run.workbench().export(open, format, file, new JobContext()));
                }
                refused(file, () -> run.workbench().export(run.id(), NetworkChoice.ENCODER, file));
            }
        }
        assertEquals(before, contents(shared));
    }

    private static void refused(Path file, Executable writing) {
        UserError error = assertThrows(UserError.class, writing, file.toString());
        assertTrue(
                error.getMessage().startsWith("Can't write " + file + ": it lies in the run ")
                        && error.getMessage().endsWith("; name a place outside of it."),
                error.getMessage());
    }

    @Test
    void aRunsOwnScoresMayBeWrittenToWhereTheyAreKeptAndNothingElseThere() {
        Path kept = run.folder().resolve("scores.csv");
        try (OpenRun open = run.workbench().openRun(run.id(), new JobContext())) {
            open.writeScores(kept, CsvText.AS_IS);
            run.workbench().export(open, ExportFormat.SCORES, kept, new JobContext());
            refused(kept, () -> run.workbench().export(open, ExportFormat.REPORT, kept, new JobContext()));
        }
        ScoredData scored = run.workbench().scoreFile(run.id(), run.table(), new JobContext());
        refused(kept, () -> scored.writeCsv(kept, CsvText.AS_IS, List.of()));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linksIntoARunAreSeenThrough() throws IOException {
        Path file = Files.createSymbolicLink(folder.resolve("out.csv"), other.resolve("run.json"));
        Path fresh = Files.createSymbolicLink(folder.resolve("fresh.csv"), other.resolve("model/fresh.csv"));
        Path model = Files.createSymbolicLink(folder.resolve("model"), other.resolve("model"));
        for (Path each : List.of(file, fresh, model.resolve("model.json"), model.resolve("new.csv"))) {
            refused(each, () -> OutputFile.require(each, List.of()));
        }
    }

    @Test
    void aDamagedRunIsARunStillAndAFolderOfSomeOtherProgramIsNone() throws IOException {
        Path damaged = folder.resolve("damaged");
        copy(other, damaged);
        for (String part : List.of("run.json", "recipe.json", "run.lock")) {
            Files.deleteIfExists(damaged.resolve(part));
            refused(damaged.resolve("new.csv"), () -> OutputFile.require(damaged.resolve("new.csv"), List.of()));
        }
        Path model = folder.resolve("model");
        Files.move(damaged.resolve("model"), model);
        refused(model.resolve("new.csv"), () -> OutputFile.require(model.resolve("new.csv"), List.of()));
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.createDirectory(project.resolve("checkpoints"));
        for (String part : List.of("recipe.json", "model.json")) {
            Files.createFile(project.resolve(part));
        }
        assertDoesNotThrow(() -> OutputFile.require(project.resolve("new.csv"), List.of()));
    }

    @Test
    void noRunIsMadeWithinAnother() throws IOException {
        Recipe recipe = run.workbench().recipe(run.id());
        for (Path place : List.of(other.resolve("model/more"), other.resolve("checkpoints/more"))) {
            refused(
                    place,
                    () -> new Workbench(shared.resolve("runs"))
                            .train(
                                    recipe,
                                    run.workbench().open(recipe.data(), new JobContext()),
                                    place,
                                    new JobContext(),
                                    new Told()));
        }
        Path bundle = folder.resolve("run.zip");
        run.workbench().export(run.id(), ExportFormat.BUNDLE, bundle, new JobContext());
        Path store = other.resolve("store");
        refused(store, () -> new Workbench(store).importBundle(bundle, new JobContext()));
        assertTrue(Files.notExists(store));
    }

    @Test
    void nothingIsWrittenOverWhatIsRead() throws IOException {
        Path images = Files.createDirectories(folder.resolve("images/good"));
        Path image = Files.createFile(images.resolve("1.png"));
        Path list = Files.writeString(folder.resolve("images/list.csv"), "image,label\ngood/1.png,good\n");
        Path idx = Files.createFile(folder.resolve("train-images-idx3-ubyte"));
        Path labels = Files.createFile(folder.resolve("train-labels-idx1-ubyte"));
        Path names = Files.createFile(folder.resolve("classes.txt"));
        Path model = Files.createFile(folder.resolve("model.onnx"));
        requireRead(
                image,
                images.getParent(),
                "it lies in the data " + images.getParent() + "; name a file outside of it.");
        requireRead(
                images.resolve("new.csv"),
                images.getParent(),
                "it lies in the data " + images.getParent() + "; name a file outside of it.");
        requireRead(image, list, "it belongs to the data " + list + "; name another file.");
        requireRead(list, list, "it is the data; name another file.");
        requireRead(labels, idx, "it belongs to the data " + idx + "; name another file.");
        requireRead(names, idx, "it belongs to the data " + idx + "; name another file.");
        requireRead(folder.resolve("images/../model.onnx"), model, "it is the data; name another file.");
        assertDoesNotThrow(() -> OutputFile.require(names, List.of(model, list)));
        assertDoesNotThrow(() -> OutputFile.require(folder.resolve("new.csv"), List.of(idx, list, images)));
    }

    private static void requireRead(Path file, Path source, String why) {
        UserError error = assertThrows(UserError.class, () -> OutputFile.require(file, List.of(source)));
        assertEquals("Can't write " + file + ": " + why, error.getMessage());
    }

    /** What goes along with a model is named by the program: it must not hit the run's data either. */
    @Test
    void whatGoesAlongIsNotWrittenOverTheData() throws IOException {
        Path data = Files.createDirectory(folder.resolve("place"));
        TrainedRun near = TrainedRun.in(data);
        Path moved = data.resolve("score_model.py");
        Files.copy(near.table(), moved);
        near.workbench().locateData(near.id(), moved, new JobContext());
        Path file = data.resolve("model.onnx");
        try (OpenRun open = near.workbench().openRun(near.id(), new JobContext())) {
            UserError error = assertThrows(
                    UserError.class, () -> near.workbench().export(open, ExportFormat.ONNX, file, new JobContext()));
            assertEquals("Can't write " + moved + ": it is the data; name another file.", error.getMessage());
        }
        assertTrue(Files.notExists(file));
        assertEquals(Files.readString(near.table()), Files.readString(moved));
    }

    @Test
    void anExportThatFailsLeavesNothingAndHarmsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("run.zip"), "before");
        Path encoder = Files.writeString(folder.resolve("run-encoder.zip"), "before");
        Path generator = Files.createDirectory(folder.resolve("run-generator.zip"));
        try (OpenRun open = run.workbench().openRun(run.id(), new JobContext())) {
            UserError error = assertThrows(
                    UserError.class, () -> run.workbench().export(open, ExportFormat.DL4J, file, new JobContext()));
            assertEquals("Can't write " + generator + ": it is a folder; name a file.", error.getMessage());
        }
        assertEquals("before", Files.readString(file));
        assertEquals("before", Files.readString(encoder));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(3, all.count());
        }
    }

    /** Root may replace a pipe, a terminal or a link by a file, and must not. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipesAndLinksStayWhatTheyAreForEveryFormat() throws Exception {
        try (OpenRun open = run.workbench().openRun(run.id(), new JobContext())) {
            for (ExportFormat format : ExportFormat.values()) {
                Path place = Files.createDirectory(folder.resolve(format.name()));
                Path pipe = place.resolve("pipe");
                assertEquals(
                        0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
                Path got = folder.resolve(format + ".got");
                Process reader = new ProcessBuilder("cat", pipe.toString())
                        .redirectOutput(got.toFile())
                        .start();
                Path real = Files.writeString(folder.resolve(format + ".real"), "before");
                Path link = Files.createSymbolicLink(place.resolve("link"), real);
                try {
                    run.workbench().export(open, format, pipe, new JobContext());
                    assertTrue(AtomicFile.isDevice(pipe), format + " took the place of a pipe");
                    assertEquals(0, reader.waitFor());
                } finally {
                    reader.destroy();
                }
                try (Stream<Path> all = Files.list(place)) {
                    assertEquals(List.of(link, pipe), all.sorted().toList(), format.toString());
                }
                run.workbench().export(open, format, link, new JobContext());
                assertTrue(Files.isSymbolicLink(link) && Files.isRegularFile(real));
                assertTrue(Files.size(real) > 100 && Files.size(got) > 100, format.toString());
            }
        }
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                found.put(each.toString(), new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        }
        return found;
    }
}

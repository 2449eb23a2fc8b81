package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.data.Datasets;
import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.bundle.BundleFile;
import alad.prepare.SplitRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run leaves this machine without its folders, and opens nothing on another until its user says where the data is. */
class ElsewhereTest {
    @TempDir
    Path folder;

    private Workbench home;
    private Workbench away;
    private Path table;
    private RunRecord run;

    /** A run whose split is listed in a file, and which tells of folders in every place that it may. */
    @BeforeEach
    void train() throws IOException {
        Path place = Files.createDirectories(folder.resolve("my data"));
        table = Tables.write(place, 1);
        home = new Workbench(folder.resolve("home runs"));
        away = new Workbench(folder.resolve("away"));
        RunRecord first = train(Tables.recipe(table, 1));
        Path rows = Files.copy(first.folder(home.store()).resolve("split.json"), place.resolve("rows.json"));
        run = train(Tables.recipe(table, 1).splitBy(SplitRule.fixed(rows)));
        RunFolder kept = new RunFolder(run.folder(home.store()));
        kept.write(run.remarked("Can't write " + kept.checkpoints() + ": no room on /mnt/disk."));
        Files.writeString(
                kept.split(),
                Files.readString(kept.split()).replace("those that rows.json lists", "those that " + rows + " lists"));
        try (LineLog log = new LineLog(kept.metrics())) {
            log.add(ExperimentJson.line(new TrainingReport.Health(
                    1, 1, TrainingReport.Condition.NOT_KEPT, "Can't write " + kept.scores() + ": no room.")));
        }
    }

    @Test
    void nothingThatLeavesNamesAFolderOfThisMachine() throws IOException {
        for (String part : Collections.list(new ZipFile(bundle().toFile()).entries()).stream()
                .map(ZipEntry::getName)
                .toList()) {
            assertFalse(packed(part).contains(folder.toString()), part + ": " + packed(part));
            assertFalse(packed(part).contains("/mnt/disk"), part);
        }
        assertTrue(packed("run.json").contains("Can't write checkpoints: no room on disk."), packed("run.json"));
        assertTrue(packed("split.json").contains("those that rows.json lists"), packed("split.json"));
        assertTrue(packed("metrics.jsonl").contains("Can't write scores.csv: no room."), packed("metrics.jsonl"));
        try (OpenRun open = home.openRun(run.id(), new JobContext())) {
            for (ExportFormat format : ExportFormat.values()) {
                Path file = folder.resolve("exported." + format);
                home.export(open, format, file, new JobContext());
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(folder.toString()), format.name());
                assertFalse(content.contains("my data"), format.name());
            }
        }
    }

    @Test
    void anImportedRunOpensNothingUntilItsDataIsLocated() throws IOException {
        String id = away.importBundle(bundle(), new JobContext()).id();
        assertNotLocated(id);
        away.locateData(id, table, new JobContext());
        assertArrayEquals(scores(home, run.id()), scores(away, id));
        Recipe again = away.recipeToRepeat(id);
        assertEquals(table, again.data().path());
        assertEquals(
                new RunFolder(away.store().resolve(id)).split(), again.split().file());
        assertEquals(run.counts(), train(away, again).counts());
    }

    /** The path of such a bundle may well be there: on Windows it may name another machine. */
    @Test
    void aBundleThatNamesAPathIsNotLedThere() throws IOException {
        Path packed = folder.resolve("older.zip");
        Path runFolder = run.folder(home.store());
        BundleFile.write(packed, runFolder, name -> true, "1", new JobContext());
        String id = away.importBundle(packed, new JobContext()).id();
        assertNotLocated(id);
        String recipe = Files.readString(away.store().resolve(id).resolve("recipe.json"));
        assertFalse(recipe.contains(folder.toString()), recipe);
    }

    @Test
    void pathsOfAnotherSystemBecomeNamesToo() {
        Recipe recipe = Tables.recipe(Path.of("C:\\Users\\me\\table.csv"), 1);
        Recipe named = DataPlace.named(recipe.on(recipe.data().testedOn(Path.of("\\\\server\\share\\test.csv"))));
        assertEquals(Path.of("table.csv"), named.data().path());
        assertEquals(Path.of("test.csv"), named.data().test());
        assertEquals(
                Path.of("data"),
                DataPlace.named(Tables.recipe(Path.of("/"), 1)).data().path());
    }

    @Test
    void theBundledSampleIsFoundEverywhere() {
        RunFolder any = new RunFolder(folder.resolve("any"));
        for (String path :
                new String[] {"/opt/alad/sample-data/fashion-mnist", "C:\\alad\\sample-data\\fashion-mnist"}) {
            Recipe named = DataPlace.named(Tables.recipe(Path.of(path), 1));
            assertEquals(Path.of("sample-data", "fashion-mnist"), named.data().path());
            assertEquals(
                    Datasets.bundledSample(), DataPlace.found(any, named).data().path());
        }
        Recipe tested = Tables.recipe(Path.of("x"), 1)
                .on(DataRequest.of(Path.of("sample-data", "fashion-mnist")).testedOn(Path.of("test.csv")));
        assertThrows(UserError.class, () -> DataPlace.found(any, tested));
    }

    /** Files of these names in the working folder are not the run's either. */
    private void assertNotLocated(String id) {
        String expected = "This run was trained elsewhere, on \"table.csv\"; say where that is here.";
        UserError open = assertThrows(UserError.class, () -> away.openRun(id, new JobContext()));
        assertEquals(expected, open.getMessage());
        assertEquals(Optional.of(Workbench.DATA), open.field());
        UserError repeat = assertThrows(UserError.class, () -> away.recipeToRepeat(id));
        assertEquals(expected, repeat.getMessage());
        assertEquals(150, away.scoreFile(id, table, new JobContext()).dataset().count(), "the model needs no data");
    }

    private Path bundle() {
        Path file = folder.resolve("run.zip");
        home.export(run.id(), ExportFormat.BUNDLE, file, new JobContext());
        return file;
    }

    private String packed(String part) throws IOException {
        try (ZipFile zip = new ZipFile(bundle().toFile());
                InputStream in = zip.getInputStream(zip.getEntry(part))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private RunRecord train(Recipe recipe) {
        return train(home, recipe);
    }

    private static RunRecord train(Workbench workbench, Recipe recipe) {
        return workbench.train(
                recipe, workbench.open(recipe.data(), new JobContext()), null, new JobContext(), new Told());
    }

    private static float[] scores(Workbench workbench, String id) {
        try (OpenRun open = workbench.openRun(id, new JobContext())) {
            return open.scored().testScores().of(ScoreKind.FEATURES);
        }
    }
}

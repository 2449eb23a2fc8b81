package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.detector.Keep;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.JobContext;
import alad.prepare.FittedColumn;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import alad.prepare.TablePreparation;
import alad.prepare.TableRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs whose files an older program wrote: recipe of version 2, model of version 1, scores, no split.json. They are kept
 * as it left them under {@code version2}; the weights, whose format is the same, are trained anew.
 */
class OlderRunsTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private Path run;

    @BeforeEach
    void trainAndPutTheOldFilesInPlace() throws IOException {
        Path table = folder.resolve("table.csv");
        Files.writeString(table, old("table.csv"));
        workbench = new Workbench(folder.resolve("runs"));
        Recipe recipe = new Recipe(
                Recipe.VERSION,
                "old",
                DataRequest.of(table),
                List.of("good"),
                SplitRule.DEFAULT,
                Scaling.MIN_MAX,
                "kdd99",
                new AladOptions(2, 8, 1e-5, 2, 42, false, true, JoinPairs.CHANNELS, 0.999, true, 0, 1, 1));
        Dataset dataset = workbench.open(recipe.data(), new JobContext());
        run = workbench
                .train(recipe, dataset, null, new JobContext(), new Told())
                .folder(workbench.store());
        Files.delete(run.resolve("split.json"));
        Files.writeString(run.resolve("model/model.json"), old("model.json"));
        Files.writeString(run.resolve("scores.csv"), old("scores.csv"));
        write("recipe.json", old("recipe.json").replace("\"table.csv\"", '"' + escaped(table) + '"'));
    }

    @Test
    void theirRecipesMeanWhatTheyMeant() {
        Recipe recipe = workbench.recipe(id());
        assertEquals(TableRule.of(Scaling.MIN_MAX), recipe.tables());
        assertEquals(SplitRule.DEFAULT, recipe.split());
        assertEquals(42, recipe.split().seed());
        assertNull(recipe.data().test());
    }

    /** They named no seed of the split, and only patience kept the best weights. */
    @Test
    void theirRowsAreDrawnByTheSeedOfTheTrainingAndTheirLastWeightsAreKept() throws IOException {
        write("recipe.json", old("recipe.json").replace("\"seed\" : 42", "\"seed\" : 43"));
        assertEquals(43, workbench.recipe(id()).split().seed());
        assertEquals(Keep.LAST, workbench.recipe(id()).options().keep());
        write("recipe.json", old("recipe.json").replace("\"patience\" : 0", "\"patience\" : 5"));
        assertEquals(Keep.BEST, workbench.recipe(id()).options().keep());
    }

    @Test
    void recipesOfTheFirstVersionAreStillRead() throws IOException {
        String text = old("recipe.json")
                .replace("\"version\" : 2", "\"version\" : 1")
                .replaceFirst(",\\s*\"monitoring\" : null", "")
                .replaceFirst(",\\s*\"anomalousShare\" : 1.0", "");
        assertEquals(-1, text.indexOf("anomalousShare"));
        write("recipe.json", text);
        assertEquals(SplitRule.DEFAULT, workbench.recipe(id()).split());
    }

    /** The split is drawn as the older program drew it: the rows are those that it scored. */
    @Test
    void theyAreOpenedWithTheirRowsAndPreparation() throws IOException {
        try (OpenRun open = workbench.openRun(id(), new JobContext())) {
            assertArrayEquals(rowsOf("test"), open.scored().split().test());
            assertArrayEquals(rowsOf("validation"), open.scored().split().validation());
            assertTrue(Files.readString(run.resolve("scores.csv")).startsWith(old("scores.csv")));
            TablePreparation table = (TablePreparation) open.preparation();
            assertEquals(3, table.sourceColumns());
            assertEquals(
                    new FittedColumn(
                            "b", 2, List.of(), false, -7.224f, 0.08196721f, -0.08425806f, Float.MAX_VALUE, false),
                    table.columns().get(2));
        }
    }

    @Test
    void theyAreResumedOnTheSameRowsWhichAreThenKept() throws IOException {
        write("recipe.json", Files.readString(run.resolve("recipe.json")).replace("\"epochs\" : 2", "\"epochs\" : 3"));
        write("run.json", Files.readString(run.resolve("run.json")).replace("FINISHED", "STOPPED"));
        RunRecord record = workbench.resumeHere(id(), new JobContext(), new Told());
        assertEquals(RunState.FINISHED, record.state());
        assertEquals(3, record.epochsDone());
        assertArrayEquals(
                rowsOf("test"), SplitFile.read(run.resolve("split.json")).rows().test());
        assertTrue(Files.readString(run.resolve("model/model.json")).contains("sourceColumns"));
    }

    private int[] rowsOf(String part) throws IOException {
        return old("scores.csv")
                .lines()
                .map(line -> line.split(","))
                .filter(cells -> cells[2].equals(part))
                .mapToInt(cells -> Integer.parseInt(cells[0]))
                .toArray();
    }

    private String id() {
        return run.getFileName().toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(run.resolve(name), text);
    }

    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\");
    }

    private static String old(String name) throws IOException {
        try (InputStream in = OlderRunsTest.class.getResourceAsStream("version2/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

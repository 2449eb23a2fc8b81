package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.detector.ScoreKind;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedDataTest {
    @TempDir
    Path folder;

    @Test
    void aRunOpensOnItsDataInAnotherPlace() throws IOException {
        TrainedRun trained = TrainedRun.in(folder);
        float[] before = scores(trained);
        Path moved = Files.move(
                trained.table(), Files.createDirectory(folder.resolve("away")).resolve("renamed.csv"));
        UserError gone =
                assertThrows(UserError.class, () -> trained.workbench().openRun(trained.id(), new JobContext()));
        assertEquals("The data of this run isn't in " + trained.table() + " any more.", gone.getMessage());
        assertEquals(Optional.of(Workbench.DATA), gone.field());
        assertEquals(UserError.Kind.FAILED, gone.kind());

        trained.workbench().locateData(trained.id(), moved, new JobContext());
        assertArrayEquals(before, scores(trained));
        assertEquals(moved, trained.workbench().recipe(trained.id()).data().path());
        Path relative = Path.of("").toAbsolutePath().relativize(moved);
        trained.workbench().locateData(trained.id(), relative, new JobContext());
        assertEquals(moved, trained.workbench().recipe(trained.id()).data().path(), "from any working folder");
    }

    /** Older runs have no split.json; one that failed early has no model. */
    @Test
    void dataIsKnownBySplitOrByModel() throws IOException {
        TrainedRun trained = TrainedRun.in(folder);
        Path copy = Files.copy(trained.table(), folder.resolve("copy.csv"));
        Path split = trained.folder().resolve("split.json");
        Path aside = Files.move(split, folder.resolve("split aside"));
        trained.workbench().locateData(trained.id(), copy, new JobContext());
        assertEquals(copy, trained.workbench().recipe(trained.id()).data().path());

        Files.move(aside, split);
        Files.move(trained.folder().resolve("model"), folder.resolve("model aside"));
        Files.move(trained.folder().resolve("checkpoints"), folder.resolve("checkpoints aside"));
        trained.workbench().locateData(trained.id(), trained.table(), new JobContext());
        assertEquals(
                trained.table(), trained.workbench().recipe(trained.id()).data().path());
    }

    @Test
    void otherRowsAreRefusedAndNothingChanges() throws IOException {
        TrainedRun trained = TrainedRun.in(folder);
        Recipe before = trained.workbench().recipe(trained.id());
        Path other = Files.writeString(
                folder.resolve("other.csv"), Files.readString(trained.table()).replaceFirst("red", "blue"));
        UserError refused = assertThrows(
                UserError.class, () -> trained.workbench().locateData(trained.id(), other, new JobContext()));
        assertEquals(other + " holds other rows than those that this run was trained on.", refused.getMessage());
        assertEquals(Optional.of(Workbench.DATA), refused.field());
        Path nowhere = folder.resolve("nowhere");
        UserError missing = assertThrows(
                UserError.class, () -> trained.workbench().locateData(trained.id(), nowhere, new JobContext()));
        assertTrue(missing.getMessage().contains("nowhere"), missing.getMessage());
        assertEquals(Optional.of(Workbench.DATA), missing.field());
        assertEquals(before, trained.workbench().recipe(trained.id()));
    }

    @Test
    void testDataThatWentAlongIsFoundBesideIt() throws IOException {
        Path place = Files.createDirectory(folder.resolve("first"));
        Path table = Tables.write(place, 1);
        Path test =
                Files.copy(Tables.write(Files.createDirectory(folder.resolve("made")), 2), place.resolve("test.csv"));
        Recipe recipe = Tables.recipe(table, 1).on(DataRequest.of(table).testedOn(test));
        Workbench workbench = new Workbench(folder.resolve("runs"));
        RunRecord record = workbench.train(
                recipe, workbench.open(recipe.data(), new JobContext()), null, new JobContext(), new Told());
        Path second = Files.move(place, folder.resolve("second"));
        workbench.locateData(record.id(), second.resolve("table.csv"), new JobContext());
        assertEquals(
                second.resolve("test.csv"), workbench.recipe(record.id()).data().test());
        try (OpenRun run = workbench.openRun(record.id(), new JobContext())) {
            int labelled = run.scored().split().labelledValidation().length;
            assertEquals(150, run.scored().split().test().length + labelled);
        }
    }

    @Test
    void testDataThatStayedWhereItWasIsReadThere() throws IOException {
        Path table = Tables.write(Files.createDirectory(folder.resolve("first")), 1);
        Path test = Tables.write(Files.createDirectory(folder.resolve("tests")), 2);
        Recipe recipe = Tables.recipe(table, 1).on(DataRequest.of(table).testedOn(test));
        Workbench workbench = new Workbench(folder.resolve("runs"));
        RunRecord record = workbench.train(
                recipe, workbench.open(recipe.data(), new JobContext()), null, new JobContext(), new Told());
        Path moved = Files.move(table, folder.resolve("moved.csv"));
        workbench.locateData(record.id(), moved, new JobContext());
        assertEquals(
                DataRequest.of(moved).testedOn(test),
                workbench.recipe(record.id()).data());
    }

    private static float[] scores(TrainedRun trained) {
        try (OpenRun run = trained.workbench().openRun(trained.id(), new JobContext())) {
            return run.scored().testScores().of(ScoreKind.FEATURES);
        }
    }
}

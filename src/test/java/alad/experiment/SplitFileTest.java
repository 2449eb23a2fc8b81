package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.job.JobContext;
import alad.job.UserError;
import alad.prepare.Grouping;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitFileTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private Path table;

    @BeforeEach
    void writeTable() throws IOException {
        table = Tables.write(folder, 1);
        workbench = new Workbench(folder.resolve("runs"));
    }

    @Test
    void rowsAreReadBackAsTheyWere() {
        Path file = folder.resolve("split.json");
        Split split = new Split(new int[] {0, 5, 700_000}, new int[] {1}, new int[0], new int[] {2, 3}, new boolean[4]);
        SplitFile.write(file, "abc", split, List.of("A \"sentence\"."));
        SplitFile read = SplitFile.read(file);
        assertEquals("abc", read.fingerprint());
        assertArrayEquals(split.train(), read.rows().train());
        assertArrayEquals(split.validation(), read.rows().validation());
        assertArrayEquals(split.labelledValidation(), read.rows().labelledValidation());
        assertArrayEquals(split.test(), read.rows().test());
    }

    @Test
    void manyRowsAndOtherKeysAreReadToo() throws IOException {
        int[] train = IntStream.range(0, 5_000).map(row -> 3 * row).toArray();
        Split split = new Split(train, new int[] {1}, new int[0], new int[] {2}, new boolean[4]);
        Path file = folder.resolve("split.json");
        SplitFile.write(file, "abc", split, List.of());
        assertArrayEquals(train, SplitFile.read(file).rows().train());

        Files.writeString(
                file,
                "{\"version\":1,\"fingerprint\":7,\"about\":{\"by\":[1]},"
                        + "\"test\":[2],\"validation\":[1],\"train\":[0]}");
        SplitFile other = SplitFile.read(file);
        assertNull(other.fingerprint(), "a number is none");
        assertArrayEquals(new int[] {2}, other.rows().test());
        assertArrayEquals(new int[0], other.rows().labelledValidation());
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing.json");
        UserError error = assertThrows(UserError.class, () -> SplitFile.read(missing));
        assertEquals("Can't read " + missing + ": it doesn't exist or is no plain file.", error.getMessage());
        assertEquals("file", error.field().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|an object with the rows",
                "{\"train\":[1]}|\"version\" must be 1",
                "{\"version\":2,\"train\":[1],\"validation\":[],\"test\":[]}|\"version\" must be 1",
                "{\"version\":1,\"train\":[1],\"validation\":[2]}|it lists no rows as \"test\"",
                "{\"version\":\"1\",\"train\":[1],\"validation\":[],\"test\":[]}|\"version\" must be 1",
                "{\"version\":1,\"train\":5}|\"train\" must be a list of row numbers",
                "{\"version\":1,\"train\":[1.5]}|\"train\" must hold whole numbers only",
                "{\"version\":1,\"train\":[[1]]}|\"train\" must hold whole numbers only",
                "{\"version\":1,\"train\":[99999999999]}|: a number in it is too large (line 1, column 34).",
                "{\"version\":1,\"train\":[1|: it is cut: more was to come (line 1, column 24).",
                "nonsense|: it is no JSON (line 1, column 9)."
            })
    void whatIsNoSplitIsRefusedInWords(String text, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("split.json"), text);
        String message =
                assertThrows(UserError.class, () -> SplitFile.read(file)).getMessage();
        assertTrue(message.contains(why), message);
    }

    @Test
    void aNumberOfThousandsOfDigitsIsRefusedInWords() throws IOException {
        Path file = Files.writeString(
                folder.resolve("split.json"), "{\"version\":1,\"train\":[4," + "1".repeat(2000) + "]}");
        assertEquals(
                "Can't read " + file + ": a number, a name or a text in it is longer than any can be, or lists lie too"
                        + " deep in each other.",
                assertThrows(UserError.class, () -> SplitFile.read(file)).getMessage());
    }

    @Test
    void aRunKeepsItsRowsAndAnotherRunTakesThemAgain() {
        RunRecord first = train(with(SplitRule.DEFAULT.withContamination(0.1).withSeed(99L)));
        Path kept = first.folder(workbench.store()).resolve("split.json");
        RunRecord second = train(with(SplitRule.fixed(kept)));
        assertEquals(first.counts(), second.counts());
        assertEquals(8, first.counts().get("trainAnomalous"));
        try (OpenRun a = workbench.openRun(first.id(), new JobContext());
                OpenRun b = workbench.openRun(second.id(), new JobContext())) {
            assertArrayEquals(a.scored().split().train(), b.scored().split().train());
            assertArrayEquals(a.scored().split().test(), b.scored().split().test());
        }
    }

    /** The training's own seed is 7, that of the split isn't. */
    @Test
    void theRowsThatArePreviewedAreTheRowsThatTrain() {
        Recipe recipe = with(SplitRule.DEFAULT);
        Dataset dataset = workbench.open(recipe.data(), new JobContext());
        Split previewed = workbench.previewSplit(dataset, Set.of("good"), SplitRule.DEFAULT);
        RunRecord record = train(recipe);
        try (OpenRun run = workbench.openRun(record.id(), new JobContext())) {
            assertArrayEquals(previewed.train(), run.scored().split().train());
            assertArrayEquals(previewed.validation(), run.scored().split().validation());
            assertArrayEquals(previewed.test(), run.scored().split().test());
        }
    }

    @Test
    void rowsListedByHandNeedNoFingerprintButThoseOfOtherDataAreRefused() throws IOException {
        String rows = "\"train\":[0,1,2,3,4,5,6,7,8,9],\"validation\":[10,11],\"test\":[12,13,140,141]}";
        Path byHand = Files.writeString(folder.resolve("by-hand.json"), "{\"version\":1," + rows);
        Recipe recipe = with(SplitRule.fixed(byHand));
        Dataset dataset = workbench.open(recipe.data(), new JobContext());
        Split split = workbench.previewSplit(dataset, Set.of("good"), recipe.split());
        assertArrayEquals(new int[] {12, 13, 140, 141}, split.test());
        assertEquals(2, split.anomalousIn(split.test()));
        Files.writeString(byHand, "{\"version\":1,\"fingerprint\":\"0\"," + rows);
        UserError error =
                assertThrows(UserError.class, () -> workbench.previewSplit(dataset, Set.of("good"), recipe.split()));
        assertTrue(error.getMessage().contains("lists rows of other data"), error.getMessage());
    }

    @Test
    void theRowsOfARunAreThoseOfItsFile() throws IOException {
        RunRecord record = train(Tables.recipe(table, 1));
        Path run = record.folder(workbench.store());
        Path file = run.resolve("split.json");
        SplitFile kept = SplitFile.read(file);
        int moved = kept.rows().test()[0];
        Files.writeString(file, Files.readString(file).replaceFirst("\"test\":\\[" + moved + ",", "\"test\":["));
        try (OpenRun open = workbench.openRun(record.id(), new JobContext())) {
            assertEquals(kept.rows().test().length - 1, open.scored().split().test().length);
        }
    }

    @Test
    void theColumnOfGroupsIsNoFeature() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> lines = Files.readAllLines(table);
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "part" : "p" + i % 12)
                    .append(',')
                    .append(lines.get(i))
                    .append('\n');
        }
        Files.writeString(table, text);
        RunRecord record = train(with(SplitRule.DEFAULT.withGroups(Grouping.byColumn("part"))));
        try (OpenRun open = workbench.openRun(record.id(), new JobContext())) {
            assertArrayEquals(new int[] {3}, open.preparation().shape());
        }
    }

    @Test
    void theRowsOfAnotherFileTest() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path test = Tables.write(other, 2);
        Recipe plain = Tables.recipe(table, 1);
        Dataset dataset = workbench.open(plain.data().testedOn(test), new JobContext());
        Split split = workbench.previewSplit(dataset, Set.of("good"), SplitRule.DEFAULT);
        assertEquals(300, dataset.count());
        assertTrue(split.test()[0] >= 150 && split.train()[split.train().length - 1] < 150);
        assertEquals(27, split.anomalousIn(split.test()));
        assertEquals("test/1", dataset.ids()[150]);
        Files.writeString(test, "a,b,d,kind\n1,2,3,good\n4,5,6,bad\n");
        UserError error =
                assertThrows(UserError.class, () -> workbench.open(plain.data().testedOn(test), new JobContext()));
        assertEquals(test + " has no column \"c\", which " + table + " has.", error.getMessage());
    }

    private Recipe with(SplitRule rule) {
        Recipe plain = Tables.recipe(table, 1);
        return new Recipe(
                plain.version(),
                plain.name(),
                plain.data(),
                plain.normalClasses(),
                rule,
                plain.tables(),
                plain.preset(),
                plain.options(),
                null);
    }

    private RunRecord train(Recipe recipe) {
        Dataset dataset = workbench.open(recipe.data(), new JobContext());
        return workbench.train(recipe, dataset, null, new JobContext(), new Told());
    }
}

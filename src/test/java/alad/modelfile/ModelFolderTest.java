package alad.modelfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.detector.NamedArray;
import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.gan.AladCheckpoint;
import alad.gan.AladModel;
import alad.gan.AladNetworks;
import alad.gan.AladOptions;
import alad.gan.network.Initialisation;
import alad.gan.network.LayerSpec;
import alad.job.UserError;
import alad.prepare.FittedColumn;
import alad.prepare.TablePreparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {
    @TempDir
    Path folder;

    @Test
    void aModelIsReadBackAsItWas() {
        ModelFolder.write(model(), bundle());
        ModelBundle read = ModelFolder.read(model());
        assertEquals(bundle().model().networks(), read.model().networks());
        assertEquals(bundle().model().options(), read.model().options());
        assertEquals(bundle().preparation(), read.preparation());
        assertEquals(bundle().reading(), read.reading());
        assertEquals(bundle().thresholds(), read.thresholds());
        assertEquals(List.of("a", "b"), read.classNames());
        assertEquals("E.l1.weight", read.model().weights().get(0).name());
        assertArrayEquals(
                new float[] {1, 2, 3, 4}, read.model().weights().get(0).values());
    }

    @Test
    void writingAgainReplacesTheWholeModel() throws IOException {
        ModelFolder.write(model(), bundle());
        Files.createFile(model().resolve("left-over.npy"));
        ModelFolder.write(model(), bundle());
        assertFalse(Files.exists(model().resolve("left-over.npy")));
        try (var inside = Files.list(folder)) {
            assertEquals(List.of(model()), inside.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", "a/b", "..", "a..b", "a\\\\b", "", "a b"})
    void namesThatCouldLeaveTheFolderAreRefused(String name) throws IOException {
        ModelFolder.write(model(), bundle());
        edit("[ \"E.l1.weight\" ]", "[ \"" + name + "\" ]");
        assertRefused("names are letters");
    }

    @Test
    void typesOfAStrangersChoiceAreRefused() throws IOException {
        ModelFolder.write(model(), bundle());
        edit("\"layer\" : \"dense\"", "\"layer\" : \"javax.script.ScriptEngineManager\"");
        assertRefused("model.json");
    }

    @Test
    void aNewerVersionIsRefusedInWords() throws IOException {
        ModelFolder.write(model(), bundle());
        edit("\"version\" : 3", "\"version\" : 4");
        assertRefused("version 4, but this program knows versions up to 3");
    }

    @Test
    void aPreparationOfVersion1IsRead() throws IOException {
        ModelFolder.write(model(), bundle());
        String json = Files.readString(model().resolve("model.json"));
        int from = json.indexOf('{', json.indexOf("\"preparation\""));
        int to = json.indexOf("\"reading\"");
        String old = """
                {"kind": "table", "columns": [
                  {"name": "width", "categories": [], "offset": 0.5, "scale": 2.0, "fill": 1.25, "symbolic": false}
                ], "shape": [1]},
                """;
        Files.writeString(
                model().resolve("model.json"),
                json.substring(0, from).replace("\"version\" : 3", "\"version\" : 1") + old + json.substring(to));
        FittedColumn expected = new FittedColumn("width", 0, List.of(), false, 0.5f, 2, 1.25f, Float.MAX_VALUE, false);
        assertEquals(
                new TablePreparation(1, List.of(expected)),
                ModelFolder.read(model()).preparation());
    }

    @Test
    void aPreparationOutOfRangeIsNamed() throws IOException {
        ModelFolder.write(model(), bundle());
        edit("\"offset\" : 0.5", "\"offset\" : null");
        assertRefused("Column \"width\" needs a finite offset");
    }

    @Test
    void aMissingPartIsNamed() throws IOException {
        ModelFolder.write(model(), bundle());
        edit("\"preparation\"", "\"prepared\"");
        assertRefused("preparation");
        edit("\"prepared\"", "\"preparation\"");
        Files.delete(model().resolve("E.l1.weight.npy"));
        assertRefused("E.l1.weight.npy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"out\" : \"latent\"; \"out\" : 2000000000; encoder needs sizes from 1 to 65536",
                "\"out\" : \"latent\"; \"out\" : null; encoder needs sizes from 1 to 65536",
                "\"name\" : \"l1\"; \"name\" : \"../l1\"; encoder has a layer named",
                "\"slope\" : 0.2; \"slope\" : null; encoder needs a slope",
                "\"encoder\" : [; \"encoder\" : [ null,; encoder has an empty layer"
            })
    void networksOutOfBoundsAreRefused(String from, String to, String why) throws IOException {
        ModelFolder.write(model(), bundle());
        edit(from, to);
        assertRefused(why);
    }

    @Test
    void aSettingOutOfRangeIsNamed() throws IOException {
        ModelFolder.write(model(), bundle());
        edit("\"latent\" : 3", "\"latent\" : 0");
        assertRefused("Latent size must be from 1");
    }

    @Test
    void theLastTwoCheckpointsAreKeptAndABrokenOneIsPassedOver() throws IOException {
        for (long step = 1; step <= 11; step += 5) {
            CheckpointFolder.write(folder, checkpoint(step), bundle());
        }
        assertFalse(Files.exists(folder.resolve("checkpoint-1")));
        assertEquals(11L, newestStep());
        Files.delete(folder.resolve("checkpoint-11/model/E.l1.weight.npy"));
        assertEquals(6L, newestStep());
    }

    private long newestStep() {
        return CheckpointFolder.newest(folder)
                .orElseThrow()
                .checkpoint()
                .counters()
                .get("step");
    }

    private void edit(String from, String to) throws IOException {
        Path file = model().resolve("model.json");
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
    }

    private void assertRefused(String why) {
        UserError error = assertThrows(UserError.class, () -> ModelFolder.read(model()));
        assertTrue(error.getMessage().contains(why), error.getMessage());
    }

    private Path model() {
        return folder.resolve("model");
    }

    private static AladCheckpoint checkpoint(long step) {
        return new AladCheckpoint(bundle().model(), bundle().model().weights(), Map.of("step", step));
    }

    private static Map<ScoreKind, Threshold> thresholds() {
        Map<ScoreKind, Threshold> thresholds = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            thresholds.put(kind, new Threshold(1.5f, "95 % of normal validation", false));
        }
        return thresholds;
    }

    static ModelBundle bundle() {
        List<LayerSpec> layers =
                List.of(new LayerSpec.Dense("l1", "latent", true), new LayerSpec.LeakyRelu(0.2), new LayerSpec.Tanh());
        AladNetworks networks = new AladNetworks(
                new Initialisation(Initialisation.Kind.NORMAL, 0.01),
                layers,
                layers,
                layers,
                layers,
                layers,
                List.of(new LayerSpec.Dense("l1", "latent", true), new LayerSpec.Dense("l2", "1", true)),
                layers);
        AladOptions options =
                new AladOptions(1, 2, 0.1, 3, 4, true, true, AladOptions.JoinPairs.HEIGHT, 0.9, true, 0, 1, 0);
        return new ModelBundle(
                new AladModel(
                        networks,
                        options,
                        new int[] {1},
                        List.of(new NamedArray("E.l1.weight", new int[] {2, 2}, new float[] {1, 2, 3, 4}))),
                new TablePreparation(
                        1, List.of(new FittedColumn("width", 0, List.of(), false, 0.5f, 2, 1.25f, 1e6f, false))),
                new ModelBundle.Reading(0, DataRequest.Colour.AUTO, DataRequest.Fit.PAD, "label", null),
                List.of("a"),
                List.of("a", "b"),
                thresholds(),
                "00ff");
    }
}

package alad.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.NamedArray;
import alad.file.Sha256;
import alad.gan.AladCheckpoint;
import alad.gan.AladModel;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights that aren't those that were written are never scored with. */
class DamagedWeightsTest {
    @TempDir
    Path folder;

    @Test
    void aFlippedBitInAnyArrayOfAModelIsRefused() throws IOException {
        ModelFolder.write(model(), bundle(0.25f));
        for (String name : List.of("E.l1.weight", "G.l1.weight")) {
            flipBits(300, model().resolve(name + ".npy"), () -> ModelFolder.read(model()));
        }
    }

    @Test
    void aFlippedBitInAnyArrayOfACheckpointIsRefused() throws IOException {
        Map<String, Long> counters = Map.of("step", 3L);
        ModelBundle bundle = bundle(0.25f);
        CheckpointFolder.write(
                folder, new AladCheckpoint(bundle.model(), bundle.model().weights(), counters), bundle);
        Path checkpoint = folder.resolve("checkpoint-3");
        flipBits(25, checkpoint.resolve("E.l1.weight.npy"), () -> CheckpointFolder.newest(folder));
        flipBits(25, checkpoint.resolve("model/G.l1.weight.npy"), () -> CheckpointFolder.newest(folder));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aWeightThatIsNoNumberIsRefusedByItsArrayWhateverTheSum(float value) throws IOException {
        UserError unkept = assertThrows(UserError.class, () -> ModelFolder.write(model(), bundle(value)));
        assertTrue(unkept.getMessage().contains("array \"G.l1.weight\" holds " + value), unkept.getMessage());
        ModelFolder.write(model(), bundle(0.25f));
        String before = sum("G.l1.weight");
        new NpyFile(new int[] {2}, new float[] {1, value}).write(model().resolve("G.l1.weight.npy"));
        edit(before, sum("G.l1.weight"));
        assertRefused("array \"G.l1.weight\" holds " + value + ", which is no finite number");
    }

    @Test
    void anArrayWithoutASumIsRefused() throws IOException {
        ModelFolder.write(model(), bundle(0.25f));
        edit("\"sums\"", "\"summands\"");
        assertRefused("sums");
        edit("\"summands\"", "\"sums\" : null, \"old\"");
        assertRefused("a part of the model's description is missing");
        edit("\"sums\" : null, \"old\"", "\"sums\" : {}, \"old\"");
        assertRefused("has no SHA-256 sum for its array \"E.l1.weight\"");
    }

    @Test
    void aModelOfAnOlderVersionOpensAndSaysThatItHasNoSums() throws IOException {
        ModelFolder.write(model(), bundle(0.25f));
        assertEquals(List.of(), ModelFolder.remarks(model()));
        edit("\"version\" : 3", "\"version\" : 2");
        edit("\"sums\"", "\"unknown\"");
        assertEquals(2, ModelFolder.read(model()).model().weights().size());
        assertTrue(ModelFolder.remarks(model()).get(0).contains("noted no sums of the weights"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"value\" : 1.5; \"value\" : null; A threshold needs a finite value",
                "\"rule\" : \"95 % of normal validation\"; \"rule\" : null; A threshold needs a finite value and a rule",
                "\"LOGITS\" :; \"L1\" :; a part of the model's description is missing"
            })
    void thresholdsThatCantJudgeAreRefused(String from, String to, String why) throws IOException {
        ModelFolder.write(model(), bundle(0.25f));
        edit(from, to);
        assertRefused(why);
    }

    private void flipBits(int flips, Path file, Runnable read) throws IOException {
        read.run();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int flip = 0; flip < flips; flip++) {
            byte[] damaged = whole.clone();
            int bit = random.nextInt(8 * whole.length);
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, damaged);
            UserError error = assertThrows(UserError.class, read::run, "bit " + bit);
            assertTrue(error.getMessage().contains(file.getFileName().toString()), error.getMessage());
        }
        Files.write(file, whole);
    }

    private void assertRefused(String why) {
        UserError error = assertThrows(UserError.class, () -> ModelFolder.read(model()));
        assertTrue(error.getMessage().contains(why), error.getMessage());
    }

    private void edit(String from, String to) throws IOException {
        Path file = model().resolve("model.json");
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
    }

    private String sum(String array) throws IOException {
        return Sha256.of(model().resolve(array + ".npy"));
    }

    private Path model() {
        return folder.resolve("model");
    }

    private static ModelBundle bundle(float value) {
        ModelBundle like = ModelFolderTest.bundle();
        AladModel model = new AladModel(
                like.model().networks(),
                like.model().options(),
                like.model().shape(),
                List.of(
                        like.model().weights().get(0),
                        new NamedArray("G.l1.weight", new int[] {2}, new float[] {1, value})));
        return new ModelBundle(
                model,
                like.preparation(),
                like.reading(),
                like.normalClasses(),
                like.classNames(),
                like.thresholds(),
                like.fingerprint());
    }
}

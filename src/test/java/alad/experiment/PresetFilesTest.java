package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.gan.Preset;
import alad.gan.network.LayerSpec;
import alad.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PresetFilesTest {
    private static final Path FOLDER = Path.of("resources/presets");

    @Test
    void everyPresetFileIsListedAndCanBeRead() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
            assertEquals(
                    names,
                    new PresetFiles().all().stream().map(Preset::name).sorted().toList());
        }
    }

    @Test
    void sizesAreNumbersOrWords() {
        Preset preset = new PresetFiles().named("small-images");
        List<LayerSpec> encoder = preset.networks().encoder();
        assertEquals(new LayerSpec.Convolution("conv1", "32", "4", 2, LayerSpec.Padding.SAME, true), encoder.get(0));
        LayerSpec.Convolution last = (LayerSpec.Convolution) encoder.get(encoder.size() - 1);
        assertEquals("latent", last.out());
        assertEquals("whole", last.kernel());
        assertFalse(new PresetFiles().named("kdd99").options().spectralNormalisation());
    }

    @Test
    void anUnknownPresetIsToldWithTheKnownOnes() {
        UserError error = assertThrows(UserError.class, () -> new PresetFiles().named("vgg"));
        assertTrue(error.getMessage().contains("\"vgg\""), error.getMessage());
        assertTrue(error.getMessage().contains("small-images"), error.getMessage());
    }

    @Test
    void whatIsWrongWithAPresetIsNamed() throws IOException {
        String kdd99 = Files.readString(FOLDER.resolve("kdd99.json"));
        assertRefused("{", "preset x");
        assertRefused("{}", "no \"version\"");
        assertRefused(kdd99.replace("\"dense\"", "\"dence\""), "dence");
        assertRefused(kdd99.replace("\"encoder\"", "\"encode\""), "encoder");
        assertRefused(kdd99.replace("\"latent\": 32", "\"latent\": -1"), "Latent size must be from 1");
        assertRefused(kdd99.replace("\"sizeMultiple\": 1", "\"sizeMultiple\": 0"), "sizeMultiple");
    }

    private static void assertRefused(String json, String why) {
        UserError error =
                assertThrows(UserError.class, () -> PresetFiles.parse("x", json.getBytes(StandardCharsets.UTF_8)));
        assertTrue(error.getMessage().contains(why), error.getMessage());
    }
}

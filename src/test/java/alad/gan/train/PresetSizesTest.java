package alad.gan.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.experiment.Workbench;
import alad.gan.Preset;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each preset's trained numbers, weights and biases and batch norm, against counts made by hand from the tables. */
class PresetSizesTest {
    @ParameterizedTest
    @CsvSource({
        "kdd99,          9888,   26041,    53121,  31233,  2113",
        "arrhythmia,   111552,  111762,   109825, 173569, 10369",
        "cifar10,     3449572, 3449475, 11859329, 222785, 14977",
        "svhn,        3449572, 3449475, 11859329, 222785, 14977",
        "small-images, 133952,  133921,   890337,  56033,  6273"
    })
    void parametersAreAsCountedByHand(String name, int e, int g, int dxz, int dxx, int dzz) {
        Preset preset = new Workbench(Path.of("unused")).preset(name);
        Players players = new Players(preset.networks(), preset.options(), preset.shape());
        assertEquals(e, players.e.parameters().size(), "E");
        assertEquals(g, players.g.parameters().size(), "G");
        assertEquals(dxz, players.dxz.parameters().size(), "D_xz");
        assertEquals(dxx, players.dxx.parameters().size(), "D_xx");
        assertEquals(dzz, players.dzz.parameters().size(), "D_zz");
    }
}

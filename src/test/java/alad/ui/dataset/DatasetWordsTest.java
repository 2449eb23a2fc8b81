package alad.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.data.Dataset;
import alad.data.ImageSamples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetWordsTest {
    @Test
    void imagesThatWereBroughtToAnotherSizeAreSaidToBe() {
        assertEquals("2 images · 64 × 64 grey · 2 classes", DatasetWords.summary(tiles(List.of("Some note."))));
        assertEquals(
                "2 images · 64 × 64 grey, brought to that size · 2 classes",
                DatasetWords.summary(tiles(List.of("Images of 512 × 400 pixels were brought to 64 × 64."))));
    }

    private static Dataset tiles(List<String> notes) {
        Dataset.Part none = Dataset.Part.NONE;
        return new Dataset(
                "tiles",
                "class folders",
                Path.of("tiles"),
                new ImageSamples(1, 64, 64, new byte[2][4096]),
                List.of("good", "bad"),
                new int[] {0, 1},
                new Dataset.Part[] {none, none},
                new String[] {"a", "b"},
                notes);
    }
}

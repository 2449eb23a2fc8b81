package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.Datasets;
import alad.data.ImageSamples;
import alad.job.JobContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Pixel figures of the magnetic tiles' own darkness against their masks, in the folder that {@code alad.data} names. */
class TileMasksTest {
    private static final int SIDE = 128;

    @Test
    void figuresOfDarknessEqualThoseOfAnIndependentProgram() {
        Path path = Path.of(System.getProperty("alad.data", ""), "magnetic-tile/magnetic_tile_128");
        assumeTrue(Files.exists(path), () -> "Skipped: " + path + " is absent, so its masks are not tested.");
        Dataset tiles = Datasets.open(new DataRequest(path, SIDE, null, null, null), new JobContext());
        byte[][] pixels = assertInstanceOf(ImageSamples.class, tiles.samples()).pixels();
        PixelFigures dark = new PixelFigures();
        PixelFigures known = new PixelFigures();
        int images = 0;
        for (int row = 0; row < tiles.count(); row++) {
            boolean good = tiles.parts()[row] == Dataset.Part.TEST
                    && tiles.className(row).equals("good");
            if (!good && !tiles.masks().has(row)) {
                continue;
            }
            images++;
            BitSet mask = tiles.masks().of(row).orElseGet(BitSet::new);
            float[] darkness = new float[SIDE * SIDE];
            float[] truth = new float[SIDE * SIDE];
            for (int i = 0; i < darkness.length; i++) {
                darkness[i] = (255 - (pixels[row][i] & 0xff)) * 2f / 255;
                truth[i] = mask.get(i) ? 1 : 0;
            }
            dark.add(darkness, mask, SIDE, SIDE);
            known.add(truth, mask, SIDE, SIDE);
        }
        // Pillow and NumPy over the files: cumulative counts of the 256 grey levels, regions by flood fill
        assertEquals(596, images);
        assertEquals(453, dark.regions());
        assertEquals(0.45342771116078817, dark.auroc(), 1e-9);
        assertEquals(0.05317614387077461, dark.averagePrecision(), 1e-9);
        assertEquals(0.2840684856184233, dark.regionOverlap(), 1e-9);
        assertEquals(1, known.auroc(), 1e-12);
        assertEquals(1, known.regionOverlap(), 1e-9);
    }
}

package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.data.ImageSamples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PixelControlsTest {
    private static final int WHITE = 255;

    @Test
    void eachStatisticIsTakenInItsBetterDirection() {
        // Training images are half black, half white; the anomalous test image is darker than both normal ones.
        ImageSamples images = images(
                new int[] {0, WHITE, 0, WHITE}, new int[] {0, 200, 0, 200}, new int[] {10, 210, 10, 210}, new int[] {
                    0, 0, 0, 100
                });
        Map<String, Double> controls =
                auroc(images, new int[] {0}, new int[] {1, 2, 3}, new boolean[] {false, false, true});
        assertEquals(1, controls.get("mean brightness"));
        assertEquals(1, controls.get("standard deviation"));
        assertEquals(0.75, controls.get("darkest pixel"));
        assertEquals(1, controls.get("brightest pixel"));
        assertEquals(1, controls.get("L1 distance to the mean training image"));
        assertEquals(1, controls.get("L2 distance to the mean training image"));
        assertEquals(
                List.of(
                        "mean brightness",
                        "standard deviation",
                        "darkest pixel",
                        "brightest pixel",
                        "L1 distance to the mean training image",
                        "L2 distance to the mean training image",
                        "mean gradient"),
                List.copyOf(controls.keySet()));
    }

    @Test
    void l1AndL2DistancesDisagreeOnManySmallAndOneLargeDeviation() {
        // Deviations from the mean 100: 30 + 30 + 30 + 30 against 100: L1 120 > 100, L2 60 < 100.
        ImageSamples images = images(
                new int[] {100, 100, 100, 100},
                new int[] {200, 100, 100, 100},
                new int[] {130, 130, 130, 130},
                new int[] {102, 100, 100, 100});
        int[] test = {1, 2, 3};
        // Flags that order the images by L1: all four small deviations above one large one above nearly none.
        Map<String, Double> byL1 = auroc(images, new int[] {0}, test, new boolean[] {false, true, false});
        assertEquals(1, byL1.get("L1 distance to the mean training image"));
        assertEquals(0.5, byL1.get("L2 distance to the mean training image"));
        Map<String, Double> byL2 = auroc(images, new int[] {0}, test, new boolean[] {true, false, false});
        assertEquals(0.5, byL2.get("L1 distance to the mean training image"));
        assertEquals(1, byL2.get("L2 distance to the mean training image"));
    }

    @Test
    void gradientTellsRoughFromSmooth() {
        // Same four values in each image, so only their arrangement differs.
        ImageSamples images =
                images(new int[] {0, 0, WHITE, WHITE}, new int[] {0, WHITE, WHITE, 0}, new int[] {0, WHITE, 0, WHITE});
        Map<String, Double> controls =
                auroc(images, new int[] {0}, new int[] {0, 1, 2}, new boolean[] {false, true, false});
        assertEquals(1, controls.get("mean gradient"));
        assertEquals(0.5, controls.get("mean brightness"));
        assertEquals(0.5, controls.get("standard deviation"));
    }

    /** Two training images of levels 0 and 200 have the mean 100, which the first test image is. */
    @Test
    void theMeanImageIsOfAllTrainingImages() {
        ImageSamples images = images(
                new int[4],
                new int[] {200, 200, 200, 200},
                new int[] {100, 100, 100, 100},
                new int[] {160, 160, 160, 160},
                new int[4]);
        Map<String, Double> controls =
                auroc(images, new int[] {0, 1}, new int[] {2, 3, 4}, new boolean[] {true, false, false});
        assertEquals(1, controls.get("L1 distance to the mean training image"));
        assertEquals(1, controls.get("L2 distance to the mean training image"));
    }

    /** Two lines of three: levels differ by 90 across, by 80 downwards, by 75 across, as means of 4 and 3 pairs. */
    @Test
    void theGradientWeighsBothDirectionsByTheirPairs() {
        byte[][] pixels = {
            {0, 90, (byte) 180, 0, 90, (byte) 180},
            {0, 0, 0, 80, 80, 80},
            {0, 75, (byte) 150, 0, 75, (byte) 150}
        };
        ImageSamples images = new ImageSamples(1, 2, 3, pixels);
        int[] all = {0, 1, 2};
        assertEquals(
                1, auroc(images, all, all, new boolean[] {true, false, false}).get("mean gradient"));
        assertEquals(
                0.5, auroc(images, all, all, new boolean[] {false, true, false}).get("mean gradient"));
    }

    /** Each in its better direction. */
    private static Map<String, Double> auroc(ImageSamples images, int[] train, int[] test, boolean[] anomalous) {
        Map<String, Double> result = new LinkedHashMap<>();
        PixelControls.scores(images, train, test).forEach((name, scores) -> {
            double auroc = RankedScores.of(scores, anomalous).auroc();
            result.put(name, Math.max(auroc, 1 - auroc));
        });
        return result;
    }

    /** Grey images of 2 by 2 pixels. */
    private static ImageSamples images(int[]... values) {
        byte[][] pixels = new byte[values.length][4];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < 4; j++) {
                pixels[i][j] = (byte) values[i][j];
            }
        }
        return new ImageSamples(1, 2, 2, pixels);
    }
}

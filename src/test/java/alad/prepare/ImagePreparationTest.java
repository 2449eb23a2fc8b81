package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.ImageSamples;
import alad.job.UserError;
import alad.prepare.Preparation.Scaling;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImagePreparationTest {
    @Test
    void pixelsBecomeValuesFromMinusOneToOne() {
        byte[] pixels = {0, 51, (byte) 204, (byte) 255};
        Dataset dataset = images(1, 2, pixels);
        Preparation fitted = Preparation.fit(dataset, new int[] {0}, Scaling.MIN_MAX);
        assertArrayEquals(new int[] {1, 2, 2}, fitted.shape());
        PreparedRows rows = fitted.apply(dataset, new int[] {0});
        assertEquals(4, rows.width());
        float[] values = new float[4];
        rows.copy(0, values, 0);
        assertArrayEquals(new float[] {-1, -0.6f, 0.6f, 1}, values, 1e-6f);
    }

    @Test
    void rowsComeInTheOrderAskedFor() {
        Dataset dataset = images(1, 1, new byte[] {0}, new byte[] {(byte) 255});
        PreparedRows rows = new ImagePreparation(1, 1, 1).apply(dataset, new int[] {1, 0, 1});
        float[] values = new float[3];
        for (int i = 0; i < 3; i++) {
            rows.copy(i, values, i);
        }
        assertArrayEquals(new float[] {1, -1, 1}, values);
    }

    @Test
    void otherSizesAndColoursAreRefusedInWords() {
        UserError error = assertThrows(
                UserError.class, () -> new ImagePreparation(3, 32, 32).apply(images(1, 2, new byte[4]), new int[] {0}));
        assertEquals(
                "pictures holds grey images of 2 × 2 pixels, but colour images of 32 × 32 pixels are expected.",
                error.getMessage());
    }

    @Test
    void channelsHeightAndWidthMustEachBeAsFitted() {
        Dataset pictures = images(1, 2, new byte[4]);
        for (ImagePreparation other : new ImagePreparation[] {
            new ImagePreparation(3, 2, 2), new ImagePreparation(1, 3, 2), new ImagePreparation(1, 2, 3)
        }) {
            assertThrows(UserError.class, () -> other.apply(pictures, new int[] {0}), other.toString());
        }
        PreparedRows rows = new ImagePreparation(1, 2, 2).apply(pictures, new int[] {0, 0, 0});
        assertEquals(3, rows.count());
        assertArrayEquals(new int[] {1, 2, 2}, rows.shape());
    }

    private static Dataset images(int channels, int side, byte[]... pixels) {
        Part[] parts = new Part[pixels.length];
        Arrays.fill(parts, Part.NONE);
        return new Dataset(
                "pictures",
                "",
                Path.of("pictures"),
                new ImageSamples(channels, side, side, pixels),
                List.of("x"),
                new int[pixels.length],
                parts,
                new String[pixels.length],
                List.of());
    }
}

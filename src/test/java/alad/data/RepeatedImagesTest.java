package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.data.Dataset.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedImagesTest {
    private static final byte[] A = {1, 2};
    private static final byte[] B = {1, 3};

    /** Has the hash code of A. */
    private static final byte[] C = {0, 33};

    @Test
    void tellsRepeatsAcrossPartsAndClasses() {
        ImageSamples images = new ImageSamples(1, 1, 2, new byte[][] {A, B, C, A.clone(), B.clone(), A.clone()});
        Part[] parts = {Part.TRAIN, Part.TRAIN, Part.TRAIN, Part.TRAIN, Part.TEST, Part.TEST};
        assertEquals(
                List.of(
                        "3 images repeat earlier ones, pixel by pixel.",
                        "2 images lie in both the training and the test part, pixel by pixel.",
                        "1 image lies in two classes, pixel by pixel."),
                RepeatedImages.notes(images, new int[] {0, 0, 0, 0, 1, 0}, parts));
    }

    @Test
    void hasNothingToTellWhenAllDiffer() {
        ImageSamples images = new ImageSamples(1, 1, 2, new byte[][] {A, B, C});
        Part[] parts = {Part.NONE, Part.NONE, Part.NONE};
        assertEquals(List.of(), RepeatedImages.notes(images, new int[3], parts));
    }
}

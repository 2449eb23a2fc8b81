package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledSampleTest {
    @Test
    void holdsAThousandTrainingAndTwoHundredTestImagesOfEachClass() {
        Dataset sample = Datasets.open(DataRequest.of(Datasets.bundledSample()), new JobContext());
        assertEquals("fashion sample", sample.name());
        assertEquals(
                List.of(
                        "t-shirt",
                        "trouser",
                        "pullover",
                        "dress",
                        "coat",
                        "sandal",
                        "shirt",
                        "sneaker",
                        "bag",
                        "ankle boot"),
                sample.classNames());
        for (int label = 0; label < 10; label++) {
            assertEquals(1000, count(sample, label, Part.TRAIN));
            assertEquals(200, count(sample, label, Part.TEST));
        }
        ImageSamples images = assertInstanceOf(ImageSamples.class, sample.samples());
        assertArrayEquals(new int[] {1, 28, 28}, new int[] {images.channels(), images.height(), images.width()});
        assertTrue(Arrays.stream(images.pixels()).allMatch(image -> image.length == 28 * 28));
    }

    @Test
    void isMissedInWordsWhereTheApplicationIsIncomplete(@TempDir Path elsewhere) {
        String before = System.getProperty("alad.home");
        System.setProperty("alad.home", elsewhere.toString());
        try {
            UserError error = assertThrows(UserError.class, Datasets::bundledSample);
            assertTrue(error.getMessage().contains(elsewhere.toString()), error.getMessage());
        } finally {
            if (before == null) {
                System.clearProperty("alad.home");
            } else {
                System.setProperty("alad.home", before);
            }
        }
    }

    private static long count(Dataset dataset, int label, Part part) {
        return IntStream.range(0, dataset.count())
                .filter(row -> dataset.labels()[row] == label && dataset.parts()[row] == part)
                .count();
    }
}

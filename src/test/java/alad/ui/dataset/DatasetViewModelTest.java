package alad.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.job.JobContext;
import alad.job.UserError;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.prepare.Splitter;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatasetViewModelTest {
    private static final int ROWS = 120;

    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final Fake source = new Fake();
    private final DatasetViewModel model = new DatasetViewModel(source, tasks);

    @AfterEach
    void close() {
        tasks.close();
    }

    /** 120 black images of 8 × 8, of the classes asked for in turn. */
    private static final class Fake implements DataSource {
        private List<String> names = List.of("cat", "dog", "owl");
        private UserError error;
        private DataRequest asked;

        @Override
        public Path bundledSample() {
            return Path.of("sample");
        }

        @Override
        public Dataset open(DataRequest request, JobContext job) {
            asked = request;
            if (error != null) {
                throw error;
            }
            int[] labels =
                    IntStream.range(0, ROWS).map(row -> row % names.size()).toArray();
            Dataset.Part[] parts = new Dataset.Part[ROWS];
            Arrays.fill(parts, Dataset.Part.NONE);
            String[] ids = IntStream.range(0, ROWS).mapToObj(Integer::toString).toArray(String[]::new);
            return new Dataset(
                    "animals",
                    "class folders",
                    request.path(),
                    new ImageSamples(1, 8, 8, new byte[ROWS][64]),
                    names,
                    labels,
                    parts,
                    ids,
                    List.of());
        }

        @Override
        public Split split(Dataset dataset, Set<String> normalClasses, SplitRule rule) {
            return Splitter.split(dataset, normalClasses, rule, 1);
        }
    }

    private void openSample() {
        model.openSample();
        window.runUntil(() -> model.dataset.get() != null && !model.opening.get());
    }

    @Test
    void theSampleOpensWithItsClassesAndNothingChosen() {
        openSample();
        assertEquals(
                List.of("cat", "dog", "owl"),
                model.classes.stream().map(ClassRow::name).toList());
        assertEquals(40, model.classes.get(0).count());
        assertArrayEquals(
                new int[] {0, 3, 6}, Arrays.copyOf(model.classes.get(0).examples(), 3));
        assertNull(model.chosenProperty().get());
        assertEquals(List.of(Path.of("sample")), model.recent());
    }

    @Test
    void choosingAClassGivesTheSplitAndTheSentence() {
        openSample();
        model.toggleNormal("dog");
        window.runUntil(() -> model.chosenProperty().get() != null);
        assertEquals(List.of("dog"), model.chosenProperty().get().normalClasses());
        assertNotNull(model.split.get());
        assertEquals(
                "dog is normal; the other 2 classes are anomalous.",
                DatasetWords.normality(model.dataset.get(), model.normal));
    }

    @Test
    void choosingItAgainTakesItBack() {
        openSample();
        model.toggleNormal("dog");
        window.runUntil(() -> model.chosenProperty().get() != null);
        model.toggleNormal("dog");
        assertNull(model.chosenProperty().get());
        assertNull(model.split.get());
    }

    @Test
    void goodIsPresumedNormalAndSoIsTheOnlyClass() {
        source.names = List.of("crack", "good");
        openSample();
        window.runUntil(() -> model.chosenProperty().get() != null);
        assertEquals("good is normal; crack is anomalous.", DatasetWords.normality(model.dataset.get(), model.normal));

        source.names = List.of("images");
        model.open(Path.of("others"));
        window.runUntil(() -> model.chosenProperty().get() != null
                && model.chosenProperty().get().normalClasses().equals(List.of("images")));
        assertEquals(
                "The data has no classes, so all of it counts as normal.",
                DatasetWords.normality(model.dataset.get(), model.normal));
    }

    @Test
    void aBadImageSizeIsToldBesideItsField() {
        openSample();
        model.imageSize.set("30");
        model.reopen();
        assertEquals(
                "Image size must be a multiple of 4 from 8 to 512, or 0 for automatic, but was 30.",
                model.imageSizeError.get());
        model.imageSize.set("large");
        model.reopen();
        assertTrue(model.imageSizeError.get().contains("\"large\""), model.imageSizeError.get());
        model.imageSize.set("64");
        model.reopen();
        window.runUntil(() -> source.asked.imageSize() == 64 && !model.opening.get());
        assertEquals("", model.imageSizeError.get());
    }

    @Test
    void whatCanNotBeOpenedIsToldAndTheOldDataStays() {
        openSample();
        source.error = UserError.failed("The folder x is empty.");
        model.open(Path.of("x"));
        window.runUntil(() -> !model.opening.get());
        assertEquals("The folder x is empty.", model.openError.get());
        assertEquals("animals", model.dataset.get().name());
    }

    @Test
    void aSplitThatCanNotBeMadeIsTold() {
        source.names = IntStream.range(0, ROWS).mapToObj(i -> "class" + i).toList();
        openSample();
        model.toggleNormal("class7");
        window.runUntil(() -> !model.splitError.get().isEmpty());
        assertTrue(model.splitError.get().contains("class7"), model.splitError.get());
        assertNull(model.chosenProperty().get());
    }

    @Test
    void theSplitFollowsItsFieldsAndIsShownInNumbers() {
        model.open(Path.of("pets"));
        window.runUntil(() -> model.dataset.get() != null);
        model.toggleNormal("cat");
        window.runUntil(() -> model.preview.get() != null);
        assertEquals(27, model.preview.get().table().parts().get(0).normal());
        model.splitting.text(SplitField.CONTAMINATION).set("20");
        window.runUntil(() -> model.preview.get().table().parts().get(0).anomalous() == 5);
        assertEquals(22, model.preview.get().table().parts().get(0).normal());
        assertTrue(model.preview
                .get()
                .words()
                .get(1)
                .startsWith("5 of 27 training rows (18.5 %) are anomalous on purpose"));
        assertEquals(0.2, model.chosen.get().rule().contamination());
        model.splitting.text(SplitField.CONTAMINATION).set("21");
        assertNull(model.chosen.get());
        assertNull(model.preview.get());
    }
}

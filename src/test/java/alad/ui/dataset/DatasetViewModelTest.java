package alad.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.describe.Description;
import alad.experiment.Protocol;
import alad.experiment.Published;
import alad.experiment.Workbench;
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
import java.util.Optional;
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
        private Set<Path> gone = Set.of();
        private List<Published> published = List.of();
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
        public boolean exists(Path path) {
            return !gone.contains(path);
        }

        @Override
        public Description describe(Dataset dataset, JobContext job) {
            return Description.of(dataset, job);
        }

        @Override
        public List<Published> published(Dataset dataset) {
            return published;
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
    void whatIsNormalAndHowRowsAreSharedOutIsTakenBack() {
        openSample();
        window.settle();
        assertEquals(Optional.empty(), model.undo().undoable());
        model.toggleNormal("cat");
        window.settle();
        model.splitting.text(SplitField.TEST).set("40");
        model.splitting.kind.set(SplitRule.Kind.RANDOM);
        window.settle();
        while (model.undo().undoable().isPresent()) {
            assertEquals(Optional.of("split"), model.undo().undoable());
            model.undo().undo();
            window.settle();
        }
        assertEquals(Set.of(), model.normal);
        assertEquals(
                SplitField.TEST.standard(),
                model.splitting.text(SplitField.TEST).get());
        assertEquals(SplitRule.Kind.AUTO, model.splitting.kind.get());
        while (model.undo().redoable().isPresent()) {
            model.undo().redo();
            window.settle();
        }
        assertEquals(Set.of("cat"), model.normal);
        assertEquals("40", model.splitting.text(SplitField.TEST).get());
        window.runUntil(() -> model.chosenProperty().get() != null);

        model.open(Path.of("other"));
        window.runUntil(() -> Path.of("other").equals(source.asked.path()) && !model.opening.get());
        window.settle();
        assertEquals(Optional.empty(), model.undo().undoable());
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
        assertEquals(List.of(Path.of("sample")), model.known().recent());
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
        model.reading.imageSize.set("30");
        model.reopen();
        assertEquals(
                "Image size must be a multiple of 4 from 8 to 512, or 0 for automatic, but was 30.",
                model.reading.imageSizeError.get());
        model.reading.imageSize.set("large");
        model.reopen();
        assertTrue(model.reading.imageSizeError.get().contains("\"large\""), model.reading.imageSizeError.get());
        model.reading.imageSize.set("64");
        model.reopen();
        window.runUntil(() -> source.asked.imageSize() == 64 && !model.opening.get());
        assertEquals("", model.reading.imageSizeError.get());
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

    @Test
    void statisticsArriveAfterTheDataCanBeUsed() {
        openSample();
        window.runUntil(() -> model.statistics.description.get() != null);
        assertEquals(119, model.statistics.description.get().repeats().repeated());
        assertEquals(
                List.of(
                        "80 images lie in two classes, pixel by pixel.",
                        "119 images repeat earlier ones, pixel by pixel.",
                        "3 classes have fewer than 50 images: cat (40), dog (40), owl (40)."),
                List.copyOf(model.statistics.findings));
    }

    @Test
    void ofSeveralThingsDroppedNoneIsOpened() {
        openSample();
        Path before = model.dataset.get().source();
        model.open(List.of(Path.of("a.csv"), Path.of("b.csv")));
        assertEquals(
                "2 files and folders were dropped, but a dataset is one: drop the folder that holds them.",
                model.openError.get());
        assertFalse(model.retryable.get());
        assertEquals(before, model.dataset.get().source());
        model.open(List.of(Path.of("a.csv")));
        window.runUntil(() -> !model.opening.get());
        assertEquals(Path.of("a.csv"), model.dataset.get().source());
        assertEquals("", model.openError.get());
    }

    @Test
    void afterAnErrorTheSameCanBeTriedAgainOrLetGo() {
        openSample();
        source.error = UserError.failed("The folder x is empty.");
        model.open(Path.of("x"));
        window.runUntil(() -> !model.openError.get().isEmpty());
        assertTrue(model.retryable.get());
        source.error = null;
        model.tryAgain();
        window.runUntil(() -> !model.opening.get());
        assertEquals(Path.of("x"), model.dataset.get().source());

        source.error = UserError.failed("The folder y is empty.");
        model.open(Path.of("y"));
        window.runUntil(() -> !model.openError.get().isEmpty());
        source.error = null;
        model.dismissError();
        assertEquals("", model.openError.get());
        model.reopen();
        window.runUntil(() -> !model.opening.get());
        assertEquals(Path.of("x"), source.asked.path());
    }

    @Test
    void favouritesComeFirstAndWhatVanishedCanBeForgotten() {
        Path a = Path.of("a");
        Path b = Path.of("b");
        source.gone = Set.of(b);
        model.known().fill(List.of(a, b), List.of());
        window.runUntil(() -> model.known().entries.contains(new KnownData.Known(b, false, false)));
        model.known().toggleFavourite(b);
        assertEquals(
                List.of(new KnownData.Known(b, true, false), new KnownData.Known(a, false, true)),
                List.copyOf(model.known().entries));
        model.known().forget(b);
        assertEquals(List.of(a), model.known().recent());
        assertEquals(List.of(), model.known().favourites());
    }

    @Test
    void numbersAreAsShortAsTheyCanBeRead() {
        assertEquals("0", DatasetWords.number(0));
        assertEquals("58,329", DatasetWords.number(58329));
        assertEquals("1,013", DatasetWords.number(1013.25));
        assertEquals("47.98", DatasetWords.number(47.979));
        assertEquals("4.1", DatasetWords.number(4.1f));
        assertEquals("0.1768", DatasetWords.number(0.17679));
        assertEquals("-0.0102", DatasetWords.number(-0.0102));
        assertEquals("1.417e-05", DatasetWords.number(0.00001417));
        assertEquals("6.934e+08", DatasetWords.number(693375640));
        assertEquals("1,013.25", DatasetWords.number(1013.25f, 6));
    }

    @Test
    void otherDataCanTestAndWhatIsWrongWithItIsToldBesideItsField() {
        openSample();
        Path other = Path.of("others").toAbsolutePath();
        model.testOn(other);
        window.runUntil(() -> !model.opening.get());
        assertEquals(other, source.asked.test());

        source.error = UserError.invalid("test", "It holds a table, but images are expected.");
        model.testOn(other);
        window.runUntil(() -> !model.opening.get());
        assertEquals("It holds a table, but images are expected.", model.reading.testError.get());
        source.error = UserError.failed(other + " is cut short.");
        model.testOn(other);
        window.runUntil(() -> !model.opening.get());
        assertEquals("others is cut short.", model.reading.testError.get());
        assertEquals("", model.openError.get());
        source.error = null;
        model.testOn(null);
        window.runUntil(() -> !model.opening.get());
        assertEquals("", model.reading.testError.get());
        assertNull(source.asked.test());
    }

    @Test
    void aProtocolStaysWhileTheSameDataIsReadAgainAndHasIt() {
        Protocol protocol = new Workbench(Path.of("none")).protocol("cifar10").orElseThrow();
        source.published = List.of(new Published("cifar10", protocol, false), new Published("cifar10", protocol, true));
        openSample();
        model.protocol.way.set(ProtocolChoice.Way.AUTHORS);
        model.reopen();
        window.runUntil(() -> !model.opening.get());
        assertEquals(ProtocolChoice.Way.AUTHORS, model.protocol.way.get());
        assertTrue(model.protocol.published().orElseThrow().likeTheAuthors());

        model.open(Path.of("others"));
        window.runUntil(() -> !model.opening.get());
        assertEquals(ProtocolChoice.Way.OWN, model.protocol.way.get(), "other data");

        model.protocol.way.set(ProtocolChoice.Way.CLEAN);
        source.published = List.of();
        model.reopen();
        window.runUntil(() -> !model.opening.get());
        assertEquals(ProtocolChoice.Way.OWN, model.protocol.way.get(), "read so that it isn't the paper's any more");
        assertTrue(model.protocol.published().isEmpty());
    }

    @Test
    void otherDataIsNotTestedOnTheLastOnesTestData() {
        openSample();
        model.testOn(Path.of("others"));
        window.runUntil(() -> !model.opening.get());
        model.open(Path.of("more"));
        window.runUntil(() -> !model.opening.get());
        assertNull(source.asked.test());
        assertEquals("", model.reading.test.get());
    }
}

package alad.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Threshold;
import alad.experiment.OpenRun;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.experiment.ScoredRun;
import alad.gan.AladOptions;
import alad.job.JobContext;
import alad.job.UserError;
import alad.prepare.ImagePreparation;
import alad.prepare.Preparation;
import alad.prepare.Split;
import alad.ui.opened.OpenedRun;
import alad.ui.opened.RunSource;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectViewModelTest {
    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final Fake fake = new Fake();
    private final OpenedRun opened = new OpenedRun(fake, tasks);
    private final InspectViewModel model = new InspectViewModel(opened, tasks);

    @AfterEach
    void close() {
        tasks.close();
    }

    /** Five test rows: normal ones score 1, 3 and 9, anomalous ones 8 and 2; the threshold is 4. */
    private static final class Fake implements RunSource, OpenRun {
        private boolean broken;
        private volatile int opened;

        @Override
        public List<RunRecord> runs() {
            return List.of(record("newest", RunState.RUNNING), record("second", RunState.FINISHED));
        }

        private static RunRecord record(String id, RunState state) {
            return new RunRecord(
                    1,
                    id,
                    state,
                    null,
                    "",
                    "",
                    "",
                    Map.of(),
                    List.of("cat", "dog"),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    1,
                    1);
        }

        @Override
        public OpenRun open(String runId, JobContext job) {
            if (broken) {
                throw UserError.failed("The data has changed.");
            }
            opened++;
            return this;
        }

        @Override
        public ScoredRun scored() {
            boolean[] anomalous = {false, false, false, true, true};
            Dataset.Part none = Dataset.Part.NONE;
            Dataset dataset = new Dataset(
                    "animals",
                    "class folders",
                    Path.of("animals"),
                    new ImageSamples(1, 8, 8, new byte[5][64]),
                    List.of("cat", "dog"),
                    new int[] {0, 0, 0, 1, 1},
                    new Dataset.Part[] {none, none, none, none, none},
                    new String[] {"a", "b", "c", "d", "e"},
                    List.of());
            Split split = new Split(new int[0], new int[4], new int[0], new int[] {0, 1, 2, 3, 4}, anomalous);
            AladOptions options = new AladOptions(
                    1, 32, 0.0002, 8, 1, true, true, AladOptions.JoinPairs.CHANNELS, 0.9, true, 0, 1, 0);
            Recipe recipe = new Recipe(
                    1,
                    "animals",
                    DataRequest.of(Path.of("animals")),
                    List.of("cat"),
                    null,
                    null,
                    "small-images",
                    options);
            Map<ScoreKind, Threshold> thresholds = new EnumMap<>(ScoreKind.class);
            for (ScoreKind kind : ScoreKind.values()) {
                thresholds.put(kind, new Threshold(4, "95 % of normal validation", false));
            }
            return new ScoredRun(
                    record("second", RunState.FINISHED),
                    recipe,
                    dataset,
                    split,
                    scores(1, 3, 9, 8, 2),
                    scores(4, 1, 3, 2),
                    scores(),
                    thresholds);
        }

        private static Scores scores(float... values) {
            Map<ScoreKind, float[]> all = new EnumMap<>(ScoreKind.class);
            for (ScoreKind kind : ScoreKind.values()) {
                all.put(kind, values);
            }
            return new Scores(all);
        }

        @Override
        public Preparation preparation() {
            return new ImagePreparation(1, 8, 8);
        }

        @Override
        public float[][] reconstruct(int[] datasetRows, JobContext job) {
            float[][] rows = new float[datasetRows.length][64];
            for (int i = 0; i < rows.length; i++) {
                rows[i][0] = datasetRows[i];
            }
            return rows;
        }

        @Override
        public float[][] prepared(int[] datasetRows) {
            return new float[datasetRows.length][64];
        }

        @Override
        public float[][] encode(int[] datasetRows, JobContext job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[][] features(int[] datasetRows, JobContext job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[][] features(Dataset other, int[] rows, JobContext job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[][] generate(float[][] codes, JobContext job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Dataset read(Path input, JobContext job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[][] reconstruct(Dataset other, int[] rows, JobContext job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[][] prepared(Dataset other, int[] rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Scores score(Dataset other, JobContext job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeScores(Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    private void open() {
        opened.refresh();
        window.runUntil(() -> model.rows.book.get() != null);
    }

    private static List<Integer> rows(List<ScoredRow> rows) {
        return rows.stream().map(ScoredRow::datasetRow).toList();
    }

    @Test
    void theNewestFinishedRunOpensWithTheHighestScoresFirst() {
        open();
        assertEquals("second", opened.chosenProperty().get().id());
        assertEquals(List.of(2, 1, 0), rows(model.rows.of(Side.NORMAL)));
        assertEquals(List.of(3, 4), rows(model.rows.of(Side.ANOMALOUS)));
        assertEquals(3, model.selection.selected().datasetRow());
    }

    @Test
    void falseAlarmsAndMissesAreThoseOnTheWrongSideOfTheThreshold() {
        open();
        assertEquals(1, model.rows.falseAlarms.get());
        assertEquals(1, model.rows.misses.get());
        model.rows.filter.set(Filter.MISSES);
        window.runUntil(() -> model.rows.of(Side.NORMAL).isEmpty());
        assertEquals(List.of(4), rows(model.rows.of(Side.ANOMALOUS)));
        assertEquals(4, model.selection.selected().datasetRow());
        model.rows.filter.set(Filter.FALSE_ALARMS);
        window.runUntil(() -> model.rows.of(Side.ANOMALOUS).isEmpty());
        assertEquals(List.of(2), rows(model.rows.of(Side.NORMAL)));
    }

    @Test
    void listingAgainKeepsTheOpenRun() {
        open();
        opened.chosenProperty().set(null);
        opened.refresh();
        window.runUntil(() -> opened.chosenProperty().get() != null);
        assertEquals(1, fake.opened);
        assertEquals(3, model.selection.selected().datasetRow());
    }

    @Test
    void anotherRunTakesTheFirstOnesPlace() {
        open();
        opened.chosenProperty().set(Fake.record("third", RunState.STOPPED));
        assertTrue(model.rows.of(Side.NORMAL).isEmpty());
        window.runUntil(() -> model.rows.book.get() != null);
        assertEquals(2, fake.opened);
        assertEquals(List.of(2, 1, 0), rows(model.rows.of(Side.NORMAL)));
    }

    @Test
    void ascendingTurnsTheOrderRound() {
        open();
        model.rows.ascending.set(true);
        window.runUntil(() -> rows(model.rows.of(Side.NORMAL)).equals(List.of(0, 1, 2)));
    }

    @Test
    void percentilesCountNormalValidationRowsThatScoreNoHigher() {
        open();
        ScoreBook book = model.rows.book.get();
        ScoredRow three = model.rows.of(Side.NORMAL).get(1);
        assertEquals(0.75, book.percentile(ScoreKind.L1, three));
        assertEquals("above 75 %", InspectWords.percentile(book, ScoreKind.L1, three));
        assertEquals(
                "above all",
                InspectWords.percentile(
                        book, ScoreKind.L1, model.rows.of(Side.NORMAL).get(0)));
    }

    @Test
    void theSelectionMovesWithinItsSideAndAcross() {
        open();
        model.selection.move(5);
        assertEquals(4, model.selection.selected().datasetRow());
        model.selection.changeSide(-1);
        assertEquals(1, model.selection.selected().datasetRow());
        model.selection.move(-1);
        assertEquals(2, model.selection.selected().datasetRow());
    }

    @Test
    void evidenceIsFetchedForWhatIsInSightOnly() {
        open();
        ScoredRow seen = model.rows.of(Side.NORMAL).get(0);
        ScoredRow hidden = model.rows.of(Side.NORMAL).get(1);
        model.show(seen);
        model.show(hidden);
        model.hide(hidden);
        window.runUntil(() -> model.evidence(seen).isPresent());
        assertEquals(2, model.evidence(seen).orElseThrow().reconstructed()[0]);
        assertTrue(model.isSettled());
        assertFalse(model.evidence(hidden).isPresent());
    }

    @Test
    void aRowTakenOverByAnotherTileStaysInSight() {
        open();
        ScoredRow row = model.rows.of(Side.NORMAL).get(0);
        model.show(row);
        model.show(row);
        model.hide(row);
        window.runUntil(() -> model.evidence(row).isPresent());
    }

    @Test
    void aRunThatCanNotBeOpenedIsToldInWords() {
        fake.broken = true;
        opened.refresh();
        window.runUntil(() -> !opened.errorProperty().get().isEmpty());
        assertEquals("The data has changed.", opened.errorProperty().get());
        assertFalse(opened.openingProperty().get());
    }
}

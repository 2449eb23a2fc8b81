package alad.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.RunState;
import alad.job.JobContext;
import alad.ui.control.Pill;
import alad.ui.opened.OpenedRun;
import alad.ui.opened.ScriptedRun;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectViewModelTest {
    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final ScriptedRun fake = new ScriptedRun();
    private final OpenedRun opened = new OpenedRun(fake, tasks);
    private final InspectViewModel model = new InspectViewModel(opened, tasks);

    @AfterEach
    void close() {
        tasks.close();
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
    void withoutLabelsThereAreVerdictsButNoMisses() {
        fake.unlabelled = true;
        open();
        ScoreBook book = model.rows.book.get();
        ScoredRow first = book.rows(Part.TEST).get(0);
        assertFalse(book.isLabelled());
        assertFalse(book.isKnown(first));
        assertEquals("a", book.name(first));
        assertEquals("a", InspectWords.name(book, first));
        assertEquals("Test image 1", InspectWords.title(first, model.word()));
        assertEquals(2, book.calledAnomalous(ScoreKind.FEATURES), "8 and 9 are above 4");
        model.rows.filterBy(Filter.MISSES);
        assertEquals(Filter.ALL, model.rows.filter.get());
        model.rows.filterBy(Filter.FALSE_ALARMS);
        window.runUntil(() -> model.rows.criteria.get().filter() == Filter.FALSE_ALARMS);
        assertEquals(List.of(2, 3), rows(model.rows.of(Side.NORMAL)));
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
    void aThresholdThatMovedWhileNobodyLookedIsUsedWhenSomeoneDoes() {
        open();
        model.rows.look(false);
        opened.thresholds().of(ScoreKind.FEATURES).set(new Threshold(0, "set by hand", true));
        model.rows.look(true);
        window.runUntil(() -> model.rows.falseAlarms.get() == 3);
        assertEquals(0, model.rows.misses.get());
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
        opened.chosenProperty().set(ScriptedRun.record("third", RunState.STOPPED));
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
    void standingsCountNormalValidationRowsThatScoreLower() {
        open();
        ScoreBook book = model.rows.book.get();
        ScoredRow three = model.rows.of(Side.NORMAL).get(1);
        assertEquals("above 50 %", InspectWords.percentile(book, ScoreKind.L1, three));
        assertEquals(
                "above all 4",
                InspectWords.percentile(
                        book, ScoreKind.L1, model.rows.of(Side.NORMAL).get(0)));
    }

    /** By NumPy: Newton's method on the loss with targets 3/4 and 1/5. */
    @Test
    void theProbabilityIsThatOfTheLabelledValidationRows() {
        fake.labelled = new int[] {0, 1, 2, 3, 4};
        fake.labelledScores = ScriptedRun.scores(1, 3, 9, 8, 2);
        open();
        ScoredRow nine = model.rows.of(Side.NORMAL).get(0);
        ScoredRow one = model.rows.of(Side.NORMAL).get(2);
        ScoreBook book = model.rows.book.get();
        assertEquals(0.4564720664191224, book.calibration(ScoreKind.L1).probability(9), 1e-8);
        assertEquals(0.39036879427101756, book.calibration(ScoreKind.L1).probability(1), 1e-8);
        assertEquals("L1: 39.0 % likely anomalous", InspectWords.probability(book, ScoreKind.L1, one));
        assertEquals("Yet only 45.6 % likely anomalous (why?)", InspectWords.probability(book, ScoreKind.L1, nine));
        Pill call = new Pill();
        InspectWords.call(call, book, nine, ScoreKind.L1);
        assertEquals("anomalous", call.getText());
        assertTrue(
                call.getStyleClass().contains("warning"), call.getStyleClass().toString());
        InspectWords.call(call, book, one, ScoreKind.L1);
        assertTrue(call.getStyleClass().contains("good"), call.getStyleClass().toString());
        String why = InspectWords.aboutProbability(book, ScoreKind.L1, nine);
        assertTrue(
                why.startsWith(
                        "L1: above the threshold (95 % of normal validation), yet only 45.6 % likely anomalous by"
                                + " the labelled validation, which is 40 % anomalous."),
                why);
    }

    @Test
    void withoutLabelledValidationNoProbabilityIsTold() {
        open();
        ScoredRow nine = model.rows.of(Side.NORMAL).get(0);
        assertEquals("", InspectWords.probability(model.rows.book.get(), ScoreKind.L1, nine));
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
    void evidenceOfTheFirstRowsIsFetchedBeforeTheyAreInSight() {
        open();
        ScoredRow first = model.rows.of(Side.NORMAL).get(0);
        window.runUntil(() -> model.evidence(first).isPresent());
        assertEquals(2, model.evidence(first).orElseThrow().reconstructed()[0]);
    }

    @Test
    void otherEvidenceIsFetchedForWhatIsInSightOnly() {
        open();
        List<ScoredRow> others = model.rows.book.get().rows(Part.VALIDATION);
        ScoredRow seen = others.get(0);
        ScoredRow hidden = others.get(1);
        model.show(seen);
        model.show(hidden);
        model.hide(hidden);
        window.runUntil(() -> model.evidence(seen).isPresent());
        window.runUntil(model::isSettled);
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

    @Test
    void anotherThresholdChangesVerdictsCountsAndTheFilteredRows() {
        open();
        model.rows.filter.set(Filter.MISSES);
        window.runUntil(() -> rows(model.rows.of(Side.ANOMALOUS)).equals(List.of(4)));
        opened.thresholds().of(ScoreKind.FEATURES).set(new Threshold(8.5f, "chosen", true));
        window.runUntil(() -> rows(model.rows.of(Side.ANOMALOUS)).equals(List.of(3, 4)));
        assertEquals(2, model.rows.misses.get());
        assertEquals(1, model.rows.falseAlarms.get());
        ScoreBook book = model.rows.book.get();
        assertFalse(book.isCalledAnomalous(
                ScoreKind.FEATURES, model.rows.of(Side.ANOMALOUS).get(0)));
        opened.thresholds().of(ScoreKind.FEATURES).set(new Threshold(1.5f, "chosen", false));
        window.runUntil(() -> model.rows.of(Side.ANOMALOUS).isEmpty());
        assertEquals(2, model.rows.falseAlarms.get());
    }

    @Test
    void coloursFollowTheThresholdOfL1() {
        open();
        assertEquals(4.0 / 64, model.scale().anchor());
        opened.thresholds().of(ScoreKind.L1).set(new Threshold(32, "chosen", false));
        window.runUntil(() -> model.scale().anchor() == 0.5);
    }

    @Test
    void rowsAreFoundByIdClassAndNumber() {
        open();
        model.rows.search.set("E");
        window.runUntil(() -> rows(model.rows.of(Side.ANOMALOUS)).equals(List.of(4)));
        assertTrue(model.rows.of(Side.NORMAL).isEmpty());
        model.rows.search.set("3");
        window.runUntil(() -> rows(model.rows.of(Side.NORMAL)).equals(List.of(2)));
        model.rows.search.set("dog");
        window.runUntil(() -> rows(model.rows.of(Side.ANOMALOUS)).equals(List.of(3, 4)));
    }

    @Test
    void classPartAndRangeNarrowTheRows() {
        open();
        model.rows.range.lowest.set("2.5");
        model.rows.range.highest.set("8");
        window.runUntil(() -> rows(model.rows.of(Side.NORMAL)).equals(List.of(1)));
        assertEquals(List.of(3), rows(model.rows.of(Side.ANOMALOUS)));
        assertEquals(0, model.rows.falseAlarms.get());
        model.rows.clear();
        model.rows.className.set("dog");
        window.runUntil(() -> model.rows.of(Side.NORMAL).isEmpty());
        model.rows.clear();
        model.rows.part.set(Part.VALIDATION);
        window.runUntil(() -> model.rows.of(Side.NORMAL).size() == 4);
        assertTrue(model.rows.of(Side.ANOMALOUS).isEmpty());
    }

    @Test
    void aWrongRangeIsToldBesideItsFieldsAndLimitsNothing() {
        open();
        model.rows.range.lowest.set("many");
        assertEquals("\u201cmany\u201d is no number.", model.rows.range.error.get());
        model.rows.range.lowest.set("9");
        model.rows.range.highest.set("1");
        assertEquals("9 is above 1.", model.rows.range.error.get());
        window.runUntil(() -> model.rows.of(Side.NORMAL).size() == 3);
        model.rows.range.highest.set("");
        assertEquals("", model.rows.range.error.get());
    }

    @Test
    void equalScoresKeepTheirOrderWhicheverWayRound() {
        open();
        ScoreBook book = model.rows.book.get();
        Criteria validation = new Criteria(ScoreKind.L2, false, Filter.ALL, Part.VALIDATION, "", -9, 9, "");
        List<ScoredRow> highest = Arrangement.of(book, validation).rows(Side.NORMAL);
        assertEquals(List.of(0, 2, 3, 1), highest.stream().map(ScoredRow::index).toList());
    }

    @Test
    void twoToSixMarkedRowsCanBeComparedAndAnyNumberCopied() {
        open();
        ScoredRow first = model.rows.of(Side.NORMAL).get(0);
        assertEquals("d", model.chosenIds());
        model.selection.select(first);
        model.selection.mark(first);
        assertFalse(model.selection.canCompare());
        model.selection.markTo(model.rows.of(Side.NORMAL).get(2));
        assertTrue(model.selection.canCompare());
        assertEquals("c\nb\na", model.chosenIds());
        model.selection.mark(first);
        assertEquals("b\na", model.chosenIds());
        model.selection.unmarkAll();
        assertFalse(model.selection.canCompare());
    }

    @Test
    void newRowsStandBesideTheOthersWithEvidenceOfTheirOwn() {
        open();
        fake.other = fresh("p.png", "q.png", "r.png");
        fake.remarks = List.of("A column lacks numbers.");
        model.score(List.of(Path.of("fresh")));
        window.runUntil(() -> model.rows.of(Side.NEW).size() == 3);
        assertEquals(List.of(2, 1, 0), rows(model.rows.of(Side.NEW)));
        assertEquals(fake.remarks, model.added.rowsProperty().get().remarks());
        assertEquals(Part.NEW, model.selection.selected().part());
        window.runUntil(() -> model.evidence(model.selection.selected()).isPresent());
        assertEquals(
                102, model.evidence(model.selection.selected()).orElseThrow().reconstructed()[0]);
        ScoreBook book = model.rows.book.get();
        assertTrue(book.isCalledAnomalous(
                ScoreKind.FEATURES, model.rows.of(Side.NEW).get(0)));
        assertFalse(book.isCalledAnomalous(
                ScoreKind.FEATURES, model.rows.of(Side.NEW).get(2)));
        assertEquals("r.png", model.chosenIds());
        model.added.remove();
        window.runUntil(() -> model.rows.of(Side.NEW).isEmpty());
        assertEquals(Part.TEST, model.selection.selected().part());
    }

    /** Tiles let go of their rows one after the other. */
    @Test
    void aNewRowIsJudgedByItsOwnDataWhenOtherDataHasTakenItsPlace() {
        open();
        fake.other = fresh("p.png", "q.png", "r.png");
        model.score(List.of(Path.of("fresh")));
        window.runUntil(() -> model.rows.of(Side.NEW).size() == 3);
        ScoredRow before = model.rows.of(Side.NEW).get(0);
        float score = model.rows.book.get().score(ScoreKind.FEATURES, before);
        fake.other = fresh("s.png");
        model.score(List.of(Path.of("fresh")));
        window.runUntil(() -> model.rows.of(Side.NEW).size() == 1);
        ScoreBook book = model.rows.book.get();
        assertEquals(2, before.datasetRow());
        assertEquals(score, book.score(ScoreKind.FEATURES, before));
        assertEquals("r.png", book.id(before));
        assertTrue(book.isReplaced(before));
        assertFalse(book.isReplaced(model.rows.of(Side.NEW).get(0)));
        List<ScoredRow> found = new ArrayList<>();
        new EvidenceSource(model.opened().runProperty().get())
                .fetch(
                        List.of(before, model.rows.of(Side.NORMAL).get(0)),
                        new JobContext(),
                        (row, evidence) -> found.add(row));
        assertEquals(List.of(before, model.rows.of(Side.NORMAL).get(0)), found);
    }

    private static Dataset fresh(String... ids) {
        Dataset.Part[] parts = new Dataset.Part[ids.length];
        Arrays.fill(parts, Dataset.Part.NONE);
        return new Dataset(
                "fresh",
                "images",
                Path.of("fresh"),
                new ImageSamples(1, 8, 8, new byte[ids.length][64]),
                List.of("fresh"),
                new int[ids.length],
                parts,
                ids,
                List.of());
    }

    @Test
    void whatCanNotBeScoredIsToldInOneSentence() {
        open();
        model.score(List.of(Path.of("nothing")));
        window.runUntil(() -> !model.added.scoring.busyProperty().get());
        assertEquals("nothing holds no images.", model.error.get());
        assertTrue(model.rows.of(Side.NEW).isEmpty());
    }

    @Test
    void theNearestNormalRowsComeByTheirDistanceInFeatures() {
        open();
        window.runUntil(() -> !model.neighbours.nearest.isEmpty());
        assertEquals(
                List.of(new Neighbour(2, 1), new Neighbour(1, 10), new Neighbour(0, 11)), model.neighbours.nearest);
        model.selection.select(model.rows.of(Side.NORMAL).get(0));
        window.runUntil(() -> !model.neighbours.nearest.isEmpty());
        assertEquals(List.of(new Neighbour(1, 9), new Neighbour(0, 10)), model.neighbours.nearest);
    }

    @Test
    void normalRangesLeaveOutTheOutermostTwentieths() {
        float[][] rows = new float[21][2];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = 20 - i;
            rows[i][1] = 7;
        }
        assertEquals(List.of(new NormalRanges.Range(1, 19), new NormalRanges.Range(7, 7)), NormalRanges.of(rows));
    }

    @Test
    void markedRowsAreWrittenWithScoresAndVerdict(@TempDir Path folder) throws IOException {
        open();
        Path file = folder.resolve("rows.csv");
        model.saveChosen(file);
        window.runUntil(() -> !model.added.savedProperty().get().isEmpty());
        assertEquals(
                "row,id,part,class,features,logits,l1,l2,verdict by features\n"
                        + "3,d,test,dog,8.0,8.0,8.0,8.0,anomalous\n",
                Files.readString(file));
    }
}

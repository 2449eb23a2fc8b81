package alad.ui.opened;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.job.UserError;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import alad.ui.task.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenedRunTest {
    private static final RunRecord SECOND = ScriptedRun.record("second", RunState.FINISHED);
    private static final RunRecord THIRD = ScriptedRun.record("third", RunState.FINISHED);

    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final ScriptedRun script = new ScriptedRun();
    private final OpenedRun opened = new OpenedRun(script, tasks);
    private boolean warm;

    @AfterEach
    void close() {
        tasks.close();
    }

    private void open() {
        opened.refresh();
        window.runUntil(() -> opened.runProperty().get() != null);
    }

    @Test
    void theNewestEndedRunOpensWithItsOwnThresholds() {
        open();
        assertEquals("second", opened.chosenProperty().get().id());
        assertEquals(4, opened.thresholds().of(ScoreKind.LOGITS).get().value());
        assertTrue(opened.thresholds().isOwn(ScoreKind.LOGITS));
    }

    @Test
    void aThresholdIsChangedAndTakenBack() {
        open();
        long before = opened.thresholds().versionProperty().get();
        opened.thresholds().of(ScoreKind.L1).set(new Threshold(7, "best F1", true));
        assertEquals(before + 1, opened.thresholds().versionProperty().get());
        assertFalse(opened.thresholds().isOwn(ScoreKind.L1));
        assertEquals(7, opened.thresholds().now().get(ScoreKind.L1).value());
        opened.thresholds().reset(ScoreKind.L1);
        assertTrue(opened.thresholds().isOwn(ScoreKind.L1));
    }

    @Test
    void openingCanBeStoppedAndTriedAgain() {
        opened.chosenProperty().set(ScriptedRun.record("second", RunState.FINISHED));
        opened.stopOpening();
        assertFalse(opened.openingProperty().get());
        assertEquals("Opening was stopped.", opened.errorProperty().get());
        opened.retry();
        window.runUntil(() -> opened.runProperty().get() != null);
        assertEquals("", opened.errorProperty().get());
    }

    @Test
    void aRunWithoutItsDataOpensOnceThatIsFound() {
        script.broken = true;
        opened.refresh();
        window.runUntil(() -> !opened.errorProperty().get().isEmpty());
        assertEquals("The data has changed.", opened.errorProperty().get());
        assertTrue(opened.withoutDataProperty().get());
        opened.locateData(Path.of("elsewhere"));
        assertTrue(opened.openingProperty().get());
        assertFalse(opened.withoutDataProperty().get());
        window.runUntil(() -> !opened.openingProperty().get());
        assertEquals("elsewhere holds other rows.", opened.errorProperty().get());
        assertTrue(opened.withoutDataProperty().get());
        opened.locateData(Path.of("found"));
        window.runUntil(() -> opened.runProperty().get() != null);
        assertEquals("", opened.errorProperty().get());
        assertFalse(opened.withoutDataProperty().get());
    }

    @Test
    void aFailureOfTheRunItselfIsNotOneOfItsData() {
        opened.chosenProperty().set(ScriptedRun.record("second", RunState.FINISHED));
        opened.stopOpening();
        assertFalse(opened.withoutDataProperty().get());
    }

    @Test
    void workOnTheOldRunIsDroppedWhenAnotherIsChosen() {
        open();
        List<String> done = new ArrayList<>();
        var lane = opened.lane();
        opened.chosenProperty().set(ScriptedRun.record("third", RunState.STOPPED));
        assertNull(opened.runProperty().get());
        lane.queue(Work.of(job -> "on the new", done::add, failed -> {}));
        window.runUntil(() -> opened.runProperty().get() != null && !done.isEmpty());
        lane.queue(Work.of(job -> "dropped", done::add, failed -> {}));
        opened.chosenProperty().set(ScriptedRun.record("second", RunState.FINISHED));
        window.runUntil(() -> opened.runProperty().get() != null);
        assertEquals(List.of("on the new"), done);
    }

    @Test
    void itsRowsAreCalledWhatTheyAre() {
        var words = RunWords.many(opened, "latent.title");
        assertEquals("Test rows in the latent space", words.getValue());
        open();
        assertEquals("Test images in the latent space", words.getValue());
    }

    private void warmUp() {
        opened.warmUp(() -> warm = true);
        window.runUntil(() -> warm && opened.listedProperty().get());
    }

    private void list(RunRecord... found) {
        script.listed = List.of(found);
        opened.refresh();
    }

    @Test
    void aRunThatIsNoMoreAmongTheRunsIsClosed() {
        open();
        list();
        window.runUntil(() -> opened.runs().isEmpty());
        assertNull(opened.chosenProperty().get());
        assertNull(opened.runProperty().get());
        window.runUntil(() -> script.closed);
        assertFalse(opened.openingProperty().get());
        assertEquals("", opened.errorProperty().get());
        list(SECOND);
        window.runUntil(() -> opened.runProperty().get() != null);
    }

    @Test
    void openingARunThatIsNoMoreAmongTheRunsEnds() {
        opened.chosenProperty().set(SECOND);
        list();
        window.runUntil(() -> opened.listedProperty().get() && opened.runs().isEmpty());
        assertFalse(opened.openingProperty().get());
        assertNull(opened.runProperty().get());
    }

    @Test
    void warmingUpListsTheRunsAndOpensNone() {
        assertFalse(warm);
        warmUp();
        assertEquals(List.of(SECOND), opened.runs());
        assertNull(opened.chosenProperty().get());
        assertFalse(opened.openingProperty().get());
    }

    @Test
    void warmingUpThatFailsIsOverAndTellsNothing() {
        script.coldness = UserError.failed("The bundled sample is missing.");
        warmUp();
        assertEquals("", opened.errorProperty().get());
    }

    @Test
    void aKnownRunOpensBeforeTheListingReturns() {
        warmUp();
        CompletableFuture<Void> listing = new CompletableFuture<>();
        script.listing = listing;
        opened.refresh();
        assertEquals("second", opened.chosenProperty().get().id());
        window.runUntil(() -> opened.runProperty().get() != null);
        assertFalse(listing.isDone());
        listing.complete(null);
    }

    @Test
    void aNewerRunThatTheListingFindsIsOpenedWhereNoneWasChosen() {
        warmUp();
        list(THIRD, SECOND);
        assertEquals("second", opened.chosenProperty().get().id());
        window.runUntil(() -> opened.runs().size() == 2);
        assertEquals("third", opened.chosenProperty().get().id());
    }

    @Test
    void aNewerRunThatTheListingFindsLeavesTheChosenOneOpen() {
        open();
        int before = script.opened;
        list(THIRD, SECOND);
        window.runUntil(() -> opened.runs().size() == 2);
        assertEquals("second", opened.chosenProperty().get().id());
        assertTrue(
                opened.runProperty().get() != null && !opened.openingProperty().get());
        assertEquals(before, script.opened);
    }

    @Test
    void whatIsChosenWhileTheRunsAreListedStaysChosen() {
        script.listed = List.of(THIRD, SECOND);
        warmUp();
        opened.refresh();
        opened.chosenProperty().set(SECOND);
        RunRecord fourth = ScriptedRun.record("fourth", RunState.FINISHED);
        list(fourth, THIRD, SECOND);
        window.runUntil(() -> opened.runs().size() == 3);
        assertEquals("second", opened.chosenProperty().get().id());
    }

    @Test
    void theNewestTakesThePlaceOfARunThatWasDeleted() {
        open();
        list(THIRD);
        window.runUntil(() -> opened.runs().equals(List.of(THIRD)));
        assertEquals("third", opened.chosenProperty().get().id());
        window.runUntil(() -> opened.runProperty().get() != null);
        assertEquals(2, script.opened);
    }

    @Test
    void aRunThatIsAskedForAndFoundIsOpenedAndOneThatHasGoneGivesWayToTheNewest() {
        script.listed = List.of(THIRD, SECOND);
        opened.open("second");
        window.runUntil(() -> opened.runProperty().get() != null);
        assertEquals("second", opened.chosenProperty().get().id());
        opened.open("gone");
        window.runUntil(() -> opened.chosenProperty().get().equals(THIRD));
    }
}

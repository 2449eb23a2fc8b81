package alad.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.Progress;
import alad.job.UserError;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final List<String> published = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    @AfterEach
    void close() {
        tasks.close();
    }

    private Work<String> work(String result, CompletableFuture<Void> gate) {
        return Work.of(
                job -> {
                    gate.join();
                    return result;
                },
                published::add,
                error -> failures.add(error.getMessage()));
    }

    private static CompletableFuture<Void> open() {
        return CompletableFuture.completedFuture(null);
    }

    @Test
    void queuedWorkRunsInOrder() {
        Lane lane = tasks.lane();
        CompletableFuture<Void> gate = new CompletableFuture<>();
        lane.queue(work("first", gate));
        lane.queue(work("second", open()));
        gate.complete(null);
        window.runUntil(() -> published.size() == 2);
        assertEquals(List.of("first", "second"), published);
    }

    /** A run weighs hundreds of megabytes, and every screen has lanes of its own that ask for something of it. */
    @Test
    void whatFinishedWorkUsedIsLetGoThoughNothingElseIsAsked() {
        Lane lane = tasks.lane();
        WeakReference<Object> used = new WeakReference<>(queued(lane, new Object()));
        window.runUntil(() -> published.size() == 1);
        lane.beside().queue(work("after", open()));
        window.runUntil(() -> published.size() == 2);
        System.gc();
        assertNull(used.get());
    }

    private Object queued(Lane lane, Object data) {
        lane.queue(Work.of(job -> "of " + data, published::add, error -> failures.add(error.getMessage())));
        return data;
    }

    @Test
    void closingCancelsWhatIsUnderWayAndWaitsUntilItHasClearedUp() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        List<String> clearedUp = Collections.synchronizedList(new ArrayList<>());
        tasks.lane()
                .queue(Work.<String>of(
                        job -> {
                            started.complete(null);
                            try {
                                while (true) {
                                    job.check();
                                    Thread.onSpinWait();
                                }
                            } finally {
                                clearedUp.add("half-written file");
                            }
                        },
                        published::add,
                        error -> failures.add(error.getMessage())));
        started.join();
        tasks.close();
        assertEquals(List.of("half-written file"), clearedUp);
        assertEquals(List.of(), published);
    }

    @Test
    void onlyTheLatestIsPublished() {
        Lane lane = tasks.lane();
        CompletableFuture<Void> gate = new CompletableFuture<>();
        lane.latest(work("old", gate));
        lane.latest(work("middle", open()));
        lane.latest(work("new", open()));
        gate.complete(null);
        window.runUntil(() -> published.contains("new"));
        assertEquals(List.of("new"), published);
    }

    @Test
    void aDroppedResultIsClosed() {
        Lane lane = tasks.lane();
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<Void> started = new CompletableFuture<>();
        List<String> closed = new ArrayList<>();
        lane.latest(Work.<AutoCloseable>of(
                job -> {
                    started.complete(null);
                    gate.join();
                    return () -> closed.add("closed");
                },
                result -> published.add("wrong"),
                error -> {}));
        started.join();
        lane.latest(work("new", gate));
        gate.complete(null);
        window.runUntil(() -> published.contains("new") && !closed.isEmpty());
        assertEquals(List.of("new"), published);
    }

    @Test
    void userErrorsKeepTheirSentence() {
        tasks.lane()
                .queue(Work.of(
                        job -> {
                            throw UserError.failed("No such folder.");
                        },
                        result -> published.add("wrong"),
                        error -> failures.add(error.getMessage())));
        window.runUntil(() -> !failures.isEmpty());
        assertEquals(List.of("No such folder."), failures);
    }

    @Test
    void bugsBecomeASentenceAndTheLaneGoesOn() {
        Lane lane = tasks.lane();
        lane.queue(Work.of(
                job -> {
                    throw new IllegalStateException("bug");
                },
                result -> published.add("wrong"),
                error -> failures.add(error.getMessage())));
        lane.queue(work("after", open()));
        window.runUntil(() -> published.contains("after"));
        assertEquals(1, failures.size());
        assertTrue(failures.get(0).contains("bug"), failures.get(0));
    }

    @Test
    void progressOfCancelledWorkIsNotPublished() {
        Lane lane = tasks.lane();
        CompletableFuture<Void> started = new CompletableFuture<>();
        CompletableFuture<Void> gate = new CompletableFuture<>();
        lane.queue(new Work<>(
                job -> {
                    started.complete(null);
                    gate.join();
                    job.report(new Progress("Reading", 1, 2));
                    return "old";
                },
                published::add,
                error -> {},
                progress -> published.add("progress")));
        started.join();
        lane.cancel();
        gate.complete(null);
        lane.queue(work("after", open()));
        window.runUntil(() -> published.contains("after"));
        assertFalse(published.contains("progress"));
    }

    @Test
    void batchesKeepEverythingInOrder() {
        List<Integer> got = new ArrayList<>();
        int[] batches = new int[1];
        Batches<Integer> reports = tasks.batches(batch -> {
            got.addAll(batch);
            batches[0]++;
        });
        List<Integer> sent = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            reports.add(i);
            sent.add(i);
        }
        window.runUntil(() -> got.size() == 1000);
        assertEquals(sent, got);
        assertTrue(batches[0] < 100, "1,000 reports came in " + batches[0] + " batches");
    }

    @Test
    void lanesBesideEachOtherTakeTurnsAndCancelTheirOwnWorkOnly() {
        Lane first = tasks.lane();
        Lane second = first.beside();
        CompletableFuture<Void> gate = new CompletableFuture<>();
        first.queue(work("first", gate));
        second.latest(work("second", open()));
        first.latest(work("third", open()));
        gate.complete(null);
        window.runUntil(() -> published.size() == 2);
        assertEquals(List.of("second", "third"), published);
    }
}

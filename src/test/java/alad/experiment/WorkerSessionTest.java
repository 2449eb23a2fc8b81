package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker leaves that dies at the worst moments. */
class WorkerSessionTest {
    private static final String RUNNING = "{\"event\":\"state\",\"state\":\"RUNNING\",\"message\":null}\n";

    @TempDir
    Path folder;

    private final Told told = new Told();
    private RunFolder run;

    @BeforeEach
    void queue() {
        run = new RunStore(folder).create("scripted");
        run.write(RunJournal.queued(run));
    }

    @Test
    void aTrainingIsNotHeldToTheMemoryOfTheWindow() {
        Map<String, String> environment = new HashMap<>(Map.of("MALLOC_ARENA_MAX", "2", "OMP_WAIT_POLICY", "active"));
        WorkerSession.prepare(environment);
        assertFalse(environment.containsKey("MALLOC_ARENA_MAX"));
        assertEquals("active", environment.get("OMP_WAIT_POLICY"));
    }

    @Test
    void aWorkerThatDiesJustAfterItsRecordWasWrittenHasFinished() throws Exception {
        RunRecord end = ended(RunState.FINISHED, null);
        assertEquals(RunState.FINISHED, after(RUNNING, () -> run.write(end)));
        assertEquals(end, run.record());
    }

    @Test
    void anEndThatWasWrittenCountsOverOneThatWasTold() throws Exception {
        RunRecord end = ended(RunState.FINISHED, null);
        String failed = "{\"event\":\"state\",\"state\":\"FAILED\",\"message\":\"no luck\"}\n";
        after(RUNNING + failed, () -> run.write(end));
        assertEquals(end, run.record());
    }

    @Test
    void aWorkerThatDiesWithoutAnEndHasFailed() throws Exception {
        RunRecord running = ended(RunState.RUNNING, null);
        assertEquals(RunState.FAILED, after(RUNNING, () -> run.write(running)));
        assertTrue(told.message().contains("exit code 137"), told.message());
        assertEquals(told.message(), run.written().message());
        assertEquals(RunState.FAILED, run.written().state());
    }

    @Test
    void aWorkerThatNeverBeginsLeavesAnEndedRunAsItWas() throws Exception {
        RunRecord before = ended(RunState.STOPPED, null);
        run.write(before);
        assertEquals(RunState.FAILED, after("", () -> {}));
        assertEquals(RunState.STOPPED, run.written().state());
        assertEquals(
                "Going on with this run failed: " + told.message(),
                run.written().message());
        assertEquals(before.ended(), run.written().ended());
    }

    @Test
    void aRunThatSomeoneElseTrainsByNowIsLeftAlone() throws Exception {
        RunRecord running = ended(RunState.RUNNING, null);
        RunLock[] other = new RunLock[1];
        after(RUNNING, () -> {
            run.write(running);
            other[0] = RunLock.take(run.path());
        });
        assertEquals(running, run.written());
        other[0].close();
    }

    private RunRecord ended(RunState state, String message) {
        try (RunJournal journal = new RunJournal(run, run.written())) {
            RunRecord end = journal.enter(state, message);
            run.write(RunJournal.queued(run));
            return end;
        }
    }

    /** The worker tells {@code events}, does {@code last}, and is gone. */
    private RunState after(String events, Runnable last) throws Exception {
        Scripted worker = new Scripted(events, last);
        WorkerSession.with(worker, run, RunLock.reserve(run.path()), told);
        told.awaitEnd();
        worker.reader.get().join();
        return told.states().get(told.states().size() - 1);
    }

    private static final class Scripted extends Process {
        private final InputStream events;
        private final Runnable last;
        private final CompletableFuture<Thread> reader = new CompletableFuture<>();

        Scripted(String events, Runnable last) {
            this.events = new ByteArrayInputStream(events.getBytes(StandardCharsets.UTF_8));
            this.last = last;
        }

        @Override
        public InputStream getInputStream() {
            return events;
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public int waitFor() {
            reader.complete(Thread.currentThread());
            last.run();
            return 137;
        }

        @Override
        public int exitValue() {
            return 137;
        }

        @Override
        public void destroy() {
            throw new AssertionError("not used");
        }
    }
}

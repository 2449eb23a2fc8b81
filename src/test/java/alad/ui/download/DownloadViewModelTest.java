package alad.ui.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.download.DownloadProgress;
import alad.data.download.DownloadSet;
import alad.data.download.DownloadState;
import alad.data.download.DownloadState.Kind;
import alad.data.download.RemoteFile;
import alad.job.JobContext;
import alad.job.UserError;
import alad.ui.download.DownloadViewModel.Phase;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DownloadViewModelTest {
    private static final int BYTES = 40_000_000;

    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final Fake source = new Fake();
    private final List<String> remembered = new ArrayList<>();
    private final DownloadViewModel model = new DownloadViewModel(source, "", remembered::add, tasks);

    @AfterEach
    void close() {
        tasks.close();
    }

    /** Two sets of 40 MB; a fetch does what the test hands it, step by step, until all is there. */
    private static final class Fake implements DownloadSource {
        private final BlockingQueue<Consumer<Consumer<DownloadProgress>>> steps = new LinkedBlockingQueue<>();
        private volatile DownloadState state = new DownloadState(Kind.ABSENT, 0);
        private volatile String proxy;

        @Override
        public List<DownloadSet> sets() {
            return List.of(set("one"), set("two"));
        }

        @Override
        public Path folder() {
            return Path.of("data");
        }

        @Override
        public DownloadState state(DownloadSet set) {
            return state;
        }

        @Override
        public Path fetch(DownloadSet set, String through, JobContext job, Consumer<DownloadProgress> told) {
            proxy = through;
            while (state.kind() != Kind.PRESENT) {
                try {
                    steps.take().accept(told);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                job.check();
            }
            return set.opened(folder());
        }

        private static DownloadSet set(String name) {
            URI at = URI.create("http://x.example/a");
            List<RemoteFile> files = List.of(new RemoteFile("a", BYTES, Optional.empty(), List.of(at)));
            return new DownloadSet(name, name, "bytes", "free", at, "Nobody", "", "a", files);
        }
    }

    @Test
    void nothingStartsBeforeTheLicenceIsAccepted() {
        model.start();
        assertEquals(Phase.IDLE, model.phase.get());
        model.accepted.set(true);
        model.selected.set(model.sets.get(1));
        assertFalse(model.canStart());
        model.accepted.set(true);
        assertTrue(model.canStart());
    }

    @Test
    void aDownloadTellsHowFarItIsAndWhatToOpen() {
        begin();
        source.steps.add(told -> told.accept(new DownloadProgress("a", 10_000_000, BYTES, 2_000_000)));
        window.runUntil(() -> model.progress.get() == 0.25);
        assertEquals("10 MB of 40 MB, 2.0 MB a second, 15 s left", model.words.get());
        arrive();
        window.runUntil(() -> model.phase.get() == Phase.DONE && model.isHere());
        assertEquals(Path.of("data/one/a"), model.toOpen());
    }

    @Test
    void pauseHoldsAndResumeGoesOn() {
        begin();
        model.pauseOrResume();
        assertEquals(Phase.PAUSED, model.phase.get());
        model.pauseOrResume();
        assertEquals(Phase.RUNNING, model.phase.get());
        arrive();
        window.runUntil(() -> model.phase.get() == Phase.DONE);
    }

    @Test
    void cancelEndsOnlyWhenTheDownloadHasEnded() {
        begin();
        source.state = new DownloadState(Kind.PARTLY, 7);
        model.cancel();
        assertEquals(Phase.STOPPING, model.phase.get());
        assertTrue(model.isBusy());
        source.steps.add(told -> {});
        window.runUntil(() -> model.phase.get() == Phase.IDLE && !model.states.isEmpty());
        assertEquals(Kind.PARTLY, model.states.get("one").kind());
    }

    @Test
    void aFailureIsTold() {
        begin();
        source.steps.add(told -> {
            throw UserError.failed("The server is gone.");
        });
        window.runUntil(() -> model.phase.get() == Phase.FAILED);
        assertEquals("The server is gone.", model.error.get());
        assertTrue(model.canStart());
    }

    @Test
    void aWrongProxyIsToldBesideItsFieldAndARightOneRemembered() {
        model.accepted.set(true);
        model.proxy.set("a b");
        assertTrue(model.proxyError.get().startsWith("The proxy must be like"));
        assertFalse(model.canStart());
        model.proxy.set("proxy.example:3128");
        begin();
        assertEquals(List.of("proxy.example:3128"), remembered);
        arrive();
        window.runUntil(() -> model.phase.get() == Phase.DONE);
        assertEquals("proxy.example:3128", source.proxy);
    }

    private void begin() {
        model.accepted.set(true);
        model.start();
        assertEquals(Phase.RUNNING, model.phase.get());
    }

    private void arrive() {
        source.steps.add(told -> source.state = new DownloadState(Kind.PRESENT, BYTES));
    }
}

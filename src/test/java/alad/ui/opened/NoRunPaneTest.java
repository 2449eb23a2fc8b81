package alad.ui.opened;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.OpenRun;
import alad.experiment.RunState;
import alad.job.JobContext;
import alad.job.UserError;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class NoRunPaneTest {
    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final Failing script = new Failing();
    private final OpenedRun opened = new OpenedRun(script, tasks);
    private final List<String> asked = new ArrayList<>();
    private NoRunPane pane;

    /** Fails for a reason of its own while it has one. */
    private static final class Failing extends ScriptedRun {
        private UserError reason;

        @Override
        public OpenRun open(String runId, JobContext job) {
            if (reason != null) {
                throw reason;
            }
            return super.open(runId, job);
        }
    }

    /** A folder is found at once, of a file the user thinks better. */
    private final class Finder implements DataFinder {
        @Override
        public void folder(Consumer<Path> chosen) {
            asked.add("folder");
            chosen.accept(Path.of("found"));
        }

        @Override
        public void file(Consumer<Path> chosen) {
            asked.add("file");
        }
    }

    @BeforeEach
    void make() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        pane = new NoRunPane(opened, "inspect", "Its images come here.", () -> asked.add("train"), new Finder());
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private boolean isShown(String id) {
        for (Node each = pane.lookup("#" + id); each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(String id) {
        ((Button) pane.lookup("#" + id)).fire();
    }

    private void refresh() {
        opened.refresh();
        window.runUntil(() -> opened.listedProperty().get()
                && !opened.openingProperty().get()
                && (opened.runProperty().get() != null
                        || !opened.errorProperty().get().isEmpty()
                        || opened.runs().isEmpty()));
    }

    @Test
    void aRunWithoutItsDataIsOpenedOnceTheUserFindsThat() {
        script.broken = true;
        refresh();
        assertTrue(isShown("inspect-failed"));
        assertFalse(isShown("inspect-empty"));
        assertEquals("The data has changed.", ((Label) pane.lookup("#inspect-failure")).getText());
        assertTrue(isShown("find-folder") && isShown("find-file"));
        press("find-file");
        assertTrue(isShown("inspect-failed"), "no file was chosen");
        press("find-folder");
        window.runUntil(() -> opened.runProperty().get() != null);
        assertEquals(List.of("file", "folder"), asked);
        assertFalse(pane.isVisible());
    }

    @Test
    void dataIsAskedForOnlyWhereItIsWhatLacks() {
        script.reason = UserError.failed("The model is cut short.");
        refresh();
        assertTrue(isShown("inspect-failed"));
        assertFalse(isShown("find-folder") || isShown("find-file"));
        assertFalse(pane.lookup("#find-folder").isManaged(), "it takes no room");
        script.reason = null;
        press("open-again");
        window.runUntil(() -> opened.runProperty().get() != null);
        assertFalse(pane.isVisible());
    }

    @Test
    void otherRunsAreOfferedOnlyWhereThereAreSome() {
        script.broken = true;
        refresh();
        assertFalse(isShown("other-runs"));
        script.listed = List.of(
                ScriptedRun.record("second", RunState.FINISHED), ScriptedRun.record("third", RunState.FINISHED));
        opened.refresh();
        window.runUntil(() -> opened.runs().size() == 2);
        assertTrue(isShown("other-runs"));
    }

    @Test
    void withoutAnyRunTheWayToTrainOneIsShown() {
        script.listed = List.of();
        assertFalse(isShown("inspect-empty"), "nobody knows yet");
        refresh();
        assertTrue(isShown("inspect-empty"));
        assertFalse(isShown("inspect-failed") || isShown("inspect-choice"));
        press("inspect-train");
        assertEquals(List.of("train"), asked);
    }
}

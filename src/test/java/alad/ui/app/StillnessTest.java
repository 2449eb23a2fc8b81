package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.describe.Description;
import alad.detector.TrainingReport;
import alad.experiment.Published;
import alad.experiment.RunState;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.settings.SettingsFile;
import alad.ui.dataset.DataSource;
import alad.ui.training.ScriptedTraining;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What can be clicked stays where it is while the rest of a screen arrives. */
class StillnessTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private final ScriptedTraining play = new ScriptedTraining();
    private final CountDownLatch described = new CountDownLatch(1);
    private WindowDriver driver;

    @BeforeEach
    void openSample() throws Exception {
        Workbench workbench = new Workbench(folder.resolve("runs"));
        WorkbenchRuns runs = new WorkbenchRuns(workbench);
        driver = windows.open(new Services(
                new HeldData(new WorkbenchData(workbench), described),
                new WorkbenchDownloads(workbench),
                play,
                runs,
                runs,
                new SettingsFile(folder.resolve("settings.json"))));
        driver.resize("1024", "700");
        driver.press("open-sample");
        driver.waitFor("the classes", 60, () -> driver.find("class-sneaker") != null);
    }

    @Test
    void whatIsFoundInTheDataMovesNoClass() {
        Map<String, String> before = places();
        assertFalse(before.isEmpty());
        described.countDown();
        driver.waitFor("findings", 60, () -> driver.text("findings-state").isEmpty());
        assertStill(before);
    }

    @Test
    void theSplitOfAChosenClassMovesNoClass() {
        Map<String, String> before = places();
        driver.press("class-bag");
        driver.waitFor("the split", 60, () -> !driver.find("to-training").isDisabled());
        assertStill(before);
    }

    @Test
    void aTrainingThatGoesOnMovesNoButton() {
        driver.press("class-bag");
        driver.press("to-training");
        driver.press("start");
        driver.waitFor("a session", 30, () -> play.listener != null);
        play.listener.stateChanged(RunState.RUNNING, null);
        play.listener.report(new TrainingReport.Started(40, 27, 850, 32));
        driver.waitFor("training", 30, () -> !driver.isDisabled("stop"));
        Map<String, String> before = places();
        play.listener.report(new TrainingReport.Step(12, 320, 1, 1, 1, 2, 2, 0.5f, 0.5f, 1312.5, 134));
        driver.waitFor("the pace", 30, () -> !driver.text("pace").isEmpty());
        assertStill(before);
        play.listener.stateChanged(RunState.FINISHED, null);
        driver.waitFor("the end", 30, () -> driver.isVisible("to-results"));
        before.keySet().retainAll(places().keySet());
        assertStill(before);
    }

    /** What came in addition may be anywhere. */
    private void assertStill(Map<String, String> before) {
        Map<String, String> after = places();
        after.keySet().retainAll(before.keySet());
        assertEquals(before, after);
    }

    /** Of everything that can be clicked and has an id, on the window. */
    private Map<String, String> places() {
        return WindowDriver.onWindowThread(() -> {
            Parent root = driver.scene().getRoot();
            for (int pass = 0; pass < 2; pass++) {
                root.applyCss();
                root.layout();
            }
            Map<String, String> places = new TreeMap<>();
            collect(root, places);
            return places;
        });
    }

    private static void collect(Node node, Map<String, String> places) {
        boolean clickable =
                node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof TextInputControl;
        if (!node.isVisible()) {
            return;
        }
        if (clickable && node.getId() != null) {
            Bounds at = node.localToScene(node.getLayoutBounds());
            places.put(node.getId(), String.format("%.0f, %.0f", at.getMinX(), at.getMinY()));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, places));
        }
    }

    /** Data whose findings are held back. */
    private record HeldData(DataSource data, CountDownLatch described) implements DataSource {
        @Override
        public Path bundledSample() {
            return data.bundledSample();
        }

        @Override
        public boolean exists(Path path) {
            return data.exists(path);
        }

        @Override
        public Dataset open(DataRequest request, JobContext job) {
            return data.open(request, job);
        }

        @Override
        public Description describe(Dataset dataset, JobContext job) {
            try {
                described.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return data.describe(dataset, job);
        }

        @Override
        public List<Published> published(Dataset dataset) {
            return data.published(dataset);
        }

        @Override
        public Split split(Dataset dataset, Set<String> normalClasses, SplitRule rule) {
            return data.split(dataset, normalClasses, rule);
        }
    }
}

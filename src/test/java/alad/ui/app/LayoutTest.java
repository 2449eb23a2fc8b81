package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.experiment.ExportFormat;
import alad.experiment.RunState;
import alad.experiment.TrainedRun;
import alad.experiment.Workbench;
import alad.settings.SettingsFile;
import alad.ui.training.ScriptedTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every screen fits at every size: nothing is cut, and nothing lies where it can't be reached. Sizes are those of a scene:
 * a screen whose text is enlarged by half has two thirds of its pixels.
 */
class LayoutTest {
    private record Size(double width, double height) {}

    private static final List<Size> SIZES = List.of(
            new Size(1024, 700),
            new Size(1100, 700),
            new Size(1280, 800),
            new Size(1920, 1080),
            new Size(1920 / 1.5, 1080 / 1.5),
            new Size(1280 / 1.5, 800 / 1.5));

    private static final Size USUAL = new Size(1280, 800);

    private static final List<Size> FEW = List.of(SIZES.get(0), USUAL);

    /** Layouts until what follows a width or height has followed. */
    private static final int PASSES = 2;

    @TempDir
    static Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private final ScriptedTraining play = new ScriptedTraining();
    private final List<String> faults = new ArrayList<>();
    private static Workbench workbench;

    private WindowDriver driver;

    @BeforeAll
    static void train() throws Exception {
        workbench = new Workbench(folder.resolve("runs"));
        RealRuns.train(workbench, "sneaker", "--data", "sample", "--normal", "sneaker", "--epochs", "2");
        TrainedRun.in(folder);
        UnlabelledScreensTest.train(workbench, folder);
    }

    @BeforeEach
    void open() throws Exception {
        WorkbenchRuns runs = new WorkbenchRuns(workbench);
        driver = windows.open(new Services(
                new WorkbenchData(workbench),
                new WorkbenchDownloads(workbench),
                new StagedTraining(new WorkbenchTraining(workbench), play),
                runs,
                runs,
                new SettingsFile(Files.createTempDirectory(folder, "window").resolve("settings.json"))));
    }

    @AfterEach
    void tell() {
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void datasetFits() throws IOException {
        glance("dataset, empty");
        openSample();
        look("dataset, images");
        page("page-images");
        driver.drop("dataset-screen", wideTable());
        driver.waitFor("the classes", 60, () -> driver.find("class-good") != null);
        driver.waitFor("findings", 60, () -> driver.text("findings-state").isEmpty());
        driver.press("class-good");
        for (String page : new String[] {"page-classes", "page-rows", "page-columns", "page-pairs"}) {
            page(page);
        }
        expand("split-more");
        driver.type("split-contamination", "300");
        glance("dataset, wrong split");
        driver.drop("dataset-screen", folder.resolve("a-name-that-is-not-there-and-is-rather-long.csv"));
        driver.waitFor("the error", 30, () -> driver.isVisible("open-error"));
        glance("dataset, error");
    }

    @Test
    void trainFits() {
        driver.press("to-train");
        glance("train, empty");
        driver.press("to-dataset");
        openSample();
        driver.press("to-training");
        driver.waitFor("the options", 30, () -> driver.find("option-latent") != null);
        glance("train, before");
        expand("more-settings");
        driver.type("option-latent", "0");
        glance("train, wrong option");
        driver.press("reset-latent");
        driver.press("start");
        driver.waitFor("a session", 30, () -> play.listener != null);
        play.listener.stateChanged(RunState.RUNNING, null);
        play.listener.memory(1_300_000_000L);
        workbench.history("sneaker").forEach(play.listener::report);
        workbench.pictures("sneaker").forEach(play.listener::report);
        driver.waitFor("curves", 30, () -> !driver.text("curve-xz").isEmpty());
        trainPages("running");
        play.listener.stateChanged(RunState.PAUSED, null);
        driver.waitFor("the pause", 30, () -> driver.text("place").startsWith("paused"));
        glance("train, paused");
        play.listener.stateChanged(RunState.STOPPED, null);
        driver.waitFor("the end", 30, () -> driver.isVisible("to-results"));
        glance("train, stopped");
        play.listener = null;
        driver.press("start");
        driver.waitFor("another session", 30, () -> play.listener != null);
        play.listener.stateChanged(
                RunState.FAILED, "The worker ended: there was no memory left for a batch of 4,096.\n");
        driver.waitFor("the failure", 30, () -> driver.isVisible("training-failure"));
        glance("train, failed");
        WindowDriver.onWindowThread(() -> {
            ((ComboBox<?>) driver.find("earlier-run")).getSelectionModel().select(0);
            return null;
        });
        driver.waitFor("what came of it", 30, () -> driver.isVisible("training-verdict"));
        glance("train, earlier run");
    }

    @Test
    void inspectFits() {
        inspect("sneaker");
        look("inspect");
        driver.press("show-filters");
        driver.type("lowest", "x");
        glance("inspect, filters");
        driver.press("clear-filters");
        driver.press("show-filters");
        driver.press("layout");
        glance("inspect, thumbnails");
        driver.press("layout");
        driver.key(KeyCode.SPACE, " ");
        driver.key(KeyCode.RIGHT, "");
        driver.key(KeyCode.SPACE, " ");
        glance("inspect, marked");
        driver.press("compare-marked");
        glance("inspect, compared");
        driver.key(KeyCode.ESCAPE, "");
        driver.key(KeyCode.ENTER, "\n");
        glance("inspect, zoomed");
        driver.key(KeyCode.ESCAPE, "");
        driver.key(KeyCode.SLASH, "?");
        glance("inspect, keys");
        driver.key(KeyCode.ESCAPE, "");
        inspect("little-1");
        glance("inspect, table");
        driver.drop("inspect-screen", folder.resolve("table.csv"));
        driver.waitFor("new rows", 60, () -> driver.isVisible("save-new"));
        glance("inspect, new rows");
        driver.key(KeyCode.ENTER, "\n");
        glance("inspect, table zoomed");
        driver.key(KeyCode.ESCAPE, "");
        inspect("unlabelled");
        glance("inspect, unlabelled");
    }

    @Test
    void evaluateFits() {
        for (String run : List.of("sneaker", "little-1", "unlabelled")) {
            inspect(run);
            driver.press("to-evaluate");
            driver.waitFor("the figures", 60, () -> driver.window.isSettled());
            if (!run.equals("unlabelled")) {
                driver.waitFor(
                        "intervals",
                        60,
                        () -> driver.find("interval-auroc-l2") instanceof Label label
                                && !label.getText().isEmpty());
            }
            look("evaluate, " + run, run.equals("sneaker") ? SIZES : FEW);
            driver.choose("rule", 1);
            driver.type("meaning-score", "1.5");
            glance("evaluate, other rule, " + run);
        }
    }

    @Test
    void latentFits() {
        for (String run : List.of("sneaker", "little-1", "unlabelled")) {
            inspect(run);
            driver.press("to-latent");
            driver.waitFor("the map", 60, () -> !driver.text("latent-note").isEmpty());
            driver.press("latent-draw");
            look("latent, " + run, run.equals("sneaker") ? SIZES : FEW);
            MapClicks.click(driver, 3, false);
            MapClicks.click(driver, 20, true);
            glance("latent, two chosen, " + run);
        }
    }

    @Test
    void exportFits() {
        driver.press("to-export");
        for (String run : List.of("sneaker", "little-1")) {
            inspect(run);
            driver.press("to-export");
            look("export, " + run);
        }
        export(ExportFormat.ONNX);
        export(ExportFormat.REPORT);
        glance("export, written");
    }

    @Test
    void whatStandsInFrontFits() {
        driver.press("open-palette");
        look("palette");
        driver.key(KeyCode.ESCAPE, "");
        driver.press("get-dataset");
        look("downloads");
        driver.press("download-close");
        openSample();
        driver.press("to-training");
        driver.press("start");
        driver.waitFor("a session", 30, () -> play.listener != null);
        play.listener.stateChanged(RunState.RUNNING, null);
        driver.waitFor("training", 30, () -> driver.isVisible("stop"));
        WindowDriver.onWindowThread(() -> {
            Event.fireEvent(driver.stage, new WindowEvent(driver.stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
        glance("closing");
        driver.press("closing-stay");
    }

    private void look(String screen) {
        look(screen, SIZES);
    }

    /** For a state that differs little from one that was looked at. */
    private void glance(String screen) {
        look(screen, FEW);
    }

    private void look(String screen, List<Size> sizes) {
        for (Size size : sizes) {
            settle(size);
            String where = String.format("%s at %.0f×%.0f: ", screen, size.width(), size.height());
            WindowDriver.onWindowThread(() -> LayoutFaults.in(driver.scene().getRoot()))
                    .forEach(fault -> faults.add(where + fault));
        }
        if (sizes.get(sizes.size() - 1) != USUAL) {
            settle(USUAL);
        }
    }

    /** By the root alone: no screen is large enough for all sizes, and nothing needs to be drawn. */
    private void settle(Size size) {
        boolean settled = false;
        for (int pass = 0; pass < PASSES; pass++) {
            settled = WindowDriver.onWindowThread(() -> {
                Parent root = driver.scene().getRoot();
                root.resize(size.width(), size.height());
                root.applyCss();
                root.layout();
                return driver.window.isSettled();
            });
        }
        if (!settled) {
            driver.waitFor("all to arrive", 60, () -> driver.window.isSettled());
            settle(size);
        }
    }

    private void page(String page) {
        driver.press(page);
        look("dataset, " + page);
    }

    private void trainPages(String when) {
        for (String page : new String[] {"scores", "networks", "overview"}) {
            driver.press("page-" + page);
            look("train, " + when + ", " + page);
        }
    }

    private void openSample() {
        driver.press("open-sample");
        driver.waitFor("the classes", 60, () -> driver.find("class-sneaker") != null);
        driver.press("class-sneaker");
        driver.waitFor("the split", 30, () -> !driver.find("to-training").isDisabled());
    }

    private void expand(String id) {
        WindowDriver.onWindowThread(() -> {
            ((TitledPane) driver.find(id)).setExpanded(true);
            return null;
        });
    }

    private void inspect(String run) {
        WindowDriver.onWindowThread(() -> {
            driver.window.inspect(run);
            return null;
        });
        driver.waitFor(
                "the run",
                60,
                () -> driver.window.opened().scored().stream()
                                .anyMatch(each -> each.record().id().equals(run))
                        && driver.window.showsCells()
                        && driver.window.isSettled());
    }

    private void export(ExportFormat format) {
        String id = "export-" + format.name().toLowerCase() + "-result";
        WindowDriver.onWindowThread(() -> {
            driver.window.export(format, folder.resolve("written." + format.extension()));
            return null;
        });
        driver.waitFor(
                "the file", 60, () -> !((VBox) driver.find(id)).getChildren().isEmpty());
    }

    /** Long names, a column that never changes, one that says the same as another, missing values. */
    private Path wideTable() throws IOException {
        StringBuilder text = new StringBuilder(
                "is_guest_login,dst_host_srv_diff_host_rate,dst_host_same_src_port_rate,num_outbound_cmds,kind\n");
        for (int row = 0; row < 300; row++) {
            text.append(row % 13 == 5 ? "" : Integer.toString(row % 11)).append(',');
            text.append(row * 12_345.678).append(',').append(row * 12_345.678).append(",0,");
            text.append(row < 240 ? "good" : "buffer_overflow_and_more_of_it").append('\n');
        }
        return Files.writeString(folder.resolve("a-table-with-quite-a-long-name.csv"), text);
    }
}
